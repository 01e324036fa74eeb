import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ErrorObject, JSONSchemaType, ValidateFunction } from 'ajv/dist/2020.js';
import type { Context } from 'hono';
import { expectedWords, shown } from './expected.ts';
import { nearest } from './nearest.ts';
import { Problem } from './problem.ts';
import type { Fault } from './problem.ts';
import { refuseUnstorable } from './storable.ts';

export { BODY_LIMIT } from './limit.ts';

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true, verbose: true });

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

/** The fault of a name that is not among those that are known. */
export function unknownField(at: string, name: string, names: readonly string[]): Fault {
  const near = nearest(name, names);
  const expected = names.length === 0 ? 'no fields' : `one of ${names.join(', ')}`;
  const hint = near === null ? `Leave "${name}" out.` : `Did you mean "${near}"?`;
  return { at: `${at}/${name}`, found: name, expected, hint };
}

/** The shape of what has no fields. */
const nothing = shape<Record<string, never>>([], {
  type: 'object',
  additionalProperties: false,
  required: [],
});

/** ajv's error as one of ours: one for each cause, in our words. */
function fault(error: ErrorObject, names: readonly string[]): Fault {
  const { keyword, instancePath: at, params } = error;
  if (keyword === 'additionalProperties')
    return unknownField(at, String(params['additionalProperty']), names);
  if (keyword === 'required') {
    const name = String(params['missingProperty']);
    return { at: `${at}/${name}`, found: 'nothing', expected: `a value for "${name}"`, hint: 'Add it.' };
  }
  return { at: at === '' ? '/' : at, found: shown(error.data), expected: expectedWords(error) };
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
  const value = parsed(text);
  refuseUnstorable(value);
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    throw new Problem('bad-request', `The body is not JSON: ${reason}`);
  }
}

/** The JSON body of a request as the shape's type. */
export async function readBody<T>(c: Context, shape: Shape<T>): Promise<T> {
  return checked(shape, await readJson(c));
}

/** Requires that a request sends nothing: an empty body or `{}`. */
export async function readNoBody(c: Context): Promise<void> {
  await readBody(c, nothing);
}
