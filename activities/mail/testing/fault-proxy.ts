/** A wire with faults between a sender and a mail server: it breaks at one point of the dialogue, in one way. */
import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** Where: the connection, a command, the first byte of the content, the reply after the final dot. */
export type Stage = 'connect' | 'MAIL' | 'RCPT' | 'DATA' | 'content' | 'dot';
/** How: a reply code, a closed or reset connection, or silence. */
export type Fault = '421' | '550' | 'fin' | 'rst' | 'stall';

export interface FaultProxy {
  readonly port: number;
  /** Where and how the next dialogues break; null: not at all. */
  break: { readonly at: Stage; readonly how: Fault } | null;
  /** Settles when the wire has broken since the last call. */
  broken(): Promise<void>;
  close(): Promise<void>;
}

function act(client: Socket, how: Fault): void {
  if (how === '421') client.end('421 4.3.2 Closing\r\n');
  else if (how === '550') client.write('550 5.1.1 Refused for someone@example.org\r\n');
  else if (how === 'fin') client.end();
  else if (how === 'rst') client.resetAndDestroy();
}

/** What one line of the client's says. Lines may come several at a time: commands are pipelined. */
function stageOf(line: string, inContent: boolean): Stage | null {
  if (inContent) return line === '.' ? 'dot' : 'content';
  const [, verb] = /^(MAIL|RCPT|DATA)\b/i.exec(line) ?? [];
  return verb === 'MAIL' || verb === 'RCPT' || verb === 'DATA' ? verb : null;
}

/** A reply lost after the final dot is lost after the server took the message; a refusal comes before. */
function takesFirst(stage: Stage, how: Fault): boolean {
  return stage === 'dot' && how !== '421' && how !== '550';
}

export async function faultProxy(target: number): Promise<FaultProxy> {
  let reportBroken = () => {};
  const sockets = new Set<Socket>();
  const serve = (client: Socket) => {
    const server = connect(target, '127.0.0.1');
    for (const socket of [client, server]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => sockets.delete(socket));
    }
    let inContent = false;
    let deaf = false;
    const fail = (how: Fault) => {
      deaf = true;
      act(client, how);
      reportBroken();
      if (how === '550') deaf = false;
    };
    if (proxy.break?.at === 'connect') return fail(proxy.break.how);
    server.on('data', (reply) => {
      if (!deaf) client.write(reply);
    });
    server.on('close', () => {
      if (!deaf) client.end();
    });
    client.on('close', () => server.destroy());
    let rest = '';
    const hear = (line: string) => {
      const stage = stageOf(line, inContent);
      const { at, how } = proxy.break ?? {};
      if (stage === 'DATA') inContent = true;
      else if (stage === 'dot') inContent = false;
      if (stage !== at || how === undefined) return server.write(`${line}\r\n`, 'latin1');
      if (!takesFirst(at, how)) return fail(how);
      deaf = true;
      server.once('data', () => fail(how));
      return server.write(`${line}\r\n`, 'latin1');
    };
    client.on('data', (bytes) => {
      const lines = (rest + bytes.toString('latin1')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (!deaf) hear(line);
    });
  };
  const listening = createServer(serve);
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const proxy: FaultProxy = {
    port: address.port,
    break: null,
    broken: () =>
      new Promise((resolve) => {
        reportBroken = resolve;
      }),
    close() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => listening.close(() => resolve()));
    },
  };
  return proxy;
}
