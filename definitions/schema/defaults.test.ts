/** What the schema says stands where nothing is written does: writing it into a real programme changes nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { compile, nextStart } from '../compiler/index.ts';
import type { Plan } from '../plan/types.ts';
import { SCHEMA } from './definition.ts';

type Node = Readonly<Record<string, unknown>>;

const FOLDER = new URL('../programmes/', import.meta.url);
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
const reader = { read: (file: string) => readFileSync(new URL(file, FOLDER), 'utf8') };

function nodeOf(value: unknown): Node {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};
}

/** Keys with a default that a definition leaves out, in every section that it has. */
function leftOut(node: Node, value: unknown, path: readonly string[] = []): readonly [string[], unknown][] {
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => leftOut(nodeOf(node['items']), one, [...path, String(index)]));
  }
  if (typeof value !== 'object' || value === null) return [];
  const fields = nodeOf(node['properties']);
  const member = nodeOf(nodeOf(node['patternProperties'])['^(?!x-)']);
  const written = nodeOf(value);
  const missing = Object.entries(fields).flatMap(([key, field]): [string[], unknown][] => {
    const { default: otherwise } = nodeOf(field);
    return otherwise === undefined || key in written ? [] : [[[...path, key], otherwise]];
  });
  const inner = Object.entries(written).flatMap(([key, one]) =>
    leftOut(nodeOf(fields[key] ?? member), one, [...path, key]),
  );
  return [...missing, ...inner];
}

/** YAML without types knows texts only. */
function asText(value: unknown): unknown {
  return Array.isArray(value) ? value.map(asText) : String(value);
}

/** A plan keeps these where they are written; its readers take silence for the same. */
const SILENT: Node = { status: 'active', visible: 'always', missing: 'nothing' };

/** A form that everybody can read about is one, whether the plan says so or not. */
function isPlain(applications: Plan['applications']): boolean {
  return Object.values(applications ?? {}).every(
    ({ by, visible = 'always' }) => by === 'form' && visible === 'always',
  );
}

/** Where a value comes from, and the words of a date, are other ones: the plan without them. */
function rules({ applications, ...plan }: Plan): unknown {
  return JSON.parse(
    JSON.stringify({ ...plan, ...(isPlain(applications) ? {} : { applications }) }, (key, value) =>
      ['origin', 'words'].includes(key) || (key in SILENT && SILENT[key] === value) ? undefined : value,
    ),
  );
}

/** The rules; undefined where a key does not fit what else is written. */
function planOf(text: string): unknown {
  const start = nextStart(text, '2026-08-01', { file: '', reader }) ?? '';
  const { plan } = compile(text, { file: 'programme.yaml', start, reader });
  return plan && rules(plan);
}

describe.each(FILES)('the defaults in %s', (file) => {
  const text = reader.read(file);
  const whole = planOf(text);
  const document = () => parseDocument(text, { schema: 'failsafe' });

  it('are what stands where nothing is written', () => {
    const isRolling = text.includes('kind: rolling') || text.includes('extends:');
    // The schema says so of these two.
    const missing = leftOut(SCHEMA, document().toJS()).filter(
      ([path]) => !isRolling || path.at(-1) !== 'closes',
    );
    const different = missing.filter(([path, otherwise]) => {
      const changed = document();
      changed.setIn(path, changed.createNode(asText(otherwise)));
      const plan = planOf(String(changed));
      return plan !== undefined && JSON.stringify(plan) !== JSON.stringify(whole);
    });
    expect(different.map(([path]) => path.join('.'))).toEqual([]);
  });
});
