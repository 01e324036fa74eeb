import { createServer, type Server } from 'node:http';
import { environment } from '../../cli/environment.ts';
import { startPostgres } from '../../cli/setup/postgres.ts';
import { startTemporal } from '../../cli/setup/temporal.ts';
import { makeTemplate } from './template.ts';
import { openRunFolder, removeRunFolder } from './run-folder.ts';

/** What a test file may ask for. */
export type ServerName = 'postgres' | 'temporal';

interface Started {
  /** Answer to the test file: a postgres:// address, or host:port. */
  readonly address: string;
  stop(): Promise<void>;
}

interface Servers {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/**
 * Opens a small HTTP address that starts Postgres or Temporal when the first test file asks for it
 * (`GET /postgres`, `GET /temporal`): tests that need neither cost no start.
 */
export async function startServers(log = console.error): Promise<Servers> {
  const dir = await openRunFolder();
  const starters: Record<ServerName, () => Promise<Started>> = {
    postgres: () => preparePostgres(dir, log),
    temporal: () => prepareTemporal(dir, log),
  };
  const started = new Map<ServerName, Promise<Started>>();
  const demand = (name: ServerName) => {
    const running = started.get(name) ?? starters[name]();
    started.set(name, running);
    return running;
  };
  const door = await openDoor(demand);
  const stop = async () => {
    door.server.close();
    for (const running of await Promise.allSettled(started.values()))
      if (running.status === 'fulfilled') await running.value.stop();
    removeRunFolder(dir);
  };
  return { url: door.url, stop };
}

async function preparePostgres(dir: string, log: (line: string) => void): Promise<Started> {
  const given = environment('TEST_DATABASE_URL');
  if (given !== undefined) return { address: await makeTemplate(given), stop: () => Promise.resolve() };
  const server = await startPostgres({ dir, log, throwaway: true });
  return { address: await makeTemplate(server.url), stop: () => server.stop() };
}

async function prepareTemporal(dir: string, log: (line: string) => void): Promise<Started> {
  const given = environment('TEST_TEMPORAL_ADDRESS');
  if (given !== undefined) return { address: given, stop: () => Promise.resolve() };
  return startTemporal({ dir, log, throwaway: true });
}

async function openDoor(
  demand: (name: ServerName) => Promise<Started>,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    const name = request.url === '/postgres' ? 'postgres' : 'temporal';
    demand(name).then(
      ({ address }) => response.end(address),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The door of the test servers has no port.');
  return { server, url: `http://127.0.0.1:${address.port}` };
}
