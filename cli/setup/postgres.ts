import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { bareEnvironment, environment } from '../environment.ts';
import { SetupFault } from './fault.ts';
import { freePort } from './ports.ts';
import { postgresPrograms } from './postgres-binaries.ts';
import { type Home, postgresHome } from './postgres-user.ts';
import { isAlive, isRunning } from './processes.ts';
import { type Log, withProgress } from './progress.ts';
import { clearLeftover, type RunningServer, type ServerPlan, startServer, untilReady } from './server.ts';

const READY_MS = 60_000;
const DATABASE = 'adept';

export interface PostgresOptions {
  /** Folder of state; the data lies in `postgres` below it. */
  readonly dir: string;
  readonly log: Log;
  /** Data that may be lost with the machine (tests, rehearsals of tests): several times faster writes. */
  readonly throwaway?: boolean;
}

export interface Postgres {
  /** postgres:// address of the database `adept`. */
  readonly url: string;
  /** Absent when Postgres is not ours (DATABASE_URL). */
  readonly server?: RunningServer;
  stop(): Promise<void>;
}

/**
 * The Postgres of DATABASE_URL, else an embedded one below `dir`, initialised on first use.
 * @throws SetupFault when it cannot run here, or another process runs it on the same folder.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const given = environment('DATABASE_URL');
  if (given !== undefined) return { url: given, stop: () => Promise.resolve() };
  return withProgress(options.log, 'Starting Postgres', () => startEmbedded(options));
}

async function startEmbedded({ dir, log, throwaway = false }: PostgresOptions): Promise<Postgres> {
  const home = postgresHome(resolve(dir), postgresPrograms(), log);
  const data = join(home.dir, 'postgres');
  const port = await freePort();
  const plan = serverPlan(home, data, port, throwaway);
  await clearLeftover(plan.name, plan.recordFile);
  const password = keptPassword(home.dir);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(home, data, password);
  forgetForeignProcess(data);
  const server = startServer(plan);
  await untilReady(server, plan, () => Promise.resolve(saysReady(data, server.pid)), READY_MS);
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/${DATABASE}`;
  await ensureDatabase(url);
  return { url, server, stop: () => server.stop() };
}

function serverPlan(home: Home, data: string, port: number, throwaway: boolean): ServerPlan {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(throwaway ? { fsync: 'off', full_page_writes: 'off' } : {}),
  };
  return {
    name: 'Postgres',
    command: join(home.programs, 'bin', 'postgres'),
    args: [
      '-D',
      data,
      '-p',
      String(port),
      ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ],
    mark: data,
    logFile: join(home.dir, 'postgres.log'),
    recordFile: join(home.dir, 'postgres.json'),
    // "Fast" shutdown: sessions are ended, data is written, no recovery at the next start.
    stopSignal: throwaway ? 'SIGQUIT' : 'SIGINT',
    user: home.user,
  };
}

function keptPassword(dir: string): string {
  const file = join(dir, 'postgres.password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}

async function initialise(home: Home, data: string, password: string): Promise<void> {
  // Without PG_VERSION the folder is what an interrupted first start has left.
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const passwordFile = join(home.dir, `postgres.init-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (home.user) for (const path of [data, passwordFile]) chownSync(path, home.user.uid, home.user.gid);
  // The same order of text on every machine, whatever its locale.
  const text = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const access = ['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  try {
    await promisify(execFile)(
      join(home.programs, 'bin', 'initdb'),
      [`--pgdata=${data}`, ...text, ...access, '--no-sync', '--no-instructions'],
      { env: bareEnvironment({ LC_ALL: 'C', TZ: 'UTC' }), ...home.user },
    );
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    throw new SetupFault(`Postgres could not make its data folder ${data}: ${String(error)}`, {
      cause: error,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** After a crash of the machine the number in postmaster.pid may belong to another program by now. */
function forgetForeignProcess(data: string): void {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (isAlive(pid) && !isRunning(pid, data)) rmSync(file, { force: true });
}

/** Postgres writes its state into the eighth line of postmaster.pid. */
function saysReady(data: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

async function ensureDatabase(url: string): Promise<void> {
  const admin = postgres(url, { database: 'postgres', max: 1, onnotice: () => undefined });
  try {
    const found = await admin`select 1 from pg_database where datname = ${DATABASE}`;
    if (found.length === 0) await admin`create database ${admin(DATABASE)}`;
  } finally {
    await admin.end();
  }
}
