/** What a programme's page says, and where the plan has it. */

/**
 * One phrase of a source, told in our words, with its place in the compiled plan: names from the top, things of
 * a list by their id (`events.kick-off.day`), and the value that stands there.
 */
export type Phrase = readonly [phrase: string, path: string, value: unknown];

/** The phrases of one programme, looked for in the plan of the cycle that starts on a day. */
export interface Source {
  readonly file: string;
  readonly start: string;
  readonly phrases: readonly Phrase[];
}
