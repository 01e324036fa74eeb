/** What the tests of `adept match` share: files of their own, the command as it is called, a problem to solve. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { run } from '../commands/match.ts';

let folder = '';

/** Gives the tests of a file a folder, which goes with them. */
export function inFolder(): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'adept-match-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
}

export function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs the command and keeps what it writes. */
export async function ran(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const write = (kept: string[]) => (text: string | Uint8Array) => kept.push(String(text)) > 0;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(write(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(write(err)),
  ];
  try {
    return { code: await run(args), out: out.join(''), err: err.join('') };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}

export const raw = {
  mode: 'algorithm',
  mentees: [{ id: 'a' }, { id: 'b' }],
  mentors: [{ id: 'x', capacity: 2, min: 0 }, { id: 'y' }],
  edges: [
    ['a', 'x', 120],
    ['b', 'x', 50],
    ['b', 'y', 70],
  ],
  pins: [['a', 'x']],
  forbids: [],
  objective: 'maximin',
};
export const solved = async (problem: object, ...more: string[]) =>
  ran('--problem', file('problem.json', JSON.stringify(problem)), ...more);
