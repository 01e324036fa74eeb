import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startPostgres } from './postgres.ts';
import { isAlive } from './processes.ts';

let dir: string;
const log = () => undefined;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'adept-postgres-'));
  // For root, Postgres runs as another user, who must be able to pass.
  chmodSync(dir, 0o755);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('rows, address and password outlive a stop', async () => {
  const first = await startPostgres({ dir, log, throwaway: true });
  await query(first.url, 'create table kept as select 7 as n');
  await first.stop();
  expect(isAlive(first.server?.pid ?? 0)).toBe(false);
  const second = await startPostgres({ dir, log, throwaway: true });
  expect(await query(second.url, 'select n from kept')).toEqual([{ n: 7 }]);
  expect(new URL(second.url).password).toBe(new URL(first.url).password);
  expect(statSync(join(dir, 'postgres.password')).mode & 0o777).toBe(0o600);
  await second.stop();
});

test('a server whose owner was killed is stopped and its data kept', async () => {
  const owner = await ownerProcess();
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  const { pid: leftover } = record();
  expect(isAlive(leftover)).toBe(true);
  const next = await startPostgres({ dir, log, throwaway: true });
  expect(isAlive(leftover)).toBe(false);
  expect(next.server?.pid).not.toBe(leftover);
  await next.stop();
});

test('a server whose owner lives is left alone, and the owner named', async () => {
  const owner = await ownerProcess();
  await expect(startPostgres({ dir, log, throwaway: true })).rejects.toThrow(`process ${owner.pid} runs it`);
  expect(isAlive(record().pid)).toBe(true);
  owner.kill('SIGKILL');
  await once(owner, 'exit');
  await (await startPostgres({ dir, log, throwaway: true })).stop();
});

test('after an interrupted first start the data folder is made anew', async () => {
  const first = await startPostgres({ dir, log, throwaway: true });
  await first.stop();
  rmSync(join(dir, 'postgres', 'PG_VERSION'));
  const second = await startPostgres({ dir, log, throwaway: true });
  expect(await query(second.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  await second.stop();
});

/** Another Node process that has started Postgres in `dir` and goes on living. */
async function ownerProcess() {
  const source = `import { startPostgres } from ${JSON.stringify(import.meta.resolve('./postgres.ts'))};
    await startPostgres({ dir: ${JSON.stringify(dir)}, log: () => undefined, throwaway: true });
    console.log('ready'); setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

function record(): { pid: number } {
  return JSON.parse(readFileSync(join(dir, 'postgres.json'), 'utf8'));
}

async function query(url: string, text: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1 });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}
