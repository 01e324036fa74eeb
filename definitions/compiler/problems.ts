/** Collects every problem of a compilation, so that one bad place does not hide another. */
import { severityOf } from './diagnostics.ts';
import type { Code, Diagnostic, Facts, Related } from './diagnostics.ts';
import { oneForEachCause } from './one-cause.ts';
import { rangeOf } from './source.ts';
import type { Source, Span } from './source.ts';

export interface Problems {
  /** Adds a problem with the facts of its code; related places explain it. */
  add<C extends Code>(code: C, span: Span, facts: Facts[C], related?: readonly RelatedSpan[]): void;
  /** True once an error, not only advice, was added. */
  failed(): boolean;
  /** Takes out every problem of a code; whether there was one. */
  drop(code: Code): boolean;
  /** Sorted by place, then code; each problem once, and one for each cause. */
  list(): readonly Diagnostic[];
}

export interface RelatedSpan {
  readonly note: Related['note'];
  readonly name: string;
  readonly span: Span;
}

/** Starts an empty collection for one source. */
export function problemsOf(source: Source): Problems {
  let found: Diagnostic[] = [];
  return {
    add(code, span, facts, related = []) {
      const places = related.map(({ note, name, span: at }) => ({ note, name, range: rangeOf(source, at) }));
      const range = rangeOf(source, span);
      found.push({ code, severity: severityOf(code), range, facts, related: places });
    },
    failed: () => found.some(({ severity }) => severity === 'error'),
    drop(code) {
      const before = found.length;
      found = found.filter((one) => one.code !== code);
      return found.length < before;
    },
    list: () => oneForEachCause(unique(found.toSorted((a, b) => inOrder(source.file, a, b)))),
  };
}

/** The compiled text's own problems first, then those of its parents. */
function inOrder(file: string, a: Diagnostic, b: Diagnostic): number {
  if (a.range.file === b.range.file) return compare(a, b);
  if (a.range.file === file || b.range.file === file) return a.range.file === file ? -1 : 1;
  return a.range.file < b.range.file ? -1 : 1;
}

function compare(a: Diagnostic, b: Diagnostic): number {
  return a.range.line - b.range.line || a.range.col - b.range.col || (a.code < b.code ? -1 : 1);
}

/** One problem for each code and place. */
function unique(sorted: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return sorted.filter(({ code, range, facts }) => {
    const key = `${code} ${range.file}:${range.line}:${range.col} ${JSON.stringify(facts)}`;
    return !seen.has(key) && seen.add(key);
  });
}
