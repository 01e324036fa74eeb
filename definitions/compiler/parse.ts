/** Text to tree. Uses YAML's structure only: scalars keep their source text, aliases and tags are refused. */
import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { ParsedNode, YAMLError } from 'yaml';
import type { Problems } from './problems.ts';
import { rangeOf } from './source.ts';
import type { Source, Span } from './source.ts';
import type { Entry, MapNode, Node } from './tree.ts';

const NOTHING: Span = { start: 0, end: 0 };

function spanOf(node: { range?: readonly [number, number, number] | null | undefined }): Span {
  return node.range ? { start: node.range[0], end: node.range[1] } : NOTHING;
}

/** Parses a guarded text. Returns the tree, or undefined when the text is no single YAML section of keys. */
export function parse(source: Source, problems: Problems): MapNode | undefined {
  const document = parseDocument(source.text, {
    schema: 'failsafe',
    version: '1.2',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  if (problems.failed() && document.errors.length > 0) return undefined;
  onePerLine(source, document.errors).forEach((error) => explain(source, error, problems));
  if (document.directives.yaml.explicit === true) problems.add('A013', NOTHING, { found: '%YAML' });
  const root = document.contents && convert(document.contents, problems);
  if (problems.failed()) return undefined;
  if (root === null || (root.kind === 'text' && root.text === '')) problems.add('A012', NOTHING, {});
  else if (root.kind === 'map') return root;
  else problems.add('A103', root.span, { key: 'the definition', found: root.kind, expected: ['section'] });
  return undefined;
}

/** A slip often makes the parser stumble twice on a line: the first says enough. */
function onePerLine(source: Source, errors: readonly YAMLError[]): readonly YAMLError[] {
  const lineOf = ({ pos }: YAMLError): number => rangeOf(source, { start: pos[0], end: pos[1] }).line;
  const seen = new Set<number>();
  return errors.filter((error) => !seen.has(lineOf(error)) && seen.add(lineOf(error)));
}

function explain(source: Source, error: YAMLError, problems: Problems): void {
  const span = { start: error.pos[0], end: error.pos[1] };
  const line = source.text.slice(source.text.lastIndexOf('\n', span.start - 1) + 1).split('\n', 1)[0] ?? '';
  const unclosed = error.code === 'BAD_INDENT' && error.message.startsWith('Flow');
  const glued = /^\s*(?:- )?([\w-]+:)\S/.exec(line);
  if (error.code === 'MULTIPLE_DOCS' || error.code === 'BAD_DIRECTIVE') {
    problems.add('A013', span, { found: line.trim() });
  } else if (error.code === 'TAB_AS_INDENT') {
    problems.add('A003', span, {});
  } else if (error.code === 'TAG_RESOLVE_FAILED') {
    problems.add('A008', span, { found: source.text.slice(span.start, span.end) });
  } else if (glued?.[1] !== undefined && !/^\s*(?:- )?[\w-]+: /.test(line)) {
    problems.add('A011', span, { found: glued[1] });
  } else {
    problems.add('A009', span, { problem: unclosed ? 'BLOCK_IN_FLOW' : error.code });
  }
}

function refuse(node: ParsedNode, problems: Problems): void {
  if (isAlias(node)) problems.add('A007', spanOf(node), { found: `*${node.source}` });
  else if (node.anchor !== undefined) problems.add('A007', spanOf(node), { found: `&${node.anchor}` });
  // A list or section always has a tag of its own; one that was written starts with an exclamation mark.
  if (node.tag !== undefined && (isScalar(node) || node.tag.startsWith('!'))) {
    problems.add('A008', spanOf(node), { found: node.tag.replace('tag:yaml.org,2002:', '!!') });
  }
}

function convert(node: ParsedNode, problems: Problems): Node {
  refuse(node, problems);
  const span = spanOf(node);
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => convert(item, problems)), span };
  }
  if (isMap(node)) return { kind: 'map', entries: entriesOf(node.items, problems), span };
  const value = isScalar(node) ? node.value : '';
  return { kind: 'text', text: typeof value === 'string' ? value : '', span };
}

type Pairs = readonly { readonly key: ParsedNode | null; readonly value: ParsedNode | null }[];

function entriesOf(pairs: Pairs, problems: Problems): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const { key, value } of pairs) {
    const name = key === null ? { kind: 'text' as const, text: '', span: NOTHING } : convert(key, problems);
    if (name.kind !== 'text') {
      problems.add('A009', name.span, { problem: 'KEY_NOT_A_WORD' });
      continue;
    }
    const first = entries.get(name.text);
    if (first !== undefined) {
      problems.add('A010', name.span, { key: name.text }, [
        { note: 'first-here', name: name.text, span: first.key },
      ]);
      continue;
    }
    const empty: Node = { kind: 'text', text: '', span: { start: name.span.end, end: name.span.end } };
    entries.set(name.text, { key: name.span, value: value === null ? empty : convert(value, problems) });
  }
  return entries;
}
