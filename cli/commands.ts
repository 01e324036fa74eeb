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

/** Every command, in the order in which the help shows them. */
export const COMMANDS: ReadonlyMap<string, Command> = new Map<string, Command>([
  [
    'serve',
    {
      summary: 'run Adept here: Postgres, Temporal, worker, API and pages (this is npm start)',
      usage: '[--no-rehearsal]',
      help: [
        '--no-rehearsal   do not rehearse the Stockholm year first',
        'The port is PORT (3000). State is kept in .adept. Ctrl-C stops everything in order.',
      ],
      load: () => import('./commands/serve.ts'),
    },
  ],
]);
