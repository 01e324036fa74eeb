/** A command of `adept`: what a person reads about it, and how to load it. */
export interface Command {
  readonly summary: string;
  /** What follows the command's name, as in `adept check FILE...`. */
  readonly usage: string;
  /** One line for each option or remark. */
  readonly help: readonly string[];
  /** Loads the command's own code: light commands must not pay for heavy ones. */
  readonly load: () => Promise<{ run(args: string[]): Promise<number> }>;
}

const START = '--start DATE      first day of the cycle, such as 2024-09-02; without it the next one';
const JSON_OUT = '--json            one JSON value for programs';
const PROCESS = [
  'DATABASE_URL, TEMPORAL_ADDRESS, ADEPT_PUBLIC_URL and ADEPT_LINK_KEY must be set.',
  'adept serve does all of this by itself on one machine.',
];

const CHECK: Command = {
  summary: 'check definitions: every problem at once',
  usage: 'FILE... [--start DATE] [--format FORMAT] [--lang LANGUAGE]',
  help: [
    START,
    '--format FORMAT   text, json, github (workflow commands) or sarif (SARIF 2.1.0)',
    '--json            the same as --format json',
    '--lang LANGUAGE   en, sv or fi',
    'Exit code 0: no errors; 1: errors.',
  ],
  load: () => import('./commands/check.ts'),
};

const PREVIEW: Command = {
  summary: 'show a cycle before it starts: dates, picture, calendars, prose, mails',
  usage: 'FILE [--start DATE] [--cycles N] [--format FORMAT] [--lang LANGUAGE]',
  help: [
    START,
    '--cycles N        so many cycles after each other; 1 without',
    '--format FORMAT   list: each dated thing with its rule and where it comes from',
    '                  json: the same for programs, with every mail',
    '                  svg:  a picture for a page or a sheet of A4',
    '                  ics:  a calendar file for each role (--out FOLDER), or one role to standard output (--role ROLE)',
    '                  prose: plain prose for a committee',
    '                  mail: every mail that each role gets, with its day and subject',
    '--json            the same as --format json',
    '--lang LANGUAGE   en or sv',
  ],
  load: () => import('./commands/preview.ts'),
};

const DIFF: Command = {
  summary: 'say what a new text changes in dates, mails and rules',
  usage: 'OLD NEW [--start DATE] [--json] [--lang LANGUAGE]',
  help: [
    '--start DATE      first day of the cycle for both; without it the next one of NEW',
    JSON_OUT,
    '--lang LANGUAGE   en or sv',
  ],
  load: () => import('./commands/diff.ts'),
};

const INIT: Command = {
  summary: 'write a first definition, with comments, from a few answers',
  usage: '[FILE] [--name NAME] [--contact ADDRESS] ... [--force]',
  help: [
    'What is not given is asked for on a terminal, and has a default elsewhere.',
    '--name NAME           what people call the programme',
    '--organiser NAME      who runs it',
    '--contact ADDRESS     where participants can write',
    '--time-zone ZONE      such as Europe/Stockholm',
    '--language LANGUAGE   en, sv or fi',
    '--starts DAY          such as 2 September',
    '--duration LENGTH     such as 9 months',
    '--every RHYTHM        how often a pair meets: week, 2 weeks, month',
    '--delivery HOW        in-person, online, hybrid or mixed',
    '--matching BY         coordinator or algorithm',
    '--force               write over a file that is there',
  ],
  load: () => import('./commands/init.ts'),
};

const EXPLAIN: Command = {
  summary: 'explain the code of a diagnostic, with a wrong and a right example',
  usage: '[CODE]',
  help: ['Without a code: every code with its title.'],
  load: () => import('./commands/explain.ts'),
};

const RESOLVE: Command = {
  summary: 'write a definition out whole, each value with where it comes from',
  usage: 'FILE [--lang en|sv|fi]',
  help: ['What it extends is put in, what stands by default is added as comments.'],
  load: () => import('./commands/resolve.ts'),
};

const REHEARSE: Command = {
  summary: 'run a whole cycle in virtual time, with synthetic people',
  usage: 'FILE [--start DATE] [--people N] [--seed N] [--years N] [--keep] [--json]',
  help: [
    START,
    '--people N        how many synthetic people; 100 without',
    '--seed N          the same seed gives the same story, mail for mail',
    '--years N         of a rolling programme: after how many years its owner ends it (2)',
    '--keep            leave it mounted for looking at',
    JSON_OUT,
  ],
  load: () => import('./commands/rehearse.ts'),
};

const MATCH: Command = {
  summary: 'match two spreadsheets, or a raw problem, without any server',
  usage: '(--mentors FILE --mentees FILE --definition FILE | --problem FILE) [--json | --csv]',
  help: [
    '--mentors FILE    CSV: id, email or name; unit; capacity; a column for each question',
    '--mentees FILE    the same for mentees; several answers in one cell stand between semicolons',
    '--definition FILE the programme whose rules and wishes apply',
    '--problem FILE    a raw problem in JSON; - is standard input',
    '--check FILE      with --problem: whether this answer to it, as --json prints one, holds',
    '--why A=X         why the mentee A is or is not matched with the mentor X',
    '--pin A=X, --forbid A=X, --weight QUESTION=N, --capacity X=N',
    '                  what would change; each may stand several times',
    JSON_OUT,
    '--csv             a spreadsheet of the pairs',
    'Exit code 0: done; 1: the files are at fault; 2: the call is. docs/matching.md has all of it.',
  ],
  load: () => import('./commands/match.ts'),
};

const START_CYCLE: Command = {
  summary: 'start a cycle in the Adept that runs',
  usage: 'FILE [--start DATE] [--people FILE.csv] [--confirm-past] [--repeat] [--json]',
  help: [
    START,
    '--people FILE     the people as CSV: name, email, role, unit; all of them or none',
    '--confirm-past    let what lies in the past happen at once',
    '--repeat          open the next cycles by themselves, each in time for its first date',
    JSON_OUT,
    'ADEPT_URL and ADEPT_KEY name another Adept than the one of this checkout.',
  ],
  load: () => import('./commands/start.ts'),
};

const STATUS: Command = {
  summary: 'where a cycle stands, what comes next, who owes what',
  usage: '[CYCLE] [--json]',
  help: ['Without a cycle: which there are.', JSON_OUT],
  load: () => import('./commands/status.ts'),
};

const KEY: Command = {
  summary: "give the coordinator of one unit a key that sees and does only that unit's",
  usage: '(PROGRAMME UNIT [--name NAME] | --list | --remove ID) [--json]',
  help: [
    'The key is shown once. It opens the unit in every cycle of the programme, on the pages and by the API.',
    '--name NAME       what the list calls it',
    '--list            every key, without its secret',
    "--remove ID       takes a unit's key back, and ends the sessions that it opened",
    JSON_OUT,
  ],
  load: () => import('./commands/key.ts'),
};

const SERVE: Command = {
  summary: 'run Adept here: Postgres, Temporal, worker, API and pages (this is npm start)',
  usage: '[--no-rehearsal]',
  help: [
    '--no-rehearsal   do not rehearse the Stockholm year first',
    'The port is PORT (3000). State is kept in .adept. Ctrl-C stops everything in order.',
  ],
  load: () => import('./commands/serve.ts'),
};

const WORKER: Command = {
  summary: 'run one worker on servers that run elsewhere',
  usage: '',
  help: ['Workflows, activities, mail sender and rehearsals. Several may run.', ...PROCESS],
  load: () => import('./commands/worker.ts'),
};

const API: Command = {
  summary: 'run the API and the pages on servers that run elsewhere',
  usage: '',
  help: ['Listens on HOST and PORT. Several may run.', ...PROCESS],
  load: () => import('./commands/api.ts'),
};

const BUILD: Command = {
  summary: 'build what a start needs, for images and packages',
  usage: '',
  help: ['Every other command builds by itself what is missing or stale.'],
  load: () => import('./commands/build.ts'),
};

/** Every command, in the order in which the help shows them. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['init', INIT],
  ['check', CHECK],
  ['explain', EXPLAIN],
  ['resolve', RESOLVE],
  ['preview', PREVIEW],
  ['diff', DIFF],
  ['rehearse', REHEARSE],
  ['match', MATCH],
  ['start', START_CYCLE],
  ['status', STATUS],
  ['key', KEY],
  ['serve', SERVE],
  ['worker', WORKER],
  ['api', API],
  ['build', BUILD],
]);
