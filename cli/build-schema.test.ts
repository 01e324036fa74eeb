import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { compile } from '../definitions/compiler/index.ts';
import { besideHolidays, buildHolidays } from './build-holidays.mjs';
import { prebuiltSchema } from './build-schema.mjs';
import { checkoutFolder } from './setup/checkout.ts';

const COMPILER = join(checkoutFolder(), 'definitions', 'compiler');
const BAD = join(COMPILER, 'bad');

test('what is built in, the schema and the holidays, says of every bad example what they themselves say', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'adept-schema-'));
  const outfile = join(dir, 'compiler.mjs');
  const banner = {
    js: "import { createRequire as __adeptRequire } from 'node:module'; const require = __adeptRequire(import.meta.url);",
  };
  await build({
    entryPoints: [join(COMPILER, 'index.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner,
    plugins: [prebuiltSchema, besideHolidays],
  });
  await buildHolidays(build, checkoutFolder(), dir);
  expect(readFileSync(outfile, 'utf8')).not.toContain('class Ajv');
  const built: { compile: typeof compile } = await import(pathToFileURL(outfile).href);
  const [HEAD, ...countries] = [
    'adept: 1\nid: a\nname: A\ncontact: a@b.se\ntime-zone: Europe/Oslo\ncycle: { starts: 1 May, duration: 9 months }',
    'SE',
    'FI',
    'TR',
    'DE-BY',
    'CN',
  ];
  for (const country of countries) {
    const [text, options] = [`${HEAD}\ncountry: ${country}\n`, { file: country, start: '2024-05-01' }];
    expect(built.compile(text, options), country).toEqual(compile(text, options));
  }
  const files = readdirSync(BAD).filter((file) => file.endsWith('.yaml'));
  expect(files.length).toBeGreaterThan(30);
  for (const file of files) {
    const text = readFileSync(join(BAD, file), 'utf8');
    const options = { file, start: '2024-09-02' };
    expect(built.compile(text, options), file).toEqual(compile(text, options));
  }
  rmSync(dir, { recursive: true });
});
