import type { TestProject } from 'vitest/node';
import { startServers } from './servers.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** http:// address that starts a server on first demand and answers with its address. */
    servers: string;
  }
}

/** Offers Postgres and Temporal to all test files of a run; stops them when the run is over. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const servers = await startServers();
  project.provide('servers', servers.url);
  return servers.stop;
}
