/** `adept rehearse FILE`: the whole cycle in virtual time, before the user's eyes. */
import { parseArgs } from 'node:util';
import { makeBrowser } from '../../rehearsal/browser.ts';
import { inOrder } from '../../rehearsal/summary.ts';
import { viewOn, summaryLines, type Screen } from '../../rehearsal/view.ts';
import {
  followRehearsal,
  requestRehearsal,
  type Asking,
  type Ended,
  type Request,
} from '../../rehearsal/watch.ts';
import { rehearsalWords as words } from '../../locales/en/rehearsal.ts';
import { CallFault, definitionFile, standingAlone } from '../definition-file.ts';
import { reach } from '../api-client.ts';
import { tellDefinitionFault } from '../formats/fault.ts';
import { environment } from '../environment.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import { EXIT, withFaults } from '../faults.ts';
import { stateFolder } from '../setup/checkout.ts';
import { untilInterrupted } from '../setup/interrupts.ts';
import { runningAdept } from '../setup/run-lock.ts';

/** As a shell reports a program that Ctrl-C has ended. */
const INTERRUPTED = 130;

interface Call {
  readonly request: Request;
  readonly json: boolean;
}

/** Runs the command. Gives the exit code: 1 also when the rehearsal did not end as it should. */
export async function run(args: string[]): Promise<number> {
  return withFaults('rehearse', args, async () => {
    const call = read(args);
    return call === null ? EXIT.inputAtFault : rehearse(call);
  });
}

/** Null when the definition has errors or needs what is not run yet; either has been told then. */
function read(args: string[]): Call | null {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      start: { type: 'string' },
      people: { type: 'string' },
      seed: { type: 'string' },
      keep: { type: 'boolean' },
      years: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new CallFault('One file, please.');
  const definition = definitionFile(file, values.start);
  const { plan } = definition.compiled;
  if (plan === undefined) {
    tellDefinitionFault(definition, values.json === true);
    return null;
  }
  const people = values.people === undefined ? {} : { people: peopleOf(values.people) };
  const seed = values.seed === undefined ? {} : { seed: values.seed };
  const years = values.years === undefined ? {} : { years: yearsOf(values.years, plan) };
  const { start } = definition;
  return {
    request: {
      text: standingAlone(definition),
      start,
      ...people,
      ...seed,
      ...years,
      keep: values.keep === true,
    },
    json: values.json === true,
  };
}

function peopleOf(text: string): number {
  const people = Number(text);
  if (Number.isInteger(people) && people >= 2) return people;
  throw new CallFault(`--people ${text}: this is no whole number from 2`);
}

function yearsOf(text: string, { cycle }: Plan): number {
  const years = Number(text);
  if (cycle.rolling !== true)
    throw new CallFault('--years is for a rolling programme; this one ends with its cycle');
  if (Number.isInteger(years) && years >= 1 && years <= 10) return years;
  throw new CallFault(`--years ${text}: this is no whole number from 1 to 10`);
}

async function rehearse(call: Call): Promise<number> {
  const elsewhere = runningElsewhere();
  if (elsewhere !== null) return follow(elsewhere, call, words.kept);
  // Servers are heavy to load, and not needed where Adept runs already.
  const { startEmbedded } = await import('../rehearse/embedded.ts');
  const embedded = await startEmbedded(stateFolder(), (line) => process.stderr.write(`${line}\n`));
  const interrupted = untilInterrupted(() => embedded.kill()).then(() => INTERRUPTED);
  try {
    return await Promise.race([follow(embedded.client, call, keptFor), interrupted]);
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
    { request: (address, init) => reach(root, address.slice(origin.length), init ?? {}) },
    origin,
    key,
  );
}

/** Nothing serves the page once this command has ended. */
const keptFor = (page: string): string => words.keptFor(new URL(page).pathname);

/** @param kept says where the page of a kept rehearsal is looked at */
async function follow(
  client: Asking,
  { request, json }: Call,
  kept: (page: string) => string,
): Promise<number> {
  const view = viewOn(screen(json));
  const id = await requestRehearsal(client, request);
  const ended = await followRehearsal(client, id, (progress) => view.show(progress));
  view.end();
  if (json) tellJson(ended);
  else tell(ended, kept);
  return ended.state === 'finished' ? EXIT.done : EXIT.inputAtFault;
}

/** With --json, standard output is for the object alone. */
function screen(json: boolean): Screen {
  const out = json ? process.stderr : process.stdout;
  return { write: (text) => void out.write(text), live: out.isTTY, width: out.columns ?? 80 };
}

/** One value: the summary as far as there is one, and what went wrong. */
function tellJson(ended: Ended): void {
  const summary = ended.summary === null ? {} : inOrder(ended.summary);
  const error = ended.state === 'finished' ? {} : { error: { detail: faultOf(ended) } };
  process.stdout.write(`${JSON.stringify({ ...summary, ...error }, null, 2)}\n`);
}

const faultOf = ({ state, error }: Ended): string => words.failed(error ?? state);

function tell(ended: Ended, kept: (page: string) => string): void {
  const { summary, page } = ended;
  if (summary !== null) process.stdout.write(`\n${summaryLines(summary).join('\n')}\n`);
  if (page !== null) process.stdout.write(`${kept(page)}\n`);
  if (ended.state !== 'finished') process.stderr.write(`${faultOf(ended)}\n`);
}
