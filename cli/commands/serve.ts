import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { makeBrowser } from '../../rehearsal/browser.ts';
import { startApi, type ApiServer } from '../api-server.ts';
import { environment } from '../environment.ts';
import { mountRehearsals } from '../rehearse/host.ts';
import { rehearseOpening } from '../rehearse/opening.ts';
import { asEnvironment, linkKey, type Settings } from '../settings.ts';
import { checkoutFolder, stateFolder } from '../setup/checkout.ts';
import { type Foundation, Started, startFoundation } from '../setup/house.ts';
import { untilInterrupted } from '../setup/interrupts.ts';
import { claimablePort, parsePort } from '../setup/ports.ts';
import type { Log } from '../setup/progress.ts';
import { type RunLock, takeRunLock } from '../setup/run-lock.ts';
import { workflowBundle } from '../setup/workflow-bundle.ts';
import { supervise, type Supervised } from '../setup/supervise.ts';

/** What is starting when we are asked to end may finish that first, so that it can be stopped in order. */
const START_PATIENCE_MS = 5000;

interface Serving {
  readonly dir: string;
  readonly host: string;
  readonly port: number;
  readonly lock: RunLock;
  readonly started: Started;
  readonly log: Log;
}

/** `adept serve`, which is `npm start`: everything on this machine, until it is asked to end. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { 'no-rehearsal': { type: 'boolean' } } });
  const [host, port] = [environment('HOST'), parsePort(environment('PORT'))];
  const dir = stateFolder();
  const lock = takeRunLock(dir);
  const started = new Started();
  const log: Log = (line) => console.error(line);
  const interrupted = untilInterrupted(() => started.killAll());
  try {
    await claimablePort(port, host);
    const opening = open({ dir, host, port, lock, started, log }, values['no-rehearsal'] !== true);
    // Ctrl-C while things start: what has been started by then is stopped all the same.
    await Promise.race([opening, interrupted]);
    await interrupted;
    log('Stopping ...');
    await Promise.race([opening.catch(() => undefined), pause(START_PATIENCE_MS)]);
  } finally {
    await started.stopAll(log);
    lock.release();
  }
  return 0;
}

async function open(serving: Serving, rehearse: boolean): Promise<void> {
  const { dir, lock, log, port, started } = serving;
  const foundation = await startFoundation(dir, log, started);
  const settings = settingsOn(foundation, dir, port);
  // Here, so that its progress is told before Adept is up; the worker finds it made.
  await workflowBundle(log);
  const worker = superviseWorker(settings, log);
  started.add('the worker', worker, () => worker.pid());
  const key = randomBytes(24).toString('base64url');
  const api = await openApi(serving, settings, worker, key);
  const url = `http://127.0.0.1:${port}`;
  lock.publish({ url, publicUrl: settings.publicUrl, key });
  const client = makeBrowser({ request: (address, init) => fetch(address, init) }, url, key);
  const page = rehearse ? await rehearseOpening(client, dir) : null;
  welcome(settings, api.firstKey, page, log);
}

function settingsOn(foundation: Foundation, dir: string, port: number): Settings {
  return {
    databaseUrl: foundation.databaseUrl,
    temporalAddress: foundation.temporalAddress,
    namespace: environment('TEMPORAL_NAMESPACE'),
    publicUrl: environment('ADEPT_PUBLIC_URL') ?? `http://localhost:${port}`,
    linkKey: linkKey(dir),
  };
}

function superviseWorker(settings: Settings, log: Log): Supervised {
  const program = join(checkoutFolder(), 'cli', 'adept.mjs');
  return supervise({
    name: 'The worker',
    command: process.execPath,
    args: [program, 'worker'],
    env: asEnvironment(settings),
    log,
  });
}

async function openApi(
  { host, port, started }: Serving,
  settings: Settings,
  worker: Supervised,
  localKey: string,
): Promise<ApiServer> {
  const rehearsals = mountRehearsals(settings);
  started.add('the kept rehearsals', rehearsals);
  const health = () => Promise.resolve({ worker: worker.pid() === undefined ? 'down' : 'up' } as const);
  const api = await startApi({ settings, host, port, localKey, health, rehearsals: rehearsals.find });
  started.add('the API', api);
  return api;
}

function welcome(settings: Settings, firstKey: string | null, page: string | null, log: Log): void {
  const { publicUrl } = settings;
  log('Adept is up. Ctrl-C stops it.');
  log(`  pages      ${publicUrl}/`);
  log(`  API        ${publicUrl}/api`);
  log(`  mailbox    ${publicUrl}/mailbox`);
  if (page !== null) log(`  rehearsal  ${page}   (its mailbox: ${page.replace(/\/$/, '')}/mailbox)`);
  if (firstKey !== null) log(`  API key    ${firstKey}   (shown this once; keep it)`);
}
