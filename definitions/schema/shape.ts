/** Shapes of the language: each is JSON Schema for editors and ajv, and a TypeScript type for the compiler. */

export type Json = { readonly [key: string]: unknown };

/** A shape of values of type T. `type` exists for the compiler only; it is never set. */
export interface Shape<T> {
  readonly json: Json;
  readonly type?: T;
}
export type TypeOf<S> = S extends Shape<infer T> ? T : never;
export type Named<T> = Readonly<Record<string, T>>;
type Fields = Readonly<Record<string, Shape<unknown>>>;
type Section<F extends Fields, R extends keyof F> = {
  readonly [K in R]: TypeOf<F[K]>;
} & { readonly [K in Exclude<keyof F, R>]?: TypeOf<F[K]> };

/** Beside a description: what stands where nothing is written, and examples for editors. */
export interface About {
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

const YOURS = { '^x-': { description: 'Yours: Adept ignores it' } };
const NAME = '^[a-z][a-z0-9]*(-[a-z0-9]+)*$';

/** A text of our own: a date, a length of time, an address. */
export function words(description: string, about: About = {}): Shape<string> {
  return { json: { description, type: 'string', minLength: 1, ...about } };
}

/** A text that may be empty: a rule of its own says what is wrong with that. */
export function sentence(description: string): Shape<string> {
  return { json: { description, type: 'string' } };
}

/** A text of a pattern; `title` says in words what it looks like. */
export function pattern(description: string, regex: string, title: string, more: Json = {}): Shape<string> {
  return { json: { description, type: 'string', pattern: regex, title, ...more } };
}

/** A name: lower-case letters, digits, hyphens. */
export function name(description: string): Shape<string> {
  return pattern(description, NAME, 'a name like su-alumni: lower-case letters, digits and hyphens', {
    maxLength: 40,
    examples: ['su-alumni'],
  });
}

/** One of some words. */
export function choice<const W extends readonly string[]>(
  description: string,
  allowed: W,
  about: About = {},
): Shape<W[number]> {
  return { json: { description, type: 'string', enum: allowed, ...about } };
}

/** `true` or `false`; false where nothing is written. */
export function flag(description: string): Shape<boolean> {
  return { json: { description, type: 'boolean', default: false } };
}

/** `true` or `false`; what stands where nothing is written hangs on other keys. */
export function flagByRest(description: string): Shape<boolean> {
  return { json: { description, type: 'boolean', examples: [true] } };
}

/** One number and no other. */
export function exactly<const N extends number>(description: string, value: N): Shape<N> {
  return { json: { description, type: 'integer', enum: [value] } };
}

/** A whole number with its bounds. */
export function whole(
  description: string,
  minimum: number,
  maximum: number,
  about: About = {},
): Shape<number> {
  return { json: { description, type: 'integer', minimum, maximum, ...about } };
}

/** A shape described by name in `$defs`, used here for something of its own. */
export function refer<T>(to: string, _of: Shape<T>, description: string, about: About = {}): Shape<T> {
  return { json: { $ref: `#/$defs/${to}`, description, ...about } };
}

export function list<T>(description: string, items: Shape<T>, more: Json = {}): Shape<readonly T[]> {
  return { json: { description, type: 'array', items: items.json, minItems: 1, ...more } };
}

/** A map of things by their names. */
export function named<T>(description: string, one: Shape<T>, more: Json = {}): Shape<Named<T>> {
  const patternProperties = { ...YOURS, '^(?!x-)': one.json };
  const json = { description, type: 'object', propertyNames: { pattern: NAME }, patternProperties };
  return { json: { ...json, additionalProperties: false, ...more } };
}

/** A map from codes or languages to texts. */
export function dictionary<T>(description: string, one: Shape<T>, more: Json = {}): Shape<Named<T>> {
  return {
    json: { description, type: 'object', patternProperties: YOURS, additionalProperties: one.json, ...more },
  };
}

/** `send-hour` as an editor shows it: Send hour. */
function titleOf(key: string): string {
  const words = key.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A section of known keys. */
export function section<const F extends Fields, const R extends keyof F & string = never>(
  description: string,
  fields: F,
  required: readonly R[] = [],
  more: Json = {},
): Shape<Section<F, R>> {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([key, { json }]) => [key, { title: titleOf(key), ...json }]),
  );
  const closed = { properties, patternProperties: YOURS, additionalProperties: false };
  const needed = required.length === 0 ? {} : { required };
  return { json: { description, type: 'object', ...closed, ...needed, ...more } };
}

/** A text, or a section where more is to be said. */
export function textOr<T>(description: string, { json }: Shape<T>, more: Json = {}): Shape<string | T> {
  return { json: { ...json, description, type: ['string', 'object'], minLength: 1, ...more } };
}

/** JSON Schema's if, then, else. */
export function conditional(condition: Json, holds: Json | undefined, fails: Json | undefined): Json {
  const parts = [
    ['if', condition],
    ['then', holds],
    ['else', fails],
  ];
  return Object.fromEntries(parts.filter(([, part]) => part !== undefined));
}

/** One of some words, or a list of others. */
export function wordOrList<const W extends readonly string[], const L extends readonly string[]>(
  description: string,
  allowed: W,
  listed: L,
  about: About = {},
): Shape<W[number] | readonly L[number][]> {
  const items = { type: 'string', enum: listed };
  const several = { items, minItems: 1, uniqueItems: true };
  const choices = conditional({ type: 'string' }, { enum: allowed }, several);
  return { json: { description, type: ['string', 'array'], ...choices, ...about } };
}
