import { describe, expect, it } from 'vitest';
import { SCHEMA } from './definition.ts';

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function resolved(node: Node): Node {
  const ref =
    typeof node['$ref'] === 'string' ? Reflect.get(SCHEMA.$defs, node['$ref'].replace('#/$defs/', '')) : {};
  return { ...(isNode(ref) ? ref : {}), ...node };
}

/** A section shows its keys, a choice its words; everything else shows an example. */
function isShown(given: Node): boolean {
  const node = resolved(given);
  const items = isNode(node['items']) ? resolved(node['items']) : {};
  const own = ['examples', 'enum', 'properties', 'patternProperties', 'then'];
  const inItems = ['examples', 'enum', 'properties'];
  return (
    own.some((key) => key in node) ||
    inItems.some((key) => key in items) ||
    node['type'] === 'boolean' ||
    'default' in node
  );
}

/** Paths of keys that lack something an editor shows. */
function lacking(node: unknown, has: (field: Node) => boolean, path = ''): readonly string[] {
  if (!isNode(node)) return [];
  const fields =
    isNode(node['properties']) && !path.includes('/if') ? Object.entries(node['properties']) : [];
  const own = fields.flatMap(([key, field]) => (isNode(field) && !has(field) ? [`${path}/${key}`] : []));
  const inner = Object.entries(node).flatMap(([key, value]) =>
    ['if', 'then', 'else', 'examples', 'default'].includes(key) ? [] : lacking(value, has, `${path}/${key}`),
  );
  return [...own, ...inner];
}

describe('every key of the language', () => {
  it.each(['title', 'description'])('has a %s', (word) => {
    expect(lacking(SCHEMA, (field) => typeof resolved(field)[word] === 'string')).toEqual([]);
  });

  it('has an example, or the words that it takes', () => {
    expect(lacking(SCHEMA, isShown)).toEqual([]);
  });

  it('says its default in words where it has one', () => {
    const said = (field: Node): boolean =>
      !('default' in field) ||
      typeof field['default'] === 'boolean' ||
      /[Dd]efault/.test(String(field['description']));
    expect(lacking(SCHEMA, said)).toEqual([]);
  });
});
