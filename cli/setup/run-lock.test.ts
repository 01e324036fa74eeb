import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runningAdept, takeRunLock } from './run-lock.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'adept-lock-'));
});
afterEach(() => rmSync(dir, { recursive: true }));

test('the record is private, complete once published, and gone after release', () => {
  const lock = takeRunLock(dir);
  lock.publish({ url: 'http://127.0.0.1:3000', key: 'k' });
  expect(statSync(join(dir, 'run.json')).mode & 0o777).toBe(0o600);
  expect(runningAdept(dir)).toEqual({ pid: process.pid, url: 'http://127.0.0.1:3000', key: 'k' });
  lock.release();
  expect(runningAdept(dir)).toBeUndefined();
});

test('a lock held by a process that runs is refused by its number', () => {
  const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  writeFileSync(join(dir, 'run.json'), JSON.stringify({ pid: other.pid, url: 'http://127.0.0.1:3000' }));
  expect(() => takeRunLock(dir)).toThrow(`already at http://127.0.0.1:3000, as process ${other.pid}.`);
  const facts = { url: 'http://127.0.0.1:3000', publicUrl: 'http://localhost:3000' };
  writeFileSync(join(dir, 'run.json'), JSON.stringify({ pid: other.pid, ...facts }));
  expect(() => takeRunLock(dir)).toThrow('already at http://localhost:3000, as');
  other.kill('SIGKILL');
});

test.each([
  ['a process that is gone', JSON.stringify({ pid: 2 ** 30 })],
  ['a process that is not Adept', JSON.stringify({ pid: 1 })],
  ['a write that broke off', '{"pi'],
])('a lock left behind by %s is taken over', (_, text) => {
  writeFileSync(join(dir, 'run.json'), text);
  takeRunLock(dir);
  expect(JSON.parse(readFileSync(join(dir, 'run.json'), 'utf8'))).toEqual({ pid: process.pid });
});
