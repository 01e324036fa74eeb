/**
 * Every environment variable that Adept reads, and the only module that touches `process.env`
 * (the `.mjs` set-up scripts, which run before anything is built, apart).
 */
interface Variable {
  readonly meaning: string;
  /** What holds when the variable is unset or empty; absent when unset means "not configured". */
  readonly fallback?: string;
}

export const VARIABLES = {
  PORT: { meaning: 'TCP port of the API and its pages.', fallback: '3000' },
  HOST: { meaning: 'Address that the API listens on.', fallback: '127.0.0.1' },
  DATABASE_URL: { meaning: "Adept's Postgres; unset starts the embedded one." },
  TEMPORAL_ADDRESS: { meaning: 'host:port of a Temporal server; unset starts a development server.' },
  TEMPORAL_NAMESPACE: { meaning: 'Temporal namespace of the real cycles.', fallback: 'default' },
  SMTP_URL: { meaning: 'smtp:// or smtps:// address for real mail; unset keeps mail in the mailbox.' },
  MAIL_FROM: { meaning: 'Sender of real mail.', fallback: 'Adept <adept@localhost>' },
  ADEPT_PUBLIC_URL: { meaning: 'Address that links in mail begin with; unset uses the address of this API.' },
  ADEPT_LINK_KEY: { meaning: 'Secret that signs links; unset makes one in .adept/link-key.' },
  ADEPT_KEY: { meaning: 'Bearer key that the command line sends to a running Adept.' },
  ADEPT_URL: { meaning: 'Address of the running Adept that the command line speaks to.' },
  TEST_DATABASE_URL: { meaning: 'Postgres for the tests, with the right to create databases.' },
  TEST_TEMPORAL_ADDRESS: { meaning: 'Temporal server for the tests.' },
  PATH: { meaning: 'Where `temporal` and `go` are looked for.' },
  XDG_CACHE_HOME: { meaning: 'Where the Temporal server is kept for all checkouts; default ~/.cache.' },
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
