/** `adept preview FILE`: a cycle before it starts, as a list, a picture, calendars, prose, or its mails. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Role } from '../../definitions/plan/types.ts';
import { CallFault, withCallFaults } from '../definition-file.ts';
import { diagnosticsText } from '../formats/text.ts';
import { calendarFiles } from '../preview/calendars.ts';
import { cyclesOf } from '../preview/cycles.ts';
import type { Preview } from '../preview/input.ts';
import { asJson, asList } from '../preview/list.ts';
import { asMail } from '../preview/mail.ts';
import { asSvg } from '../preview/picture.ts';
import { asProse } from '../preview/prose.ts';
import { previewWords } from '../language.ts';

const TEXTS: ReadonlyMap<string, (preview: Preview) => string> = new Map([
  ['list', asList],
  ['json', asJson],
  ['svg', asSvg],
  ['prose', asProse],
  ['mail', asMail],
]);
const FORMATS = [...TEXTS.keys(), 'ics'];
const ROLES: readonly Role[] = ['mentee', 'mentor'];
const MOST_CYCLES = 20;

const OPTIONS = {
  start: { type: 'string' },
  cycles: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  role: { type: 'string' },
  out: { type: 'string' },
} as const;

function formatOf(asked: string): string {
  if (FORMATS.includes(asked)) return asked;
  throw new CallFault(`--format ${asked}: the formats are ${FORMATS.join(', ')}`);
}

function cyclesAsked(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_CYCLES) return count;
  throw new CallFault(`--cycles ${text}: this is no whole number from 1 to ${MOST_CYCLES}`);
}

function roleAsked(text: string): Role {
  const role = ROLES.find((one) => one === text);
  if (role !== undefined) return role;
  throw new CallFault(`--role ${text}: the roles are ${ROLES.join(' and ')}`);
}

/** One role's calendar goes to standard output; without a role each gets a file. */
function writeCalendars(preview: Preview, role: string | undefined, folder: string): void {
  const files = calendarFiles(preview, role === undefined ? ROLES : [roleAsked(role)]);
  const [only] = files;
  if (role !== undefined && files.length === 1 && only) return void process.stdout.write(only.content);
  mkdirSync(folder, { recursive: true });
  const paths = files.map(({ name, content }) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  });
  process.stdout.write(`${[preview.words.calendar.written(paths.length), ...paths].join('\n')}\n`);
}

/** Runs the command. Gives the exit code: 0 done, 1 the definition has errors (which it prints), 2 the call is wrong. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS });
  return withCallFaults('preview', () => {
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new CallFault('Give one file.');
    const format = formatOf(values.format ?? (values.json === true ? 'json' : 'list'));
    const words = previewWords(values.lang);
    const { first, cycles } = cyclesOf(file, values.start, cyclesAsked(values.cycles ?? '1'));
    process.stderr.write(diagnosticsText(first));
    if (cycles === null) return 1;
    const preview: Preview = { cycles, words, today: Date.now() };
    const text = TEXTS.get(format);
    if (text === undefined) writeCalendars(preview, values.role, values.out ?? '.');
    else process.stdout.write(text(preview));
    return 0;
  });
}
