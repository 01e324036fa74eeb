/** Every programme compiles without error or warning, and says what its source says. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile } from '../compiler/index.ts';
import type { Compiled } from '../compiler/index.ts';
import { planHash } from '../plan/hash.ts';
import { AALTO } from './phrases/aalto.ts';
import { KI } from './phrases/ki.ts';
import type { Source } from './phrases/phrase.ts';
import { STOCKHOLM } from './phrases/stockholm.ts';
import { WOMEN_STEM_UP } from './phrases/women-stem-up.ts';

const FOLDER = new URL('./', import.meta.url);
const SOURCES: readonly Source[] = [...KI, STOCKHOLM, ...AALTO, WOMEN_STEM_UP];

const reader = {
  read(file: string): string | undefined {
    const path = new URL(file, FOLDER);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  },
};

function compiled({ file, start }: Source): Compiled {
  return compile(reader.read(`${file}.yaml`) ?? '', { file: `${file}.yaml`, start, reader });
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  if (!Array.isArray(value) || name === 'length') return Object.getOwnPropertyDescriptor(value, name)?.value;
  const items: readonly unknown[] = value;
  return (
    items.find((item) => [member(item, 'id'), member(item, 'key')].includes(name)) ?? items[Number(name)]
  );
}

/** `steps.open-applications/mentor.at`: members by name, things of a list by their id or key. */
function valueAt(plan: unknown, path: string): unknown {
  return path.split('.').reduce(member, plan);
}

describe.each(SOURCES)('$file from $start', (source) => {
  const { plan, diagnostics } = compiled(source);

  it('has no error and no warning', () => {
    expect(diagnostics.filter(({ severity }) => severity !== 'notice')).toEqual([]);
    expect(plan?.programme.id).toBe(source.file);
  });

  it.each(source.phrases)('%s', (_, path, value) => {
    expect(valueAt(plan, path)).toEqual(value);
  });
});

/** Hashes of every plan, made by another process. */
const SCRIPT = `
  import { existsSync, readFileSync } from 'node:fs';
  import { compile } from ${JSON.stringify(new URL('../compiler/index.ts', import.meta.url).href)};
  import { planHash } from ${JSON.stringify(new URL('../plan/hash.ts', import.meta.url).href)};
  const at = (file) => new URL(file, ${JSON.stringify(FOLDER.href)});
  const reader = { read: (file) => (existsSync(at(file)) ? readFileSync(at(file), 'utf8') : undefined) };
  const hashes = JSON.parse(process.argv[1]).map(([file, start]) =>
    planHash(compile(reader.read(file), { file, start, reader }).plan));
  process.stdout.write(JSON.stringify(hashes));`;

describe('the plans', () => {
  it.each([
    ['Pacific/Chatham', 'sv_SE.UTF-8'],
    ['America/St_Johns', 'tr_TR.UTF-8'],
    ['Asia/Kathmandu', 'C'],
  ])('are the same with TZ=%s and LANG=%s', { timeout: 60_000 }, (zone, lang) => {
    const env = { ...process.env, TZ: zone, LANG: lang, LC_ALL: lang };
    const files = JSON.stringify(SOURCES.map(({ file, start }) => [`${file}.yaml`, start]));
    const args = ['--import', 'tsx', '--input-type=module', '-e', SCRIPT, files];
    const hashes: unknown = JSON.parse(execFileSync(process.execPath, args, { env, encoding: 'utf8' }));
    expect(hashes).toEqual(SOURCES.map((source) => planHash(compiled(source).plan)));
  });
});

describe('the programmes', () => {
  it('are all in the table', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
    expect(new Set(SOURCES.map(({ file }) => `${file}.yaml`))).toEqual(new Set(files));
  });

  it('name the schema for editors, and mark what is ours', () => {
    for (const { file } of SOURCES) {
      const text = reader.read(`${file}.yaml`) ?? '';
      expect(text.split('\n')[0], file).toBe('# yaml-language-server: $schema=../schema/adept.schema.json');
      expect(text, file).toContain('# ours');
    }
  });
});
