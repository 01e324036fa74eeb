/** The real yaml-language-server over stdio, as an editor speaks to it. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkoutFolder } from '../../cli/setup/checkout.ts';

const require = createRequire(import.meta.url);
const ANSWER_WITHIN_MS = 20_000;
const SETTINGS = { validate: true, hover: true, completion: true, schemaStore: { enable: false } };

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

function isMessage(value: unknown): value is Message {
  return typeof value === 'object' && value !== null && 'jsonrpc' in value;
}

/** Cuts a stream into messages, each behind its `Content-Length`. */
function reader(onMessage: (message: Message) => void): (chunk: Buffer) => void {
  let waiting = Buffer.alloc(0);
  return (chunk) => {
    waiting = Buffer.concat([waiting, chunk]);
    for (;;) {
      const head = waiting.indexOf('\r\n\r\n');
      const [, length] =
        /Content-Length: (\d+)/i.exec(waiting.subarray(0, Math.max(head, 0)).toString()) ?? [];
      const end = head + 4 + Number(length);
      if (length === undefined || waiting.length < end) return;
      const message: unknown = JSON.parse(waiting.subarray(head + 4, end).toString());
      waiting = waiting.subarray(end);
      if (isMessage(message)) onMessage(message);
    }
  };
}

/** Asks the server, tells it, and hears what it publishes. */
export interface Editor {
  /** Opens a text as a file among the programmes, without writing it. Gives its address. */
  readonly open: (text: string) => string;
  readonly request: (method: string, params: object) => Promise<unknown>;
  /** The params of the next notification of a method about a file. */
  readonly told: (method: string, uri: string) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

function program(): string {
  return join(dirname(require.resolve('yaml-language-server/package.json')), 'bin', 'yaml-language-server');
}

function uriOf(params: unknown): string {
  return typeof params === 'object' && params !== null && 'uri' in params ? String(params.uri) : '';
}

function within<T>(what: string, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No ${what} in time`)), ANSWER_WITHIN_MS);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Starts the server and introduces an editor to it. */
export async function startEditor(): Promise<Editor> {
  const child = spawn(process.execPath, [program(), '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting = new Map<string, (value: unknown) => void>();
  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const settle = (key: string, value: unknown): void => {
    waiting.get(key)?.(value);
    waiting.delete(key);
  };
  const answer = ({ id, method }: Message): void => {
    const result = method === 'workspace/configuration' ? [SETTINGS, {}, {}, {}, {}] : null;
    send({ id, result });
  };
  child.stdout.on(
    'data',
    reader((message) => {
      if (message.method !== undefined && message.id !== undefined) return answer(message);
      if (message.method !== undefined)
        return settle(`${message.method} ${uriOf(message.params)}`, message.params);
      settle(String(message.id), message.result);
    }),
  );
  const heard = (key: string): Promise<unknown> =>
    within(key, new Promise((resolve) => waiting.set(key, resolve)));
  let last = 0;
  const request = (method: string, params: object): Promise<unknown> => {
    last += 1;
    const result = heard(String(last));
    send({ id: last, method, params });
    return result;
  };
  const folder = join(checkoutFolder(), 'definitions', 'programmes');
  const open = (text: string): string => {
    last += 1;
    const uri = pathToFileURL(join(folder, `open-in-editor-${last}.yaml`)).href;
    send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri, languageId: 'yaml', version: 1, text } },
    });
    return uri;
  };
  await request('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(checkoutFolder()).href,
    capabilities: { workspace: { configuration: true }, textDocument: { completion: {}, hover: {} } },
  });
  send({ method: 'initialized', params: {} });
  return {
    open,
    request,
    told: (method, uri) => heard(`${method} ${uri}`),
    close: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill();
      await gone;
    },
  };
}
