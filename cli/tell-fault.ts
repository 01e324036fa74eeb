/** What went wrong, for programs. */
export interface FaultFacts {
  readonly detail?: unknown;
}

/** Whether the caller is a program: then standard output holds one JSON value, whatever happens. */
export const wantsJson = (args: readonly string[]): boolean => args.includes('--json');

/**
 * Tells what went wrong: to a program as one JSON value on standard output, to a person as text on standard error.
 * @param error for programs, `{ detail }` at least
 * @param text for people, with its last line break
 */
export function tellFault(json: boolean, error: FaultFacts, text: string): void {
  if (json) process.stdout.write(`${JSON.stringify({ error }, null, 2)}\n`);
  else process.stderr.write(text);
}
