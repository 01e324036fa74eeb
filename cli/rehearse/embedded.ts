/** An Adept just for one rehearsal, when none runs here: servers, app and runner in this process, on no port. */
import { randomBytes } from 'node:crypto';
import { createApp } from '../../api/app.tsx';
import { connect, ensureInstallation } from '../../db/client.ts';
import { makeBrowser } from '../../rehearsal/browser.ts';
import type { Asking } from '../../rehearsal/watch.ts';
import { environment } from '../environment.ts';
import { linkKey, type Settings } from '../settings.ts';
import { Started, startFoundation } from '../setup/house.ts';
import type { Log } from '../setup/progress.ts';
import { takeRunLock } from '../setup/run-lock.ts';
import { startRehearsals } from './host.ts';

export interface Embedded {
  readonly client: Asking;
  /** Ends everything in order. */
  stop(): Promise<void>;
  /** Ends the servers at once, when there is no time. */
  kill(): void;
}

/** Starts it on the state folder `dir`. @throws SetupFault when another Adept runs there, or a server is missing */
export async function startEmbedded(dir: string, log: Log): Promise<Embedded> {
  const lock = takeRunLock(dir);
  const started = new Started();
  const stop = async () => {
    await started.stopAll(log);
    lock.release();
  };
  try {
    const client = await open(dir, log, started);
    return { client, stop, kill: () => started.killAll() };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function open(dir: string, log: Log, started: Started): Promise<Asking> {
  const foundation = await startFoundation(dir, log, started);
  const settings: Settings = {
    databaseUrl: foundation.databaseUrl,
    temporalAddress: foundation.temporalAddress,
    namespace: environment('TEMPORAL_NAMESPACE'),
    publicUrl: environment('ADEPT_PUBLIC_URL') ?? `http://localhost:${environment('PORT')}`,
    linkKey: linkKey(dir),
  };
  const sql = connect(settings.databaseUrl, { max: 2 });
  started.add('the API', { stop: () => sql.end() });
  await ensureInstallation(sql, randomBytes(16).toString('hex'));
  const host = startRehearsals(settings, log);
  started.add('the rehearsal', host, () => host.workerPid());
  const key = randomBytes(24).toString('base64url');
  const baseUrl = settings.publicUrl;
  const app = createApp({
    sql,
    now: () => Date.now(),
    linkKey: settings.linkKey,
    baseUrl,
    access: 'key',
    localKey: key,
  });
  return makeBrowser(app, baseUrl, key);
}
