import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { isAlive } from './processes.ts';
import { supervise } from './supervise.ts';

const WAIT = { timeout: 10_000, interval: 20 };

test('a child that dies is started again, said aloud, until it is stopped', async () => {
  const lines: string[] = [];
  const child = node('setInterval(() => {}, 1000)', (line) => lines.push(line));
  const first = await vi.waitUntil(() => child.pid(), WAIT);
  process.kill(first, 'SIGKILL');
  const second = await vi.waitUntil(() => (child.pid() === first ? undefined : child.pid()), WAIT);
  expect(lines).toEqual(['The worker has ended (SIGKILL); starting it again in 0.5 s.']);
  await child.stop();
  expect(isAlive(second)).toBe(false);
  expect(lines).toHaveLength(1);
});

test('a child gets the time to end in order', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'adept-child-')), 'end');
  const write = `require('node:fs').writeFileSync(${JSON.stringify(file)}, 'in order'); process.exit();`;
  const child = node(
    `process.on('SIGTERM', () => setTimeout(() => { ${write} }, 200)); setInterval(() => {}, 1000);
    require('node:fs').writeFileSync(${JSON.stringify(file)}, 'up')`,
    () => undefined,
  );
  await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toBe('up'), WAIT);
  await child.stop();
  expect(readFileSync(file, 'utf8')).toBe('in order');
});

function node(source: string, log: (line: string) => void) {
  return supervise({ name: 'The worker', command: process.execPath, args: ['-e', source], env: {}, log });
}
