/** `adept start FILE --start DATE [--people FILE.csv] [--confirm-past] [--repeat]`: starts a cycle in the Adept that runs. */
import { parseArgs } from 'node:util';
import { BODY_LIMIT } from '../../api/http/limit.ts';
import { Refused } from '../../rehearsal/reply.ts';
import { apiClient, listOf, problemText, textOf, type Answer, type ApiClient } from '../api-client.ts';
import {
  CallFault,
  definitionFile,
  readText,
  standingAlone,
  type DefinitionFile,
} from '../definition-file.ts';
import { momentText } from '../moments.ts';
import { tellDefinitionFault } from '../formats/fault.ts';
import { EXIT, withFaults } from '../faults.ts';
import { tellFault } from '../tell-fault.ts';
import { startWords as words } from '../../locales/en/start.ts';

interface Call {
  readonly definition: DefinitionFile;
  /** The people as CSV, and the file that they are in. */
  readonly people?: { readonly file: string; readonly csv: string };
  readonly confirmPast: boolean;
  /** Open the next cycles by themselves. */
  readonly repeat: boolean;
  readonly json: boolean;
}

/** Runs the command. Gives the exit code. */
export async function run(args: string[]): Promise<number> {
  return withFaults('start', args, async () => {
    const call = read(args);
    if (call.definition.compiled.plan !== undefined) return start(apiClient(), call);
    tellDefinitionFault(call.definition, call.json);
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
      repeat: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new CallFault('One file, please.');
  const people = values.people === undefined ? {} : { people: peopleIn(values.people) };
  return {
    definition: definitionFile(file, values.start),
    ...people,
    confirmPast: values['confirm-past'] === true,
    repeat: values.repeat === true,
    json: values.json === true,
  };
}

const peopleIn = (file: string) => ({ file, csv: readText(file, `--people ${file}`) });

async function start(client: ApiClient, call: Call): Promise<number> {
  const { definition, people, confirmPast, repeat, json } = call;
  const stored = await client.ask(
    'POST',
    '/api/definitions',
    fitting({ text: standingAlone(definition) }, definition.file),
  );
  if (stored.status >= 400) return refuse(stored, json);
  const csv = people === undefined ? {} : { people: people.csv };
  const body = fitting(
    { definition: textOf(stored.body, 'id'), start: definition.start, ...(repeat ? { repeat } : {}), ...csv },
    people?.file ?? definition.file,
  );
  const asked = await client.ask('POST', '/api/cycles', body);
  const past = pastSteps(asked);
  if (past.length === 0 || !confirmPast) return tell(client, call, asked, past);
  const again = await client.ask('POST', '/api/cycles', { ...body, confirmPast: past });
  return tell(client, call, again, pastSteps(again));
}

/** The keys of the steps because of which a start was refused. */
const pastSteps = ({ status, body }: Answer): string[] =>
  status === 409 ? listOf(body, 'errors').map((fault) => textOf(fault, 'at')) : [];

function refuse(answer: Answer, json: boolean): number {
  tellFault(json, answer.body, problemText(answer));
  return EXIT.inputAtFault;
}

/**
 * A body that the API reads to its end.
 * @param file what makes it large
 * @throws Refused when it is too large
 */
function fitting<Body extends object>(body: Body, file: string): Body {
  const bytes = Buffer.byteLength(JSON.stringify(body));
  if (bytes > BODY_LIMIT) throw new Refused(words.tooLarge(file, bytes, BODY_LIMIT));
  return body;
}

/** What would happen at once, one line each, and how to confirm it. */
function refusePast({ body }: Answer, json: boolean): number {
  const lines = listOf(body, 'errors').map((fault) => `  ${textOf(fault, 'found')}`);
  tellFault(json, body, `${[textOf(body, 'detail'), ...lines, words.confirmPast].join('\n')}\n`);
  return EXIT.inputAtFault;
}

async function tell(client: ApiClient, call: Call, answer: Answer, past: readonly string[]): Promise<number> {
  if (answer.status >= 400)
    return past.length > 0 ? refusePast(answer, call.json) : refuse(answer, call.json);
  const { body } = answer;
  const id = textOf(body, 'id');
  if (call.json) {
    process.stdout.write(`${JSON.stringify(body, null, 2)}\n`);
    return EXIT.done;
  }
  const seen = await client.ask('GET', `/api/cycles/${encodeURIComponent(id)}`);
  const [next] = listOf(seen.body, 'next');
  const zone = call.definition.compiled.plan?.programme.timeZone ?? 'UTC';
  const lines = [
    words.started(id, textOf(body, 'definition')),
    ...(call.definition.startAsked ? [] : [words.chosen(call.definition.start)]),
    ...(next === undefined ? [] : [words.first(momentText(textOf(next, 'at'), zone), textOf(next, 'words'))]),
    words.page(`${client.pages}/cycles/${encodeURIComponent(id)}`),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  return EXIT.done;
}
