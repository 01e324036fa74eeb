/**
 * How long the compiler takes: the largest definition when everything is warm, a thousand ordinary ones, and how the
 * time grows with the text.
 *     npx tsx bench/language.ts
 */
import { compile } from '../definitions/compiler/index.ts';
import { definitionOf, ordinaryDefinitions } from './definitions.ts';
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

const thousand = ordinaryDefinitions(1000);
const from = performance.now();
for (const text of thousand) timeOf(text);
print('A thousand ordinary definitions', [row('check all', [performance.now() - from], THOUSAND_LIMIT_MS)]);

const sizes = [50, 100, 200, 400, 800, 1600].map((events) => definitionOf({ ...LARGEST, events }));
print(
  'Growth with the number of events',
  sizes.map((text) => row(kilobytes(text), times(text, text.length < 131_072))),
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
