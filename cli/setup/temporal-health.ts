import { connect } from 'node:net';

const ANSWER_MS = 3000;

/**
 * Whether a Temporal server at `address` (host:port) accepts connections and serves its namespaces.
 * Gives false for every reason not to.
 */
export async function answers(address: string): Promise<boolean> {
  // Loading the client takes longer than the server needs to open its port: ask for that first.
  if (!(await isOpen(address))) return false;
  const { Connection } = await import('@temporalio/client');
  try {
    const connection = await Connection.connect({ address, connectTimeout: ANSWER_MS });
    try {
      await connection.withDeadline(Date.now() + ANSWER_MS, () =>
        connection.workflowService.listNamespaces({}),
      );
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}

function isOpen(address: string): Promise<boolean> {
  const colon = address.lastIndexOf(':');
  return new Promise((settle) => {
    const socket = connect({ host: address.slice(0, colon), port: Number(address.slice(colon + 1)) });
    const done = (open: boolean) => {
      socket.destroy();
      settle(open);
    };
    socket.setTimeout(ANSWER_MS, () => done(false));
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}
