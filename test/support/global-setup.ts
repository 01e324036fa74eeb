import { constants } from 'node:os';
import type { TestProject } from 'vitest/node';
import { type Servers, startServers } from './servers.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** http:// address that starts a server on first demand and answers with its address. */
    servers: string;
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Offers Postgres and Temporal to all test files of a run; stops them when the run is over or broken off. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = await startServers();
  leaveNothing(servers);
  project.provide('servers', servers.url);
  return () => servers.stop();
}

function leaveNothing(servers: Servers): void {
  process.once('exit', () => servers.kill());
  for (const signal of SIGNALS) process.once(signal, () => process.exit(128 + constants.signals[signal]));
}
