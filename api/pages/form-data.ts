import type { Context } from 'hono';

/** What a form sent, as it was entered; files are left out. */
export type Values = Readonly<Record<string, readonly string[]>>;
/** What is wrong, by the name of the field. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The fields of a posted form, urlencoded or multipart. */
export async function readForm(c: Context): Promise<Values> {
  const values: Record<string, string[]> = {};
  const form = await c.req.formData();
  for (const [name, value] of form.entries()) {
    if (typeof value === 'string') (values[name] ??= []).push(value);
  }
  return values;
}

/** The first value of a field, without white space around it; '' when it was not sent. */
export function first(values: Values, name: string): string {
  return values[name]?.[0]?.trim() ?? '';
}
