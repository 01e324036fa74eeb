/** Turns one finding of ajv into a diagnostic of ours. */
import type { ErrorObject } from 'ajv';
import type { Shape } from '../diagnostics.ts';
import { nearest } from '../nearest.ts';
import type { Problems } from '../problems.ts';
import { entryAt, keyAt, spanAt } from '../tree.ts';
import type { MapNode, Node, Path } from '../tree.ts';

/** A finding with its place as a path; `path` is where the value stands, or should. */
export interface Finding {
  readonly path: Path;
  readonly error: ErrorObject;
}

/** `/events/kick-off/on` as a path; undoes the escapes of JSON Pointer. */
export function pathOf(pointer: string): Path {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What is longer was no name. */
const LONGEST_NAME = 40;

/** How a message names a section: its path, or the definition as a whole. */
export function sectionName(path: Path): string {
  return path.length === 0 ? 'the definition' : path.join('.');
}

/** The key that a value belongs to; for an item of a list the list's. */
function keyOf(path: Path): string {
  return path.findLast((name) => !/^\d+$/.test(name)) ?? '';
}

function shapeOf(node: Node | undefined): Shape {
  if (node === undefined || (node.kind === 'text' && node.text === '')) return 'nothing';
  return node.kind === 'map' ? 'section' : node.kind;
}

function textAt(root: MapNode, path: Path): string {
  const value = entryAt(root, path)?.value;
  return value?.kind === 'text' ? value.text : '';
}

type Loose = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Loose => typeof value === 'object' && value !== null;

function recordOf(value: unknown): Loose {
  return isRecord(value) ? value : {};
}

/** ajv types what it tells loosely; keys and titles are texts. */
export function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

const SHAPES: Readonly<Record<string, Shape>> = { object: 'section', array: 'list', string: 'text' };

function explainType(root: MapNode, { path, error }: Finding, problems: Problems): void {
  const key = keyOf(path);
  const found = shapeOf(entryAt(root, path)?.value);
  const types = [recordOf(error.params)['type']].flat().map(String);
  const shapes = types.flatMap((type) => SHAPES[type] ?? []);
  const span = spanAt(root, path);
  if (found === 'nothing') problems.add('A108', keyAt(root, path), { key });
  else if (shapes.length > 0) problems.add('A103', span, { key, found, expected: shapes });
  else if (found !== 'text') problems.add('A103', span, { key, found, expected: ['text'] });
  else if (types.includes('boolean')) {
    problems.add('A104', span, { key, found: textAt(root, path), valid: ['true', 'false'] });
  } else problems.add('A105', span, { key, found: textAt(root, path) });
}

function explainRange(root: MapNode, { path, error }: Finding, problems: Problems): void {
  const { minimum, maximum } = recordOf(error.parentSchema);
  const least = typeof minimum === 'number' ? { least: minimum } : {};
  const most = typeof maximum === 'number' ? { most: maximum } : {};
  const facts = { key: keyOf(path), found: textAt(root, path), ...least, ...most };
  problems.add('A105', spanAt(root, path), facts);
}

function explainUnknownKey(root: MapNode, { path, error }: Finding, problems: Problems): void {
  const found = wordOf(recordOf(error.params)['additionalProperty']);
  const valid = Object.keys(recordOf(recordOf(error.parentSchema)['properties']));
  const facts = { found, section: sectionName(path), valid, ...nearest(found, valid) };
  problems.add('A101', keyAt(root, [...path, found]), facts);
}

function explainChoice(root: MapNode, { path, error }: Finding, problems: Problems): void {
  const found = textAt(root, path);
  const valid = textsOf(recordOf(error.params)['allowedValues']);
  const key = keyOf(path);
  if (found === '') problems.add('A108', keyAt(root, path), { key });
  else problems.add('A104', spanAt(root, path), { key, found, valid, ...nearest(found, valid) });
}

function explainPattern(root: MapNode, { path, error }: Finding, problems: Problems): void {
  const expected = wordOf(recordOf(error.parentSchema)['title']);
  const facts = { key: keyOf(path), found: textAt(root, path), expected };
  problems.add('A107', spanAt(root, path), facts);
}

/** `Kick off` was meant as `kick-off`. */
function nameFrom(text: string): string {
  const letters = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const name = letters.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[^a-z]+|-$/g, '');
  return name.length > LONGEST_NAME ? '' : name;
}

function explainName(root: MapNode, { path, error }: Finding, problems: Problems): void {
  const found = wordOf(recordOf(error.params)['propertyName']);
  const suggestion = nameFrom(found);
  const meant = suggestion === '' ? {} : { suggestion };
  problems.add('A106', keyAt(root, [...path, found]), { found, section: sectionName(path), ...meant });
}

/** Adds the diagnostic of one finding. */
export function explain(root: MapNode, finding: Finding, problems: Problems): void {
  const { path, error } = finding;
  switch (error.keyword) {
    case 'additionalProperties':
      return explainUnknownKey(root, finding, problems);
    case 'required': {
      const facts = { key: wordOf(recordOf(error.params)['missingProperty']), section: sectionName(path) };
      return problems.add('A102', keyAt(root, path), facts);
    }
    case 'propertyNames':
      return explainName(root, finding, problems);
    case 'enum':
      return explainChoice(root, finding, problems);
    case 'pattern':
    case 'maxLength':
      return explainPattern(root, finding, problems);
    case 'minimum':
    case 'maximum':
      return explainRange(root, finding, problems);
    case 'uniqueItems':
    case 'maxItems':
    case 'maxProperties':
      return problems.add('A110', keyAt(root, path), { key: keyOf(path), found: error.keyword });
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return problems.add('A108', keyAt(root, path), { key: keyOf(path) });
    default:
      return explainType(root, finding, problems);
  }
}
