import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { COMMANDS } from '../cli/commands.ts';
import { readPeople } from '../db/queries/csv.ts';
import { compile } from '../definitions/compiler/index.ts';

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const block = (language: string): string =>
  README.match(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 's'))?.[1] ?? '';
const compiled = compile(block('yaml'), { file: 'first-steps.yaml', start: '2027-09-01' });

it("the README's first definition compiles without a word of advice", () => {
  expect(compiled.diagnostics).toEqual([]);
  expect(compiled.plan?.cycle.id).toBe('first-steps-2027-28');
});

it("the README's people fit its first definition", () => {
  if (compiled.plan === undefined) throw new Error('It does not compile.');
  const read = readPeople(compiled.plan, block('csv'));
  expect('people' in read && read.people.map(({ name, role }) => [name, role])).toEqual([
    ['Mina Berg', 'mentor'],
    ['Ella Lind', 'mentee'],
  ]);
});

it('the README names commands and files that there are', () => {
  const commands = [...README.matchAll(/npx adept (\w+)/g)].map(([, name = '']) => name);
  expect(commands.length).toBeGreaterThan(4);
  expect(commands.filter((name) => !COMMANDS.has(name))).toEqual([]);
  const links = [...README.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, path = '']) => path);
  for (const path of links)
    expect(readFileSync(new URL(`../${path}`, import.meta.url)).length).toBeGreaterThan(0);
});
