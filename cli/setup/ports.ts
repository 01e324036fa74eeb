import { createServer } from 'node:net';
import { SetupFault } from './fault.ts';

/** A TCP port that was free on `host` a moment ago. Another process may still take it first. */
export async function freePort(host = '127.0.0.1'): Promise<number> {
  return listenOnce(0, host);
}

/**
 * Settles when `port` can be listened on.
 * @throws SetupFault that names the port when it is taken or not allowed.
 */
export async function claimablePort(port: number, host = '127.0.0.1'): Promise<number> {
  try {
    return await listenOnce(port, host);
  } catch (error) {
    throw new SetupFault(portTrouble(port, error), { cause: error });
  }
}

/**
 * Reads a port from text, as PORT gives it.
 * @throws SetupFault when it is not a whole number from 1 to 65535.
 */
export function parsePort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 1 && port <= 65_535) return port;
  throw new SetupFault(`PORT is "${text}"; it must be a whole number from 1 to 65535.`);
}

function portTrouble(port: number, error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const choose = `Choose another one, for instance PORT=${port === 65_535 ? 3000 : port + 1} npm start.`;
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another process. ${choose}`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user. ${choose}`;
  return `Port ${port} cannot be used: ${String(error)}. ${choose}`;
}

function listenOnce(port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(port, host, () => {
      const address = probe.address();
      const taken = address !== null && typeof address === 'object' ? address.port : port;
      probe.close(() => resolve(taken));
    });
  });
}
