import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time.js';
import { SetupFault } from './fault.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const USABLE_MS = 30_000;
const POLL_MS = 50;

/** ALREADY_EXISTS of gRPC. */
const ALREADY_EXISTS = 6;

/**
 * Makes the Temporal namespace `name` unless it is there, and waits until the server serves it.
 * @param retentionDays how long the server keeps finished workflows.
 * @throws SetupFault when the server does not serve it within half a minute.
 */
export async function ensureNamespace(address: string, name: string, retentionDays: number): Promise<void> {
  const connection = await Connection.connect({ address });
  try {
    await register(connection, name, retentionDays);
    await untilServed(connection, name);
  } finally {
    await connection.close();
  }
}

async function register(connection: Connection, namespace: string, days: number): Promise<void> {
  try {
    await connection.workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: msToTs(days * DAY_MS),
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code !== ALREADY_EXISTS) throw error;
  }
}

async function untilServed(connection: Connection, namespace: string): Promise<void> {
  const until = performance.now() + USABLE_MS;
  while (!(await isServed(connection, namespace))) {
    if (performance.now() > until)
      throw new SetupFault(`Temporal does not serve the namespace ${namespace}.`);
    await pause(POLL_MS);
  }
}

/** The parts of the server learn of a new namespace one after the other: ask one that answers from its own copy. */
async function isServed(connection: Connection, namespace: string): Promise<boolean> {
  try {
    await connection.workflowService.listWorkflowExecutions({ namespace, pageSize: 1 });
    return true;
  } catch {
    return false;
  }
}
