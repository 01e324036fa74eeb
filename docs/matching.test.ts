import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readProblem, solveRaw } from '../matching/index.ts';

const manual = readFileSync(new URL('matching.md', import.meta.url), 'utf8');
const [problem, answer] = [...manual.matchAll(/```json\n(.*?)```/gs)].map(([, text]) =>
  JSON.parse(text ?? ''),
);

test('the raw problem of the manual has the answer of the manual', async () => {
  expect({ ...(await solveRaw(readProblem(problem))), wallMs: 3 }).toEqual(answer);
});

test('the manual names every relation', () => {
  const relations = 'same different overlap complementary near language place time-zone text'.split(' ');
  for (const relation of relations) expect(manual).toContain(`| \`${relation}\``);
});
