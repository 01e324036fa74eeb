/**
 * How long the compiler takes: the largest definition when everything is warm, a thousand ordinary ones, and how the
 * time grows with the text.
 *     npx tsx bench/language.ts
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile } from '../definitions/compiler/index.ts';
import { definitionOf, ordinaryDefinitions } from './definitions.ts';
import { checkoutFolder } from '../cli/setup/checkout.ts';
import { print, row } from './figures.ts';

const START = '2024-09-02';
const LARGEST = { events: 400, units: 50, questions: 200 };
const LIMIT_MS = 100;
const THOUSAND_LIMIT_MS = 5000;
const RUNS = 20;
const WARM_UPS = 5;

function timeOf(text: string, valid = true): number {
  const from = performance.now();
  const { plan, diagnostics } = compile(text, { file: 'bench.yaml', start: START });
  const took = performance.now() - from;
  if (valid !== (plan !== undefined)) throw new Error(JSON.stringify(diagnostics.slice(0, 3)));
  return took;
}

const times = (text: string, valid = true): number[] => {
  for (let run = 0; run < WARM_UPS; run += 1) timeOf(text, valid);
  return Array.from({ length: RUNS }, () => timeOf(text, valid));
};

const largest = definitionOf(LARGEST);
const kilobytes = (text: string): string => `${Math.round(text.length / 1000)} kB`;
print(`The largest definition, ${kilobytes(largest)}, warm, ${RUNS} runs`, [
  row('check', times(largest), LIMIT_MS),
]);

/** As people do it: one process of the built command line, with all the files. */
function checkAll(texts: readonly string[]): readonly number[] {
  const folder = mkdtempSync(join(tmpdir(), 'adept-thousand-'));
  const files = texts.map((text, index) => {
    const file = join(folder, `${index}.yaml`);
    writeFileSync(file, text);
    return file;
  });
  const root = checkoutFolder();
  const check = (paths: readonly string[]): number => {
    const from = performance.now();
    const { status } = spawnSync(process.execPath, [join(root, 'cli', 'adept.mjs'), 'check', ...paths], {
      stdio: 'ignore',
    });
    if (status !== 0) throw new Error(`adept check ended with ${status}`);
    return performance.now() - from;
  };
  // The first one builds the command line when a source has changed.
  check(files.slice(0, 1));
  const took = [check(files), check(files), check(files)];
  rmSync(folder, { recursive: true });
  return took;
}

print('A thousand ordinary definitions, one process', [
  row('adept check', checkAll(ordinaryDefinitions(1000)), THOUSAND_LIMIT_MS),
]);

/** Everything in proportion: ten events to a department, and five questions. */
const shares = [0.125, 0.25, 0.5, 1, 1.5];
const sizes = shares.map((share) =>
  definitionOf({
    events: LARGEST.events * share,
    units: LARGEST.units * share,
    questions: LARGEST.questions * share,
  }),
);
print(
  'Growth with the size',
  sizes.map((text) => {
    const took = times(text);
    return {
      ...row(kilobytes(text), took),
      'ms/kB': Number(((Math.min(...took) / text.length) * 1000).toFixed(2)),
    };
  }),
);

const TEN_MB = 10_000_000;
const huge = [
  ['10 MB of events', definitionOf({ ...LARGEST, events: 110_000 })],
  ['10 MB of spaces', `adept: 1\n${' '.repeat(TEN_MB)}`],
  ['10 MB on one line', `name: ${'x'.repeat(TEN_MB)}\n`],
] as const;
print(
  'Refused by their size',
  huge.map(([what, text]) => row(what, times(text, false))),
);
