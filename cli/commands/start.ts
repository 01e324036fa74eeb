/** `adept start FILE --start DATE [--people FILE.csv] [--confirm-past]`: starts a cycle in the Adept that runs. */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { apiClient, listOf, problemText, textOf, type Answer, type ApiClient } from '../api-client.ts';
import { CallFault, definitionFile, type DefinitionFile } from '../definition-file.ts';
import { momentText } from '../moments.ts';
import { diagnosticsText } from '../diagnostics.ts';
import { EXIT, withFaults } from '../faults.ts';
import { startWords as words } from '../../locales/en/start.ts';

interface Call {
  readonly definition: DefinitionFile;
  /** The people as CSV. */
  readonly people?: string;
  readonly confirmPast: boolean;
  readonly json: boolean;
}

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  return withFaults('start', async () => {
    const call = read(args);
    if (call.definition.compiled.plan !== undefined) return start(apiClient(), call);
    process.stderr.write(diagnosticsText(call.definition));
    return EXIT.inputAtFault;
  });
}

function read(args: string[]): Call {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      start: { type: 'string' },
      people: { type: 'string' },
      'confirm-past': { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new CallFault('One file, please.');
  const people = values.people === undefined ? {} : { people: csvOf(values.people) };
  return {
    definition: definitionFile(file, values.start),
    ...people,
    confirmPast: values['confirm-past'] === true,
    json: values.json === true,
  };
}

function csvOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CallFault(`--people ${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

async function start(client: ApiClient, call: Call): Promise<number> {
  const { definition, people, confirmPast } = call;
  const stored = await client.ask('POST', '/api/definitions', { text: definition.text });
  if (stored.status >= 400) return refuse(stored);
  const csv = people === undefined ? {} : { people };
  const body = { definition: textOf(stored.body, 'id'), start: definition.start, ...csv };
  const asked = await client.ask('POST', '/api/cycles', body);
  const past = pastSteps(asked);
  if (past.length === 0 || !confirmPast) return tell(client, call, asked, past);
  const again = await client.ask('POST', '/api/cycles', { ...body, confirmPast: past });
  return tell(client, call, again, pastSteps(again));
}

/** The keys of the steps because of which a start was refused. */
const pastSteps = ({ status, body }: Answer): string[] =>
  status === 409 ? listOf(body, 'errors').map((fault) => textOf(fault, 'at')) : [];

function refuse(answer: Answer): number {
  process.stderr.write(problemText(answer));
  return EXIT.inputAtFault;
}

/** What would happen at once, one line each, and how to confirm it. */
function refusePast({ body }: Answer): number {
  const lines = listOf(body, 'errors').map((fault) => `  ${textOf(fault, 'found')}`);
  process.stderr.write(`${[textOf(body, 'detail'), ...lines, words.confirmPast].join('\n')}\n`);
  return EXIT.inputAtFault;
}

async function tell(client: ApiClient, call: Call, answer: Answer, past: readonly string[]): Promise<number> {
  if (answer.status >= 400) return past.length > 0 ? refusePast(answer) : refuse(answer);
  const { body } = answer;
  const id = textOf(body, 'id');
  if (call.json) {
    process.stdout.write(`${JSON.stringify(body, null, 2)}\n`);
    return EXIT.done;
  }
  const seen = await client.ask('GET', `/api/cycles/${id}`);
  const [next] = listOf(seen.body, 'next');
  const zone = call.definition.compiled.plan?.programme.timeZone ?? 'UTC';
  const lines = [
    words.started(id, textOf(body, 'definition')),
    ...(call.definition.startAsked ? [] : [words.chosen(call.definition.start)]),
    ...(next === undefined ? [] : [words.first(momentText(textOf(next, 'at'), zone), textOf(next, 'words'))]),
    words.page(`${client.url}/cycles/${id}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.done;
}
