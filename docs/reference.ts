/** The reference of the language, written from its schema: one table a section. */
import { SCHEMA } from '../definitions/schema/definition.ts';

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nodeAt(node: Node, key: string): Node | undefined {
  const value = node[key];
  return isNode(value) ? value : undefined;
}

/** A shape with what its name in `$defs` says; its own words win. */
function resolved(node: Node): Node {
  const ref = typeof node['$ref'] === 'string' ? node['$ref'].replace('#/$defs/', '') : undefined;
  const named = ref === undefined ? undefined : Reflect.get(SCHEMA.$defs, ref);
  return isNode(named) ? { ...named, ...node } : node;
}

function words(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(words).join(', ')}]`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const code = (value: unknown): string => `\`${words(value).replaceAll('|', '\\|')}\``;

function wordsOf(list: unknown): string {
  return Array.isArray(list) ? list.map(code).join(', ') : '';
}

function valuesOf(node: Node): string {
  const { type, enum: allowed, examples } = node;
  const then = nodeAt(node, 'then');
  const items = nodeAt(node, 'items');
  const said = wordsOf(allowed ?? then?.['enum'] ?? (items && resolved(items)['enum']));
  if (said !== '') return said;
  if (type === 'boolean') return '`true`, `false`';
  // A section shows its keys.
  const shown = Array.isArray(examples) ? examples.filter((one) => ![one].flat().some(isNode)) : [];
  return shown.length > 0 ? `such as ${wordsOf(shown)}` : '';
}

interface Row {
  readonly path: string;
  readonly node: Node;
  readonly required: boolean;
}

function childrenOf(node: Node): readonly (readonly [string, Node])[] {
  const own = Object.entries(nodeAt(node, 'properties') ?? {});
  const members = nodeAt(nodeAt(node, 'patternProperties') ?? {}, '^(?!x-)');
  const items = nodeAt(node, 'items');
  const inItems = items === undefined ? [] : childrenOf(resolved(items));
  const all = [...own, ...(members === undefined ? [] : [['NAME', members] as const])];
  return [...all.flatMap(([key, one]) => (isNode(one) ? [[key, one] as const] : [])), ...inItems];
}

/** Every key below a section, members of maps under `NAME`. */
function rowsOf(node: Node, path: string): readonly Row[] {
  const needed = Array.isArray(node['required']) ? node['required'] : [];
  return childrenOf(node).flatMap(([key, child]): Row[] => {
    const here = path === '' ? key : `${path}.${key}`;
    const whole = resolved(child);
    return [{ path: here, node: whole, required: needed.includes(key) }, ...rowsOf(whole, here)];
  });
}

function rowText({ path, node, required }: Row): string {
  const description = words(node['description'] ?? '').replaceAll('|', '\\|');
  return `| ${code(path)} | ${required ? 'Needed. ' : ''}${description} | ${valuesOf(node)} |`;
}

function table(rows: readonly Row[]): string {
  return ['| key | meaning | values |', '| --- | --- | --- |', ...rows.map(rowText)].join('\n');
}

function sectionText(key: string, node: Node): string {
  return [`### ${key}`, words(node['description'] ?? ''), table(rowsOf(node, ''))].join('\n\n');
}

/** The reference in Markdown: the keys without keys of their own first, then a section each. */
export function reference(): string {
  const root: Node = SCHEMA;
  // What a definition needs that extends no other.
  const alone = nodeAt(root, 'else')?.['required'];
  const needed = Array.isArray(alone) ? alone : [];
  const top = childrenOf(root).map(([key, child]) => ({
    path: key,
    node: resolved(child),
    required: needed.includes(key),
  }));
  const isSection = ({ node }: Row): boolean => childrenOf(node).length > 0;
  const plain = top.filter((row) => !isSection(row));
  const sections = top.filter(isSection).map(({ path, node }) => sectionText(path, node));
  return ['### The programme itself', table(plain), ...sections].join('\n\n');
}
