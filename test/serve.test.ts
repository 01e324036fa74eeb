/** `adept serve` as its user meets it: real processes, real signals. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkoutFolder } from '../cli/setup/checkout.ts';
import { freePort } from '../cli/setup/ports.ts';
import { isAlive } from '../cli/setup/processes.ts';

/** A cold start on a machine that is busy with other tests. */
const SLOW = { timeout: 90_000, interval: 100 };
const PROGRAM = join(checkoutFolder(), 'cli', 'adept.mjs');

interface Serving {
  readonly process: ChildProcess;
  readonly url: string;
  output(): string;
}

let state: string;
let servings: Serving[];

beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'adept-serve-'));
  // For root, Postgres runs as another user, who must be able to pass.
  chmodSync(state, 0o755);
  servings = [];
});

afterEach(async () => {
  for (const { process: child } of servings) await ended(child, 'SIGTERM');
  rmSync(state, { recursive: true, force: true });
}, 60_000);

test('starts everything, refuses a second start, mends a dead worker, and leaves no process', async () => {
  const serving = await serve();
  await vi.waitFor(() => expect(serving.output()).toContain('Adept is up.'), SLOW);
  await vi.waitFor(async () => expect(await healthOf(serving)).toMatchObject({ status: 'up' }), SLOW);
  expect(serving.output()).toMatch(/API key +adept_\S+/);
  const { pid, key } = runRecord();
  expect(pid).toBe(serving.process.pid);
  expect(statSync(join(state, 'run.json')).mode & 0o777).toBe(0o600);
  expect((await fetch(`${serving.url}/api/cycles`)).status).toBe(401);
  expect((await fetch(`${serving.url}/api/cycles`, bearer(key))).status).toBe(200);

  const second = await serve();
  expect(await exitCode(second.process)).toBe(3);
  expect(second.output()).toContain(`as process ${pid}`);

  const worker = await workerOf(serving);
  process.kill(worker, 'SIGKILL');
  await vi.waitFor(() => expect(serving.output()).toContain('The worker has ended (SIGKILL)'), SLOW);
  const next = await vi.waitUntil(async () => (await workerOf(serving).catch(() => 0)) || undefined, SLOW);

  const servers = [serverPid('postgres'), serverPid('temporal'), next];
  expect(servers.map(isAlive)).toEqual([true, true, true]);
  expect(await ended(serving.process, 'SIGINT')).toBe(0);
  expect(servers.map(isAlive)).toEqual([false, false, false]);
}, 240_000);

test('after a crash the worker ends itself, and the next start takes the rest over', async () => {
  const crashed = await serve();
  await vi.waitFor(() => expect(crashed.output()).toContain('Adept is up.'), SLOW);
  const worker = await workerOf(crashed);
  const left = [serverPid('postgres'), serverPid('temporal')];
  await ended(crashed.process, 'SIGKILL');
  await vi.waitFor(() => expect(isAlive(worker)).toBe(false), SLOW);
  expect(left.map(isAlive)).toEqual([true, true]);

  const again = await serve();
  await vi.waitFor(() => expect(again.output()).toContain('Adept is up.'), SLOW);
  expect(left.map(isAlive)).toEqual([false, false]);
  expect(again.output()).not.toContain('API key');
  expect(await ended(again.process, 'SIGTERM')).toBe(0);
}, 240_000);

async function serve(): Promise<Serving> {
  const port = await freePort();
  const { DATABASE_URL: _, TEMPORAL_ADDRESS: __, ...env } = process.env;
  const child = spawn(process.execPath, [PROGRAM, 'serve', '--no-rehearsal'], {
    env: { ...env, PORT: String(port), ADEPT_STATE: state },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const serving = { process: child, url: `http://127.0.0.1:${port}`, output: () => output };
  servings.push(serving);
  return serving;
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  return exitCode(child);
}

async function exitCode(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

async function healthOf({ url }: Serving): Promise<unknown> {
  return (await fetch(`${url}/health`)).json();
}

/** The worker is the only child that is Node. */
async function workerOf({ process: { pid } }: Serving): Promise<number> {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number);
  const worker = children.find((one) => readFileSync(`/proc/${one}/cmdline`, 'utf8').includes('worker'));
  if (worker === undefined) throw new Error('no worker');
  return worker;
}

function runRecord(): { pid: number; key: string } {
  return JSON.parse(readFileSync(join(state, 'run.json'), 'utf8'));
}

function serverPid(name: 'postgres' | 'temporal'): number {
  return JSON.parse(readFileSync(join(state, `${name}.json`), 'utf8')).pid;
}

function bearer(key: string): RequestInit {
  return { headers: { authorization: `Bearer ${key}` } };
}
