/** Reading JSON whose shape is not known yet: each function takes a value and where it stands. */
import { ProblemError } from '../problem-error.ts';

export type Item = Readonly<Record<string, unknown>>;

/** A value as people read it in a message: short. */
export function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}...` : text;
}

export function malformed(path: string, value: unknown, expected: string): ProblemError {
  return new ProblemError('problem-malformed', { path, found: shown(value), expected });
}

export function itemAt(value: unknown, path: string, keys: readonly string[]): Item {
  if (!isItem(value)) throw malformed(path, value, 'an object');
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown === undefined) return value;
  const at = path === '' ? unknown : `${path}.${unknown}`;
  throw new ProblemError('problem-malformed', {
    path: at,
    found: 'not a known key',
    expected: `one of ${keys.join(', ')}`,
  });
}

export function isItem(value: unknown): value is Item {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An array, read item by item; absent is empty. */
export function listAt<T>(
  value: unknown,
  path: string,
  read: (item: unknown, path: string) => T,
): readonly T[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw malformed(path, value, 'a list');
  return value.map((item: unknown, index) => read(item, `${path}[${index}]`));
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
