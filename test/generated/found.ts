/** Programmes that once failed, kept as files: each is rehearsed again by `npm test`. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutFolder } from '../../cli/setup/checkout.ts';
import type { Company } from '../../rehearsal/people.ts';
import type { Generated } from './programme.ts';
import type { Tried } from './try.ts';

const FOLDER = join(checkoutFolder(), 'test', 'programmes', 'found');
const OPTIONS = /^# start: (\S+), people: (\d+), seed: (\S+), company: (usual|unruly|undisturbed)$/m;

export interface Found extends Generated {
  readonly name: string;
}

/** Writes a failing programme with what it takes to run it, and what was wrong. Gives the file's name. */
export function keep(number: number, { generated, result }: Tried): string {
  const { text, start, people, seed, company } = generated;
  const faults = result.faults
    .slice(0, 3)
    .map((fault) => `# found: ${fault.replaceAll('\n', ' ').slice(0, 200)}`);
  const options = `# start: ${start}, people: ${people}, seed: ${seed}, company: ${company}`;
  mkdirSync(FOLDER, { recursive: true });
  const name = `found-${number}.yaml`;
  writeFileSync(join(FOLDER, name), [options, ...faults, text].join('\n'));
  return name;
}

const companyOf = (word: string): Company => (word === 'unruly' || word === 'undisturbed' ? word : 'usual');

/** All that have been kept. @throws Error for a file without its first line */
export function allFound(): Found[] {
  const names = (existsSync(FOLDER) ? readdirSync(FOLDER) : []).filter((name) => name.endsWith('.yaml'));
  return names.toSorted().map((name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const [, start = '', people, seed = '', company = ''] = OPTIONS.exec(text) ?? [];
    if (start === '') throw new Error(`${name} does not say how it is rehearsed.`);
    return { name, text, start, people: Number(people), seed, company: companyOf(company) };
  });
}
