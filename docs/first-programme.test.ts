/** The walk through a first programme, as its reader does it: every command of the page, in its order. */
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkoutFolder } from '../cli/setup/checkout.ts';

const TEXT = readFileSync(new URL('./first-programme.md', import.meta.url), 'utf8');
const BLOCKS = [...TEXT.matchAll(/```(sh|yaml)\n(.*?)```/gs)].map(([, kind = '', text = '']) => ({
  kind,
  text,
}));
const STEPS = BLOCKS.flatMap(({ kind, text }) =>
  kind === 'sh'
    ? text
        .trim()
        .split('\n')
        .map((command) => ({ kind, text: command }))
    : [{ kind, text }],
);
const PROGRAM = join(checkoutFolder(), 'cli', 'adept.mjs');
const SLOW_MS = 240_000;

/** What some of the commands must say. */
const TOLD = [
  ['adept check', 'correct'],
  ['adept diff', 'every: 2 weeks becomes 1 month'],
] as const;

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adept-walk-'));
  // For root, Postgres runs as another user, who must be able to pass.
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly code: number | null;
  readonly out: string;
}

/** Runs a line as a shell does, with this checkout's `adept`. */
function run(line: string): Promise<Ran> {
  const command = line.replace(/^npx adept /, `"${process.execPath}" "${PROGRAM}" `);
  const env = { ...process.env, ADEPT_STATE: join(folder, 'state'), ADEPT_URL: '', ADEPT_KEY: '' };
  const child = spawn('sh', ['-c', command], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  child.stdout.on('data', (text: Buffer) => (out += text.toString()));
  child.stderr.on('data', (text: Buffer) => (out += text.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out })));
}

/** Puts a section in the place of the one that has its key. */
function putIn(section: string): void {
  const file = join(folder, 'bridge.yaml');
  const [, key = ''] = /^([a-z-]+):/.exec(section) ?? [];
  const before = readFileSync(file, 'utf8');
  const after = before.replace(new RegExp(`^${key}:.*\\n(?:[ \\t].*\\n|\\n(?=[ \\t]))*`, 'm'), section);
  expect(after, `${key} stands in the file`).not.toBe(before);
  writeFileSync(file, after);
}

describe.sequential('the walk through a first programme', () => {
  it.each(STEPS)('$kind: $text', { timeout: SLOW_MS }, async ({ kind, text }) => {
    if (kind === 'yaml') return putIn(text);
    const { code, out } = await run(text);
    expect([code, out.includes('warning')], out).toEqual([0, false]);
    expect(out).toContain(TOLD.find(([command]) => text.includes(command))?.[1] ?? '');
  });

  it('leaves what the page promises', () => {
    for (const name of ['bridge.svg', 'bridge.md', 'calendars'])
      expect(existsSync(join(folder, name)), name).toBe(true);
    expect(readFileSync(join(folder, 'bridge.md'), 'utf8')).toContain(
      'New researchers are mentored by experienced colleagues',
    );
  });
});
