import { randomBytes } from 'node:crypto';
import { createAdaptorServer } from '@hono/node-server';
import { type AppDeps, createApp, ensureApiKey, tableLog } from '../api/app.tsx';
import { openMatchThreads } from '../api/match-threads.ts';
import { connect, ensureInstallation } from '../db/client.ts';
import type { Settings } from './settings.ts';
import { claimablePort } from './setup/ports.ts';
import { answers } from './setup/temporal-health.ts';

export interface ApiOptions {
  readonly settings: Settings;
  readonly host: string;
  readonly port: number;
  /** A bearer key for the command line of this run. */
  readonly localKey?: string;
  /** Whether parts are up that only the caller knows of, for `GET /health`. */
  readonly health?: AppDeps['health'];
  readonly rehearsals?: AppDeps['rehearsals'];
}

export interface ApiServer {
  /** The installation's API key, at its first start only. */
  readonly firstKey: string | null;
  /** Answers what has been asked, then stops. */
  stop(): Promise<void>;
}

/** Requests that are under way get so long to be answered. */
const PATIENCE_MS = 3000;

/**
 * Serves Adept's API and pages on a migrated database.
 * @throws SetupFault that names the port when it is taken.
 */
export async function startApi(options: ApiOptions): Promise<ApiServer> {
  const { settings, host, port } = options;
  await claimablePort(port, host);
  const sql = connect(settings.databaseUrl);
  await ensureInstallation(sql, randomBytes(16).toString('hex'));
  const firstKey = await ensureApiKey(sql);
  const access = tableLog(sql);
  const matching = openMatchThreads(settings.databaseUrl);
  const app = createApp({ ...appDeps(options), sql, log: access.log, matchJobs: matching.jobs });
  const server = createAdaptorServer({ fetch: app.fetch });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const stop = async () => {
    await close(server);
    await matching.close();
    await access.close();
    await sql.end();
  };
  return { firstKey, stop };
}

function appDeps({ settings, localKey, health, rehearsals }: ApiOptions) {
  return {
    now: () => Date.now(),
    linkKey: settings.linkKey,
    baseUrl: settings.publicUrl,
    access: 'key' as const,
    ...(localKey === undefined ? {} : { localKey }),
    ...(rehearsals === undefined ? {} : { rehearsals }),
    health: async () => ({ temporal: await temporal(settings), ...(await health?.()) }),
  };
}

async function temporal({ temporalAddress }: Settings): Promise<'up' | 'down'> {
  return (await answers(temporalAddress)) ? 'up' : 'down';
}

async function close(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  if (!('closeAllConnections' in server)) return void (await closed);
  server.closeIdleConnections();
  // A browser keeps its connection open for minutes.
  const impatient = setTimeout(() => server.closeAllConnections(), PATIENCE_MS);
  await closed;
  clearTimeout(impatient);
}
