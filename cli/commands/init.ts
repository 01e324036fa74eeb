/** `adept init [FILE]`: a first definition, with comments, from a few answers. */
import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { initWords as words } from '../../locales/init.ts';
import { answersOf, FIELDS, fits } from '../init/answers.ts';
import type { Field } from '../init/answers.ts';
import { definitionText, idOf } from '../init/template.ts';
import { checkoutFolder } from '../setup/checkout.ts';

const DONE = 0;
const CALL_AT_FAULT = 2;
const TEXT = { type: 'string' } as const;
const OPTIONS = {
  name: TEXT,
  organiser: TEXT,
  contact: TEXT,
  'time-zone': TEXT,
  language: TEXT,
  starts: TEXT,
  duration: TEXT,
  every: TEXT,
  delivery: TEXT,
  matching: TEXT,
  force: { type: 'boolean' },
} as const;

/** What an empty answer means. Name and contact come from the writer; these stand for them until then. */
const DEFAULTS: Readonly<Record<Exclude<Field, 'organiser'>, string>> = {
  name: 'Our Mentorship Programme',
  contact: 'mentoring@example.org',
  'time-zone': 'Europe/Stockholm',
  language: 'en',
  starts: '2 September',
  duration: '9 months',
  every: 'month',
  delivery: 'mixed',
  matching: 'coordinator',
};

type Texts = Partial<Record<Field, string>>;
type Ask = (field: Field, otherwise: string) => Promise<string>;

function otherwiseFor(field: Field, texts: Texts): string {
  return field === 'organiser' ? (texts.name ?? DEFAULTS.name) : DEFAULTS[field];
}

/** Asks on the terminal until the answer fits. */
async function askUntilItFits(
  field: Field,
  otherwise: string,
  question: (text: string) => Promise<string>,
): Promise<string> {
  const given = (await question(`${words.questions[field]} [${otherwise}] `)).trim() || otherwise;
  if (fits(field, given)) return given;
  process.stdout.write(`${words.misfit(given, words.needs[field])}\n`);
  return askUntilItFits(field, otherwise, question);
}

async function gather(given: Texts, ask: Ask): Promise<Record<Field, string>> {
  const texts: Record<Field, string> = { ...DEFAULTS, organiser: DEFAULTS.name };
  for (const field of FIELDS) texts[field] = given[field] ?? (await ask(field, otherwiseFor(field, texts)));
  return texts;
}

/** On a terminal what is missing is asked for; elsewhere it is the default. */
async function textsFrom(given: Texts): Promise<Record<Field, string>> {
  const complete = FIELDS.every((field) => given[field] !== undefined);
  if (complete || !process.stdin.isTTY) return gather(given, (_, otherwise) => Promise.resolve(otherwise));
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  process.stdout.write(`${words.intro}\n`);
  try {
    return await gather(given, (field, otherwise) =>
      askUntilItFits(field, otherwise, (text) => terminal.question(text)),
    );
  } finally {
    terminal.close();
  }
}

function refuse(message: string): number {
  process.stderr.write(`${message}\nadept init --help lists what it takes.\n`);
  return CALL_AT_FAULT;
}

/** Where the schema is, as seen from the file; editors want forward slashes. */
function schemaFor(file: string): string {
  const schema = join(checkoutFolder(), 'definitions', 'schema', 'adept.schema.json');
  return relative(dirname(resolve(file)), schema).replaceAll('\\', '/');
}

/** Runs the command. Gives the exit code: 0 written, 2 an answer does not fit or the file is there already. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  const { force = false, ...given } = values;
  const [asked, ...more] = positionals;
  if (more.length > 0) return refuse('Give one file.');
  const wrong = FIELDS.find((field) => given[field] !== undefined && !fits(field, given[field]));
  if (wrong !== undefined)
    return refuse(`--${wrong}: ${words.misfit(given[wrong] ?? '', words.needs[wrong])}`);
  const answers = answersOf(await textsFrom(given));
  const file = asked ?? `${idOf(answers.name)}.yaml`;
  if (existsSync(file) && !force) return refuse(words.exists(file));
  writeFileSync(file, definitionText(answers, schemaFor(file)));
  process.stdout.write(`${words.written(file)}\n`);
  return DONE;
}
