import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import schema from './adept.schema.json' with { type: 'json' };

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

  it('describes every field', () => {
    expect(undescribed(schema, '')).toEqual([]);
  });
});
