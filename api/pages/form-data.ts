import type { Context } from 'hono';
import { Problem } from '../http/problem.ts';
import { refuseUnstorable } from '../http/storable.ts';

/** What a form sent, as it was entered; files are left out. */
export type Values = Readonly<Record<string, readonly string[]>>;
/** What is wrong, by the name of the field. */
export type FieldErrors = Readonly<Record<string, string>>;

const FORM = /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i;

/** The form of a request; one that says nothing of its type is an empty one. */
async function formData(c: Context): Promise<FormData> {
  const type = c.req.header('content-type');
  if (type === undefined) return new FormData();
  if (!FORM.test(type)) throw new Problem('wrong-type', 'Send what the form on this page sends.');
  const bytes = await c.req.arrayBuffer();
  try {
    return await new Response(bytes, { headers: { 'content-type': type } }).formData();
  } catch {
    throw new Problem('bad-request', 'The form arrived in pieces. Go back and send it again.');
  }
}

/**
 * The fields of a posted form, urlencoded or multipart.
 * @throws Problem `wrong-type` for what is no form, `bad-request` for one that is broken
 */
export async function readForm(c: Context): Promise<Values> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of (await formData(c)).entries()) {
    if (typeof value === 'string') (values[name] ??= []).push(value);
  }
  refuseUnstorable(values);
  return values;
}

/** The text of a file that a form sent; null when it sent none of that name. */
export async function readFormFile(c: Context, name: string): Promise<string | null> {
  const file = (await formData(c)).get(name);
  if (file === null || typeof file === 'string' || file.size === 0) return null;
  const text = await file.text();
  refuseUnstorable(text);
  return text;
}

/** Of what a form sent, the answers to the programme's questions as they were entered. */
export function questionFields(values: Values): Values {
  return Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith('q.')));
}

/** The first value of a field, without white space around it; '' when it was not sent. */
export function first(values: Values, name: string): string {
  return values[name]?.[0]?.trim() ?? '';
}
