import { Ajv2020 } from 'ajv/dist/2020.js';
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

const ajv = new Ajv2020({ strict: false });
ajv.addSchema({ ...SCHEMA, $id: 'whole' });

/** A shape on its own: its references still lead to the whole. */
function checkOf(node: Node): (value: unknown) => boolean {
  const alone = JSON.stringify(node).replaceAll('"#/$defs/', '"whole#/$defs/');
  return ajv.compile(JSON.parse(alone));
}

/** What is written in a definition: `mentors`, `3 days and 7 days`. */
function inWords(value: unknown): string {
  return Array.isArray(value)
    ? value
        .map(inWords)
        .join(', ')
        .replace(/, ([^,]*)$/, ' and $1')
    : String(value);
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

/** What stands where nothing is written, and is no value that could be written in its place. */
const DERIVED: readonly string[] = [
  'none',
  'Unit, in the language of the mail',
  'mentee, in the language of the mail',
  'mentor, in the language of the mail',
  'true where it teaches something, else false',
  'true for a month as a whole, else false',
  'no country, no holidays but those under holidays',
  'the name',
  'from its key',
  "the programme's contact",
  'all are equal',
  'as the check-in says',
  'no promise',
  'any',
  'any number',
  'everybody',
  'everybody is taken',
  'the day after applications close',
  '7 days after it opens',
  'those that matching compares',
  '2 weeks after applications close',
  '10 days later',
  '2 weeks before cycle end, of a rolling programme when a pair ends',
  'until the cycle ends',
  'not told, with then 10 days',
  'nothing by itself',
];

describe('every key of the language', () => {
  it.each(['title', 'description'])('has a %s', (word) => {
    expect(lacking(SCHEMA, (field) => typeof resolved(field)[word] === 'string')).toEqual([]);
  });

  it('has examples, and each of them is one', () => {
    const shown = (field: Node): boolean => {
      const { examples } = field;
      return Array.isArray(examples) && examples.length > 0 && examples.every(checkOf(field));
    };
    expect(lacking(SCHEMA, shown)).toEqual([]);
  });

  it('has a default that it would take, and says the same one in words', () => {
    const said = (field: Node): boolean => {
      if (!('default' in field)) return true;
      const description = String(resolved(field)['description']).replaceAll('`', '');
      return (
        checkOf(field)(field['default']) && description.includes(`Default: ${inWords(field['default'])}`)
      );
    };
    expect(lacking(SCHEMA, said)).toEqual([]);
  });

  it('has the default that it says in words, unless that is no value but hangs on something else', () => {
    const kept = (field: Node): boolean => {
      const [, words] = /Default: ([^.]*)/.exec(String(resolved(field)['description'])) ?? [];
      return words === undefined || 'default' in field || DERIVED.includes(words.replaceAll('`', ''));
    };
    expect(lacking(SCHEMA, kept)).toEqual([]);
  });

  it('has no default where it is needed', () => {
    const needed = (node: unknown, path: string): readonly string[] => {
      if (!isNode(node)) return [];
      const properties = isNode(node['properties']) ? node['properties'] : {};
      const own = Array.isArray(node['required']) ? node['required'] : [];
      const wrong = own.filter((key) => {
        const field = isNode(properties) ? Reflect.get(properties, key) : undefined;
        return isNode(field) && 'default' in field;
      });
      return [
        ...wrong.map((key) => `${path}/${key}`),
        ...Object.entries(node).flatMap(([key, one]) => needed(one, `${path}/${key}`)),
      ];
    };
    expect(needed(SCHEMA, '')).toEqual([]);
  });
});
