/** A definition written out whole: what it extends and what stands by default, each value with where it comes from. */
import { stringify } from 'yaml';
import { SCHEMA } from '../schema/definition.ts';
import { rangeOf } from './source.ts';
import type { Source } from './source.ts';
import type { MapNode, Node } from './tree.ts';

interface Printed {
  readonly text: string;
  /** Where the value comes from; empty for the head of a section. */
  readonly origin: string;
}

function scalar(text: string): string {
  return stringify(text, { schema: 'failsafe', lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
}

function originOf(source: Source, node: Node): string {
  const { file, line } = rangeOf(source, node.span);
  return `${file}:${line}`;
}

/** A text that needs several lines keeps them below its key. */
function textLines(head: string, text: string, indent: string, origin: string): readonly Printed[] {
  const [first = '', ...more] = scalar(text).split('\n');
  if (more.length === 0) return [{ text: `${indent}${head} ${first}`, origin }];
  return [`${indent}${head} ${first}`, ...more.map((line) => `${indent}  ${line.trimStart()}`)].map(
    (line) => ({
      text: line,
      origin: '',
    }),
  );
}

function itemLines(source: Source, node: Node, indent: string): readonly Printed[] {
  if (node.kind === 'text') return textLines('-', node.text, indent, originOf(source, node));
  const inner = `${indent}  `;
  const lines = node.kind === 'map' ? mapLines(source, node, inner, undefined) : [];
  const [first, ...rest] = lines;
  return first === undefined ? [] : [{ ...first, text: `${indent}- ${first.text.trimStart()}` }, ...rest];
}

function valueLines(
  source: Source,
  key: string,
  node: Node,
  indent: string,
  schema: unknown,
): readonly Printed[] {
  const head = `${key}:`;
  if (node.kind === 'text') return textLines(head, node.text, indent, originOf(source, node));
  const inner = `${indent}  `;
  const lines =
    node.kind === 'map'
      ? mapLines(source, node, inner, schema)
      : node.items.flatMap((item) => itemLines(source, item, inner));
  return [{ text: `${indent}${head}`, origin: '' }, ...lines];
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value;
}

function namesOf(value: unknown): readonly string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : [];
}

/** What stands where a section says nothing: as comments, so that the text stays the writer's own. */
function defaultLines(written: ReadonlySet<string>, indent: string, schema: unknown): readonly Printed[] {
  const properties = member(schema, 'properties');
  return namesOf(properties).flatMap((key) => {
    const value = member(member(properties, key), 'default');
    if (written.has(key) || value === undefined) return [];
    return [{ text: `${indent}# ${key}: ${JSON.stringify(value).replaceAll('"', '')}`, origin: 'default' }];
  });
}

function schemaOf(schema: unknown, key: string): unknown {
  const own = member(member(schema, 'properties'), key);
  return own ?? member(member(schema, 'patternProperties'), '^(?!x-)');
}

function mapLines(source: Source, { entries }: MapNode, indent: string, schema: unknown): readonly Printed[] {
  const written = [...entries].flatMap(([key, { value }]) =>
    valueLines(source, key, value, indent, schemaOf(schema, key)),
  );
  return [...written, ...defaultLines(new Set(entries.keys()), indent, schema)];
}

/** Comments stand in one column, unless a value is longer. */
const COLUMN = 60;

/** The whole as YAML that compiles to the same plan, with the place of each value behind it as a comment. */
export function wholeText(source: Source, root: MapNode): string {
  return mapLines(source, root, '', SCHEMA)
    .map(({ text, origin }) => (origin === '' ? text : `${text.padEnd(COLUMN)}  # ${origin}`))
    .map((line) => `${line}\n`)
    .join('');
}
