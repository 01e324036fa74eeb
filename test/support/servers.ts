import { createServer, type Server } from 'node:http';
import { environment } from '../../cli/environment.ts';
import { startPostgres } from '../../cli/setup/postgres.ts';
import { signalProcess } from '../../cli/setup/processes.ts';
import type { Log } from '../../cli/setup/progress.ts';
import { startTemporal } from '../../cli/setup/temporal.ts';
import { openRunFolder, removeRunFolder } from './run-folder.ts';
import { makeTemplate } from './template.ts';

/** What a test file may ask for. */
export type ServerName = 'postgres' | 'temporal';

export interface Servers {
  /** http:// address of the door. */
  readonly url: string;
  /** Ends the servers in order. */
  stop(): Promise<void>;
  /** Kills them at once: for a process that is about to end. */
  kill(): void;
}

interface Part {
  /** postgres:// address of the template, or host:port. */
  readonly address: string;
  readonly pid: number | undefined;
  stop(): Promise<void>;
}

/**
 * Opens a small HTTP address that starts Postgres or Temporal when the first test file asks for it
 * (`GET /postgres`, `GET /temporal`): tests that need neither cost no start.
 */
export async function startServers(log: Log = console.error): Promise<Servers> {
  const dir = await openRunFolder();
  const parts: Part[] = [];
  const answers = new Map<ServerName, Promise<string>>();
  const demand = (name: ServerName) => {
    const answer = answers.get(name) ?? prepare(name, dir, parts, log);
    answers.set(name, answer);
    return answer;
  };
  const door = await openDoor(demand);
  return {
    url: door.url,
    stop: async () => {
      door.server.close();
      await Promise.allSettled(answers.values());
      for (const part of parts.splice(0)) await part.stop();
      removeRunFolder(dir);
    },
    kill: () => {
      for (const { pid } of parts) if (pid !== undefined) signalProcess(pid, 'SIGKILL');
    },
  };
}

async function prepare(name: ServerName, dir: string, parts: Part[], log: Log): Promise<string> {
  const part = name === 'postgres' ? await openPostgres(dir, log) : await openTemporal(dir, log);
  parts.push(part);
  return name === 'postgres' ? makeTemplate(part.address) : part.address;
}

async function openPostgres(dir: string, log: Log): Promise<Part> {
  const given = environment('TEST_DATABASE_URL');
  if (given !== undefined) return external(given);
  const postgres = await startPostgres({ dir, log, throwaway: true });
  return { address: postgres.url, pid: postgres.server?.pid, stop: () => postgres.stop() };
}

async function openTemporal(dir: string, log: Log): Promise<Part> {
  const given = environment('TEST_TEMPORAL_ADDRESS');
  if (given !== undefined) return external(given);
  const temporal = await startTemporal({ dir, log, throwaway: true });
  return { address: temporal.address, pid: temporal.server?.pid, stop: () => temporal.stop() };
}

function external(address: string): Part {
  return { address, pid: undefined, stop: () => Promise.resolve() };
}

async function openDoor(
  demand: (name: ServerName) => Promise<string>,
): Promise<{ server: Server; url: string }> {
  const server = createServer((request, response) => {
    demand(request.url === '/postgres' ? 'postgres' : 'temporal').then(
      (address) => response.end(address),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The door of the servers has no port.');
  return { server, url: `http://127.0.0.1:${address.port}` };
}
