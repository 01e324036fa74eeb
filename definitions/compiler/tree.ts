/** The parsed definition with the place of every part. Scalars stay text: no type is taken from YAML. */
import type { Span } from './source.ts';

export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly span: Span;
}
export interface ListNode {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly span: Span;
}
export interface Entry {
  readonly key: Span;
  readonly value: Node;
}
export interface MapNode {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Entry>;
  readonly span: Span;
}
export type Node = TextNode | ListNode | MapNode;

/** Names and list positions from the top of the definition: `['events', 'kick-off', 'on']`. */
export type Path = readonly string[];

function child(node: Node, name: string): Entry | undefined {
  if (node.kind === 'map') return node.entries.get(name);
  const value = node.kind === 'list' ? node.items[Number(name)] : undefined;
  return value && { key: value.span, value };
}

/** The entry at a path; undefined when the definition has none. */
export function entryAt(root: Node, path: Path): Entry | undefined {
  let entry: Entry | undefined = { key: { start: 0, end: 0 }, value: root };
  for (const name of path) entry = entry && child(entry.value, name);
  return entry;
}

/** The span of the value at a path, or of the nearest part above it that exists. */
export function spanAt(root: Node, path: Path): Span {
  const entry = entryAt(root, path);
  if (entry !== undefined) return entry.value.kind === 'text' ? entry.value.span : entry.key;
  return spanAt(root, path.slice(0, -1));
}

/** The span of the key at a path; of a list's item as a whole. */
export function keyAt(root: Node, path: Path): Span {
  return entryAt(root, path)?.key ?? spanAt(root, path);
}

/** The plain value: texts, arrays and objects. Each call makes a new one. */
export function plain(node: Node): unknown {
  if (node.kind === 'text') return node.text;
  if (node.kind === 'list') return node.items.map(plain);
  return Object.fromEntries([...node.entries].map(([key, { value }]) => [key, plain(value)]));
}
