import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { environment } from '../environment.ts';
import { SetupFault } from './fault.ts';
import { freePort } from './ports.ts';
import { type Log, withProgress } from './progress.ts';
import { clearLeftover, type RunningServer, type ServerPlan, startServer, untilReady } from './server.ts';
import { answers } from './temporal-health.ts';
import { temporalProgram } from './temporal-program.ts';

const READY_MS = 60_000;

/**
 * The development server has one history shard, whose queue asks for work 20 times a second unless
 * told otherwise: without these two each hop from workflow to activity waits about 50 ms.
 */
const DYNAMIC_CONFIG = {
  'history.transferProcessorMaxPollRPS': '5000',
  'system.enableActivityEagerExecution': 'true',
};

export interface TemporalOptions {
  /** Folder of state; everything that the server knows lies in `temporal.db` in it. */
  readonly dir: string;
  readonly log: Log;
  /** TCP port; a free one when absent. A restart after a crash takes the old one, so that clients find it again. */
  readonly port?: number;
  /** Keeps nothing: state in memory only, killed rather than ended (tests). */
  readonly throwaway?: boolean;
  /** Further settings of a development server, by Temporal's names for them. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface Temporal {
  /** host:port */
  readonly address: string;
  /** Absent when the server is not ours (TEMPORAL_ADDRESS). */
  readonly server?: RunningServer;
  stop(): Promise<void>;
}

/**
 * The Temporal server of TEMPORAL_ADDRESS, else a development server with its state in `dir`.
 * @throws SetupFault when there is no program for it, it does not start, or another process runs it on `dir`.
 */
export async function startTemporal(options: TemporalOptions): Promise<Temporal> {
  const given = environment('TEMPORAL_ADDRESS');
  if (given === undefined) return startDevelopment(options);
  if (!(await answers(given)))
    throw new SetupFault(`No Temporal server answers at ${given} (TEMPORAL_ADDRESS).`);
  return { address: given, stop: () => Promise.resolve() };
}

async function startDevelopment(options: TemporalOptions): Promise<Temporal> {
  const { dir, log } = options;
  const program = await temporalProgram(log);
  mkdirSync(dir, { recursive: true });
  const plan = serverPlan(program, options.port ?? (await freePort()), options);
  const address = plan.address;
  return withProgress(log, 'Starting Temporal', async () => {
    await clearLeftover(plan.name, plan.recordFile);
    const server = startServer(plan);
    await untilReady(server, plan, () => answers(address), READY_MS);
    return { address, server, stop: () => server.stop() };
  });
}

interface TemporalPlan extends ServerPlan {
  readonly address: string;
}

function serverPlan(program: string, port: number, options: TemporalOptions): TemporalPlan {
  const { throwaway = false, settings } = options;
  const dir = resolve(options.dir);
  const database = join(dir, 'temporal.db');
  const where = ['--ip', '127.0.0.1', '--port', String(port), '--headless'];
  const quiet = ['--log-level', 'warn', '--disable-config-file', '--disable-config-env'];
  const dynamic = Object.entries({ ...DYNAMIC_CONFIG, ...settings }).flatMap(([key, value]) => [
    '--dynamic-config-value',
    `${key}=${value}`,
  ]);
  return {
    name: 'Temporal',
    address: `127.0.0.1:${port}`,
    command: program,
    args: [
      'server',
      'start-dev',
      ...where,
      ...(throwaway ? [] : ['--db-filename', database]),
      ...dynamic,
      ...quiet,
    ],
    mark: throwaway ? `--port ${port}` : database,
    logFile: join(dir, 'temporal.log'),
    recordFile: join(dir, 'temporal.json'),
    stopSignal: throwaway ? 'SIGKILL' : 'SIGTERM',
  };
}
