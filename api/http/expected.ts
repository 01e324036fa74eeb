/** What a request's schema expected, and what was found, in words. */
import type { ErrorObject } from 'ajv/dist/2020.js';

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

const typeWords = (types: unknown): string =>
  String(types)
    .split(',')
    .filter((type) => type !== 'null')
    .map((type) => TYPES[type] ?? type)
    .join(' or ');

type Words = (params: Readonly<Record<string, unknown>>) => string;

const WORDS: Readonly<Record<string, Words>> = {
  type: ({ type }) => typeWords(type),
  enum: ({ allowedValues }) => `one of ${JSON.stringify(allowedValues)}`,
  minimum: ({ limit }) => `at least ${String(limit)}`,
  maximum: ({ limit }) => `at most ${String(limit)}`,
  minLength: ({ limit }) =>
    limit === 1 ? 'a text that is not empty' : `at least ${String(limit)} characters`,
};

/** What ajv's error says was expected. Of a pattern, the description beside it tells what it is meant to match. */
export function expectedWords(error: ErrorObject): string {
  const { keyword, params, parentSchema, message } = error;
  const described: unknown = parentSchema?.['description'];
  if (keyword === 'pattern' && typeof described === 'string') return described;
  return WORDS[keyword]?.(params) ?? message ?? keyword;
}

/** A value as it was found, cut to a line. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}
