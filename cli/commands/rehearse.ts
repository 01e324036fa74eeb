/** `adept rehearse FILE`: the whole cycle in virtual time, before the user's eyes. */
import { parseArgs } from 'node:util';
import { makeBrowser } from '../../rehearsal/browser.ts';
import { summaryJson } from '../../rehearsal/summary.ts';
import { viewOn, summaryLines, type Screen } from '../../rehearsal/view.ts';
import {
  followRehearsal,
  requestRehearsal,
  type Asking,
  type Ended,
  type Request,
} from '../../rehearsal/watch.ts';
import { rehearsalWords as words } from '../../locales/en/rehearsal.ts';
import { CallFault, definitionFile } from '../definition-file.ts';
import { diagnosticsText } from '../diagnostics.ts';
import { environment } from '../environment.ts';
import { stateFolder } from '../setup/checkout.ts';
import { untilInterrupted } from '../setup/interrupts.ts';
import { runningAdept } from '../setup/run-lock.ts';

const OK = 0;
const INPUT_AT_FAULT = 1;
const CALL_AT_FAULT = 2;
/** As a shell reports a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

interface Call {
  readonly request: Request;
  readonly json: boolean;
}

/** Runs the command. Gives the exit code: 1 also when the rehearsal did not end as it should. */
export async function run(args: string[]): Promise<number> {
  try {
    const call = read(args);
    return call === null ? INPUT_AT_FAULT : await rehearse(call);
  } catch (error) {
    if (!(error instanceof CallFault)) throw error;
    process.stderr.write(`${error.message}\nadept rehearse --help lists what it takes.\n`);
    return CALL_AT_FAULT;
  }
}

/** Null when the definition has errors, which have been told then. */
function read(args: string[]): Call | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      start: { type: 'string' },
      people: { type: 'string' },
      seed: { type: 'string' },
      keep: { type: 'boolean' },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new CallFault('One file, please.');
  const definition = definitionFile(file, values.start);
  if (definition.compiled.plan === undefined) {
    process.stderr.write(diagnosticsText(definition));
    return null;
  }
  const people = values.people === undefined ? {} : { people: peopleOf(values.people) };
  const seed = values.seed === undefined ? {} : { seed: values.seed };
  const { text, start } = definition;
  return {
    request: { text, start, ...people, ...seed, keep: values.keep === true },
    json: values.json === true,
  };
}

function peopleOf(text: string): number {
  const people = Number(text);
  if (Number.isInteger(people) && people >= 2) return people;
  throw new CallFault(`--people ${text}: this is no whole number from 2`);
}

async function rehearse(call: Call): Promise<number> {
  const elsewhere = runningElsewhere();
  if (elsewhere !== null) return follow(elsewhere, call);
  // Servers are heavy to load, and not needed where Adept runs already.
  const { startEmbedded } = await import('../rehearse/embedded.ts');
  const embedded = await startEmbedded(stateFolder(), (line) => process.stderr.write(`${line}\n`));
  const interrupted = untilInterrupted(() => embedded.kill()).then(() => INTERRUPTED);
  try {
    return await Promise.race([follow(embedded.client, call), interrupted]);
  } finally {
    await embedded.stop();
  }
}

/** The Adept that ADEPT_URL names, or the one that runs in this checkout. */
function runningElsewhere(): Asking | null {
  const here = runningAdept(stateFolder());
  const url = environment('ADEPT_URL') ?? here?.url;
  const key = environment('ADEPT_KEY') ?? here?.key;
  if (url === undefined || key === undefined) return null;
  const root = url.replace(/\/+$/, '');
  const { origin } = new URL(url);
  return makeBrowser(
    { request: (address, init) => fetch(root + address.slice(origin.length), init) },
    origin,
    key,
  );
}

async function follow(client: Asking, { request, json }: Call): Promise<number> {
  const view = viewOn(screen(json));
  const id = await requestRehearsal(client, request);
  const ended = await followRehearsal(client, id, (progress) => view.show(progress));
  view.end();
  if (json && ended.summary !== null) process.stdout.write(`${summaryJson(ended.summary)}\n`);
  return json ? codeOf(ended) : tell(ended);
}

/** With --json, standard output is for the object alone. */
function screen(json: boolean): Screen {
  const out = json ? process.stderr : process.stdout;
  return { write: (text) => void out.write(text), live: out.isTTY, width: out.columns ?? 80 };
}

function codeOf({ state, error }: Ended): number {
  if (state === 'finished') return OK;
  process.stderr.write(`${words.failed(error ?? state)}\n`);
  return INPUT_AT_FAULT;
}

function tell(ended: Ended): number {
  if (ended.summary !== null) process.stdout.write(`\n${summaryLines(ended.summary).join('\n')}\n`);
  if (ended.page !== null) process.stdout.write(`${words.kept(ended.page)}\n`);
  return codeOf(ended);
}
