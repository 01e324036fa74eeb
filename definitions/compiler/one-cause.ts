/** One diagnostic for one cause: a name that is unknown in five places was misspelt, or left out, once. */
import type { Code, Diagnostic, Related } from './diagnostics.ts';

/** What the cause is called, for codes that one cause sets off in many places. */
function causeOf(one: Diagnostic): string | undefined {
  if (isOf(one, 'A201')) return one.facts.found;
  return isOf(one, 'A206') ? one.facts.language : undefined;
}

function isOf<C extends Code>(one: Diagnostic, code: C): one is Diagnostic<C> {
  return one.code === code;
}

function sameCause(a: Diagnostic, b: Diagnostic): boolean {
  if (a.code !== b.code || causeOf(a) !== causeOf(b)) return false;
  return !isOf(a, 'A201') || !isOf(b, 'A201') || a.facts.kind === b.facts.kind;
}

/** The first place of each cause, with its others as second places. */
export function oneForEachCause(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  const many = sorted.filter((one) => causeOf(one) !== undefined);
  return sorted.flatMap((one): readonly Diagnostic[] => {
    const name = causeOf(one);
    if (name === undefined) return [one];
    const [first, ...others] = many.filter((other) => sameCause(one, other));
    if (one !== first) return [];
    const also = others.map(({ range }): Related => ({ note: 'also-here', name, range }));
    return [{ ...one, related: [...one.related, ...also] }];
  });
}
