/**
 * Every environment variable that Adept reads, and the only module that touches `process.env`
 * (the `.mjs` set-up scripts, which run before anything is built, apart).
 */
interface Variable {
  readonly meaning: string;
  /** What holds when the variable is unset or empty; absent when unset means "not configured". */
  readonly fallback?: string;
  /** The processes of a production that read it; docker-compose.yml sets it for each of them. */
  readonly processes?: readonly ('api' | 'worker')[];
}

export const VARIABLES = {
  PORT: { meaning: 'TCP port of the API and its pages.', fallback: '3000', processes: ['api'] },
  HOST: { meaning: 'Address that the API listens on.', fallback: '127.0.0.1', processes: ['api'] },
  DATABASE_URL: {
    meaning: "postgres:// address of Adept's database; adept serve starts one of its own without.",
    processes: ['api', 'worker'],
  },
  TEMPORAL_ADDRESS: {
    meaning: 'host:port of a Temporal server; adept serve starts a development server without.',
    processes: ['api', 'worker'],
  },
  TEMPORAL_NAMESPACE: {
    meaning: 'Temporal namespace of the real cycles.',
    fallback: 'default',
    processes: ['api', 'worker'],
  },
  SMTP_URL: {
    meaning: 'smtp:// or smtps:// address for real mail; without it mail stays in the mailbox.',
    processes: ['worker'],
  },
  MAIL_FROM: { meaning: 'Sender of real mail.', fallback: 'Adept <adept@localhost>', processes: ['worker'] },
  ADEPT_PUBLIC_URL: {
    meaning: 'address where people reach the pages; links in mail begin with it.',
    processes: ['api', 'worker'],
  },
  ADEPT_LINK_KEY: {
    meaning: 'secret that signs the links in mail; adept serve makes one in .adept/link-key without.',
    processes: ['api', 'worker'],
  },
  ADEPT_STATE: { meaning: 'Folder of all state; .adept in the checkout without.' },
  ADEPT_KEY: { meaning: 'Bearer key that the command line sends to a running Adept.' },
  ADEPT_URL: { meaning: 'Address of the running Adept that the command line speaks to.' },
  TEST_DATABASE_URL: { meaning: 'Postgres for the tests, with the right to create databases.' },
  TEST_TEMPORAL_ADDRESS: { meaning: 'Temporal server for the tests.' },
  NO_COLOR: { meaning: 'Any value: no colours on the terminal.' },
  PATH: { meaning: 'Where `temporal` and `go` are looked for.' },
  XDG_CACHE_HOME: { meaning: 'Where the Temporal server is kept for all checkouts; ~/.cache without.' },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;

type Present<Name extends VariableName> = (typeof VARIABLES)[Name] extends { fallback: string }
  ? string
  : string | undefined;

/**
 * The value of one variable: what the environment holds, else its default, else undefined.
 * An empty value counts as unset, because compose files write one for "not given".
 */
export function environment<Name extends VariableName>(name: Name): Present<Name>;
export function environment(name: VariableName): string | undefined {
  const variable: Variable = VARIABLES[name];
  const value = process.env[name];
  return value === undefined || value === '' ? variable.fallback : value;
}

/** The environment for child processes: this process's own, with `changes` laid over it. */
export function childEnvironment(changes: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...changes };
}

/** What a server of ours needs from the environment; our secrets and addresses are no business of it. */
export function bareEnvironment(changes: Record<string, string> = {}): NodeJS.ProcessEnv {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'TEMP', 'SystemRoot'].map((name) => [name, process.env[name]]);
  return { ...Object.fromEntries(kept.filter(([, value]) => value !== undefined)), ...changes };
}
