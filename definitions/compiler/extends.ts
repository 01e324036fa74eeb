/** A definition that changes another one: maps merge by their names, what the child says wins, `remove:` takes away. */
import { dirname, normalize, join } from 'node:path/posix';
import { guard } from './guard.ts';
import { nearest } from './nearest.ts';
import { parse } from './parse.ts';
import type { Problems } from './problems.ts';
import { sourceOf } from './source.ts';
import type { Source, Span } from './source.ts';
import { entryAt, spanAt } from './tree.ts';
import type { Entry, MapNode, Node, Path } from './tree.ts';

/** Where parents are read from; paths are counted from the place of the file that the caller compiles. */
export interface Reader {
  /** The text of a file; undefined when there is none. */
  read(file: string): string | undefined;
}

/** A whole tree, and the text of every file that it comes from, by the names that diagnostics use. */
export interface Whole {
  readonly root: MapNode | undefined;
  readonly texts: ReadonlyMap<string, string>;
}

/** Parses a text and all that it extends. Problems of a parent name the parent's file. */
export function readWhole(source: Source, problems: Problems, reader: Reader | undefined): Whole {
  const texts = new Map([[source.file, source.text]]);
  return { root: readChain(source, problems, { reader, texts, files: [source.file] }), texts };
}

interface Chain {
  readonly reader: Reader | undefined;
  readonly texts: Map<string, string>;
  /** From the child on. */
  readonly files: readonly string[];
}

function readChain(source: Source, problems: Problems, chain: Chain): MapNode | undefined {
  const own = guard(source, problems) ? parse(source, problems) : undefined;
  const named = own && entryAt(own, ['extends'])?.value;
  if (own === undefined || named?.kind !== 'text' || named.text === '') return own;
  const file = normalize(join(dirname(source.file), named.text));
  const parent = readParent(file, named.text, named.span, problems, chain);
  const kept = parent && takeAway(parent, own, problems);
  return kept && merged(kept, own);
}

function readParent(
  file: string,
  found: string,
  span: Span,
  problems: Problems,
  { reader, texts, files }: Chain,
): MapNode | undefined {
  if (files.includes(file)) {
    problems.add('A209', span, { files: [...files, file] });
    return undefined;
  }
  const text = reader?.read(file);
  if (text === undefined) {
    problems.add('A208', span, { found, why: reader === undefined ? 'no-files' : 'missing' });
    return undefined;
  }
  const source = sourceOf(file, text);
  texts.set(file, source.text);
  const root = readChain(source, problemsIn(source, problems), { reader, texts, files: [...files, file] });
  return root && inSource(root, source);
}

function spanIn({ start, end, source: known }: Span, source: Source): Span {
  return { start, end, source: known ?? source };
}

/** The same collection, for places in another file. */
function problemsIn(source: Source, problems: Problems): Problems {
  return {
    ...problems,
    add(code, span, facts, related = []) {
      const places = related.map((one) => ({ ...one, span: spanIn(one.span, source) }));
      problems.add(code, spanIn(span, source), facts, places);
    },
  };
}

function entriesIn(entries: MapNode['entries'], source: Source): ReadonlyMap<string, Entry> {
  const moved = [...entries].map(([name, { key, value }]): [string, Entry] => [
    name,
    { key: spanIn(key, source), value: nodeIn(value, source) },
  ]);
  return new Map(moved);
}

function inSource(node: MapNode, source: Source): MapNode {
  return { ...node, span: spanIn(node.span, source), entries: entriesIn(node.entries, source) };
}

function nodeIn(node: Node, source: Source): Node {
  if (node.kind === 'map') return inSource(node, source);
  const span = spanIn(node.span, source);
  if (node.kind === 'list') return { ...node, span, items: node.items.map((item) => nodeIn(item, source)) };
  return { ...node, span };
}

/** Keys that say how to make the whole, and are no part of it. */
const OWN: readonly string[] = ['extends', 'remove'];

/** The parent changed by its child. Names keep the parent's order; new ones follow. */
function merged(parent: MapNode, child: MapNode, isTop = true): MapNode {
  const entries = new Map(parent.entries);
  for (const [name, entry] of child.entries) {
    if (isTop && OWN.includes(name)) continue;
    const before = parent.entries.get(name)?.value;
    const both = before?.kind === 'map' && entry.value.kind === 'map';
    entries.set(name, both ? { ...entry, value: merged(before, entry.value, false) } : entry);
  }
  return { ...child, entries };
}

/** The parent without what the child takes away. */
function takeAway(parent: MapNode, child: MapNode, problems: Problems): MapNode {
  const list = entryAt(child, ['remove'])?.value;
  if (list?.kind !== 'list') return parent;
  return list.items.reduce<MapNode>((rest, item, index) => {
    const path = item.kind === 'text' ? item.text.split('.') : [];
    if (path.length === 0) return rest;
    if (entryAt(parent, path) !== undefined) return without(rest, path);
    const valid = siblings(parent, path);
    const found = path.join('.');
    problems.add('A210', spanAt(child, ['remove', String(index)]), {
      found,
      valid,
      ...nearest(found, valid),
    });
    return rest;
  }, parent);
}

/** What could have been meant: the names beside the one that is missing. */
function siblings(parent: MapNode, path: Path): readonly string[] {
  const above = path.slice(0, -1);
  const node = entryAt(parent, above)?.value;
  const names = node?.kind === 'map' ? [...node.entries.keys()] : [];
  return names.map((name) => [...above, name].join('.'));
}

function without(node: MapNode, [name = '', ...rest]: Path): MapNode {
  const entries = new Map(node.entries);
  const entry = entries.get(name);
  if (rest.length > 0 && entry?.value.kind === 'map') {
    entries.set(name, { ...entry, value: without(entry.value, rest) });
  } else entries.delete(name);
  return { ...node, entries };
}
