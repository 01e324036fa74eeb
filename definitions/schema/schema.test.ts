import { readFileSync, writeFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { SCHEMA as schema } from './definition.ts';

type Found = readonly string[];

/** Paths of every property that has no description of its own. */
function undescribed(node: unknown, path: string): Found {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]): Found => {
    const here = `${path}/${key}`;
    const inner = key === 'if' || key === 'then' || key === 'else' ? [] : undescribed(value, here);
    const isField = path.endsWith('/properties') || path.endsWith('/patternProperties');
    const described = typeof value === 'object' && value !== null && 'description' in value;
    return isField && !described ? [here, ...inner] : inner;
  });
}

describe('the schema of the language', () => {
  it('is a JSON Schema', () => {
    const ajv = new Ajv2020({ strict: false });
    expect(ajv.validateSchema(schema), JSON.stringify(ajv.errors)).toBe(true);
  });

  it('is what editors read; `UPDATE=1` writes their file anew', () => {
    const file = new URL('./adept.schema.json', import.meta.url);
    const now = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env['UPDATE'] === '1') writeFileSync(file, now);
    expect(readFileSync(file, 'utf8')).toBe(now);
  });

  it('describes every field', () => {
    expect(undescribed(schema, '')).toEqual([]);
  });
});
