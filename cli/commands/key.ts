/** `adept key PROGRAMME UNIT`: a key for the coordinator of one unit; `--list` and `--remove ID`. */
import { parseArgs } from 'node:util';
import { apiClient, listOf, problemText, textOf, type Answer } from '../api-client.ts';
import { CallFault } from '../definition-file.ts';
import { EXIT, withFaults } from '../faults.ts';
import { tellFault } from '../tell-fault.ts';
import { startWords as words } from '../../locales/en/start.ts';

const OPTIONS = {
  list: { type: 'boolean' },
  remove: { type: 'string' },
  name: { type: 'string' },
  json: { type: 'boolean' },
} as const;

interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly said: (answer: Answer) => string;
}

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  return withFaults('key', args, async () => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
    const { method, path, body, said } = requestOf(values, positionals);
    return tell(await apiClient().ask(method, path, body), values.json === true, said);
  });
}

interface Values {
  readonly list?: boolean;
  readonly remove?: string;
  readonly name?: string;
}

function requestOf({ list, remove: id, name }: Values, positionals: readonly string[]): Request {
  if (list === true) return { method: 'GET', path: '/api/keys', said: listed };
  if (id !== undefined) {
    const path = `/api/keys/${encodeURIComponent(id)}`;
    return { method: 'DELETE', path, said: () => words.keyRemoved(id) };
  }
  const [programme, unit, ...more] = positionals;
  if (programme === undefined || unit === undefined || more.length > 0) throw new CallFault(words.keyCall);
  const body = { programme, unit, ...(name === undefined ? {} : { name }) };
  return { method: 'POST', path: '/api/keys', body, said: made };
}

const made = ({ body }: Answer): string =>
  words.keyMade(textOf(body, 'name'), textOf(body, 'key'), textOf(body, 'id'));

function tell(answer: Answer, json: boolean, text: (answer: Answer) => string): number {
  if (answer.status >= 400) {
    tellFault(json, answer.body, problemText(answer));
    return EXIT.inputAtFault;
  }
  process.stdout.write(`${json ? JSON.stringify(answer.body, null, 2) : text(answer)}\n`);
  return EXIT.done;
}

function listed({ body }: Answer): string {
  const lines = listOf(body, 'keys').map((row) =>
    words.keyLine(textOf(row, 'id'), textOf(row, 'name'), textOf(row, 'programme'), textOf(row, 'unit')),
  );
  return lines.join('\n');
}
