/** Reading JSON whose shape is not known yet: each function takes a value and where it stands. */
import { ProblemError } from '../problem-error.ts';
import type { Faults } from './faults.ts';

export type Item = Readonly<Record<string, unknown>>;

/** A value as people read it in a message: short. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'number') return String(value);
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}

export function malformed(path: string, value: unknown, expected: string): ProblemError {
  return new ProblemError('problem-malformed', { path, found: shown(value), expected });
}

/** An object of these keys; each other key is a fault. */
export function itemAt(faults: Faults, value: unknown, path: string, keys: readonly string[]): Item {
  if (!isItem(value)) throw malformed(path, value, 'an object');
  for (const key of Object.keys(value)) {
    if (keys.includes(key)) continue;
    const expected = `one of ${keys.join(', ')}`;
    const at = path === '' ? key : `${path}.${key}`;
    faults.note(new ProblemError('problem-malformed', { path: at, found: 'not a known key', expected }));
  }
  return value;
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The items of a list that can be read; each other one is a fault. Absent is empty. */
export function listAt<T>(
  faults: Faults,
  value: unknown,
  path: string,
  read: (item: unknown, path: string) => T,
): readonly T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw malformed(path, value, 'a list');
  return value.flatMap((item: unknown, index) =>
    faults.attempt((): T[] => [read(item, `${path}[${index}]`)], []),
  );
}

export function idAt(value: unknown, path: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw malformed(path, value, 'an id, a text that is not empty');
}

export function wordAt<T extends string>(value: unknown, path: string, words: readonly T[], otherwise: T): T {
  if (value === undefined) return otherwise;
  const word = words.find((one) => one === value);
  if (word === undefined) throw malformed(path, value, `one of ${words.join(', ')}`);
  return word;
}

export function isWhole(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

/** False when absent. */
export function flagAt(value: unknown, path: string): boolean {
  if (value === undefined || typeof value === 'boolean') return value === true;
  throw malformed(path, value, 'true or false');
}
