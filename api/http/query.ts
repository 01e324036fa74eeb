import type { Context } from 'hono';
import { unknownField } from './body.ts';
import { Problem, type Fault } from './problem.ts';

const twice = (name: string): Fault => ({ at: `?${name}`, found: 'several', expected: 'at most one' });

function faultsOf(query: Readonly<Record<string, readonly string[]>>, names: readonly string[]): Fault[] {
  return Object.entries(query).flatMap(([name, values]) => {
    if (!names.includes(name)) return [{ ...unknownField('', name, names), at: `?${name}` }];
    return values.length > 1 ? [twice(name)] : [];
  });
}

/** The query of a request: only known names, each at most once. @throws Problem naming the others. */
export function readQuery<K extends string>(c: Context, names: readonly K[]): Partial<Record<K, string>> {
  const query = c.req.queries();
  const faults = faultsOf(query, names);
  if (faults.length > 0) throw new Problem('invalid', 'The query cannot be used as it is.', faults);
  const given: Partial<Record<K, string>> = {};
  for (const name of names) {
    const value = query[name]?.[0];
    if (value !== undefined) given[name] = value;
  }
  return given;
}

/** Requires that a request has no query. */
export function readNoQuery(c: Context): void {
  readQuery(c, []);
}

/** One of `known`, or undefined when nothing was given. @throws Problem naming what is known */
export function oneOf<T extends string>(
  name: string,
  given: string | undefined,
  known: readonly T[],
): T | undefined {
  if (given === undefined) return undefined;
  const one = known.find((word) => word === given);
  if (one !== undefined) return one;
  throw new Problem('invalid', `There is no such ${name}.`, [
    { at: `?${name}`, found: given, expected: `one of ${known.join(', ')}` },
  ]);
}
