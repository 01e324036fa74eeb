import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, JSONSchemaType, ValidateFunction } from 'ajv/dist/2020.js';
import type { Context } from 'hono';
import { nearest } from './nearest.ts';
import { Problem } from './problem.ts';
import type { Fault } from './problem.ts';

/** The largest body that any route takes, in bytes: a CSV of some ten thousand people fits. */
export const BODY_LIMIT = 1024 * 1024;

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });

/** A JSON Schema and the type that it guards; compiled at first use. */
export interface Shape<T> {
  readonly schema: JSONSchemaType<T>;
  readonly names: readonly string[];
  check(): ValidateFunction<T>;
}

/** Declares the shape of a body or query; `schema` is checked against `T` by the type checker. */
export function shape<T>(names: readonly (keyof T & string)[], schema: JSONSchemaType<T>): Shape<T> {
  let compiled: ValidateFunction<T> | undefined;
  return {
    schema,
    names,
    check: () => {
      compiled ??= ajv.compile(schema);
      return compiled;
    },
  };
}

const EXPECTED: Readonly<Record<string, string>> = {
  'integer,null': 'a whole number',
  string: 'a text',
  array: 'a list',
  object: 'an object',
  integer: 'a whole number',
  boolean: 'true or false',
};

function found(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

function unknownField(at: string, name: string, names: readonly string[]): Fault {
  const near = nearest(name, names);
  const expected = names.length === 0 ? 'no fields' : `one of ${names.join(', ')}`;
  const hint = near === null ? `Leave "${name}" out.` : `Did you mean "${near}"?`;
  return { at: `${at}/${name}`, found: name, expected, hint };
}

/** ajv's error as one of ours: one for each cause, in our words. */
function fault(error: ErrorObject, names: readonly string[]): Fault {
  const { keyword, instancePath: at, params } = error;
  if (keyword === 'additionalProperties')
    return unknownField(at, String(params['additionalProperty']), names);
  if (keyword === 'required') {
    const name = String(params['missingProperty']);
    return { at: `${at}/${name}`, found: 'nothing', expected: `a value for "${name}"`, hint: 'Add it.' };
  }
  const expected =
    keyword === 'type'
      ? (EXPECTED[String(params['type'])] ?? String(params['type']))
      : keyword === 'enum'
        ? `one of ${JSON.stringify(params['allowedValues'])}`
        : (error.message ?? keyword);
  return { at: at === '' ? '/' : at, found: found(error.data), expected };
}

/** `value` as the shape's type. @throws Problem `invalid`, with every fault at once. */
export function checked<T>(shape: Shape<T>, value: unknown): T {
  const check = shape.check();
  if (check(value)) return value;
  const faults = (check.errors ?? []).map((error) => fault(error, shape.names));
  throw new Problem(
    'invalid',
    `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the request.`,
    faults,
  );
}

/** The JSON of a request, unchecked; an empty body is `{}`. @throws Problem when it is not JSON. */
async function readJson(c: Context): Promise<unknown> {
  const type = c.req.header('content-type') ?? 'application/json';
  if (!type.startsWith('application/json')) {
    throw new Problem('wrong-type', `The body is ${type}; send application/json.`);
  }
  const text = await c.req.text();
  if (text.trim() === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new Problem('bad-request', `The body is not JSON: ${reason}`);
  }
}

/** The JSON body of a request as the shape's type. */
export async function readBody<T>(c: Context, shape: Shape<T>): Promise<T> {
  return checked(shape, await readJson(c));
}

/** The query of a request: only known names, each at most once. @throws Problem naming the others. */
export function readQuery<K extends string>(c: Context, names: readonly K[]): Partial<Record<K, string>> {
  const query = c.req.query();
  const isName = (name: string): name is K => names.some((known) => known === name);
  const faults = Object.keys(query)
    .filter((name) => !isName(name))
    .map((name) => ({ ...unknownField('', name, names), at: `?${name}` }));
  if (faults.length > 0) throw new Problem('invalid', 'The query has names that are not known here.', faults);
  const given: Partial<Record<K, string>> = {};
  for (const name of names) {
    const value = query[name];
    if (value !== undefined) given[name] = value;
  }
  return given;
}
