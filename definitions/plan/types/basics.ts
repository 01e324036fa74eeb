/** Days, dates that may move, and where a value of a plan comes from. */
/** Milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMs = number;
/** A local calendar day in the programme's zone, `2024-11-05`. */
export type Day = string;
/** A text for people, one for each language of the programme: `{ en: 'Kick-off' }`. */
export type Text = Readonly<Record<string, string>>;
export type Role = 'mentor' | 'mentee';

/** Where a value comes from: written by the designer (with its line), or a default (with its reason). */
export type Origin =
  /** `file` only where the line stands in a parent: as `extends` names it. */
  | { readonly from: 'definition'; readonly line: number; readonly file?: string }
  | { readonly from: 'default'; readonly reason: string };

/** Calendar units follow the local calendar (a month end clamps); they are never a number of milliseconds. */
export interface Offset {
  readonly unit: 'day' | 'week' | 'month' | 'working-day';
  readonly count: number;
  /** For working days: the days besides Saturdays and Sundays that do not count. */
  readonly holidays?: readonly Day[];
}

/** A day, or a named day that may still move: `cycle-start`, `cycle-last-day`, an event's id, `proposed`, `pair-start`, `pair-end`. */
export type DateBase = { readonly day: Day } | { readonly anchor: string };

/**
 * A date that can be resolved again when its anchor moves: start from a base, add the offsets in order,
 * then take a moment of that day. `start` is 00:00, `send` the hour at which mail goes out, `end` the end of
 * the day (00:00 of the next one, exclusive), `HH:MM` a local time.
 */
export interface DateRule {
  readonly base: DateBase;
  readonly plus: readonly Offset[];
  readonly moment: 'start' | 'send' | 'end' | `${number}:${number}`;
  /** Never later than the end of the cycle's last day but one: the report is made on the last. */
  readonly withinCycle?: boolean;
  /** `month`: the definition names a month only; people are told the month until the day is fixed. */
  readonly precision?: 'month';
  /** The words it came from, for people: `the day after conclusion`. */
  readonly words: string;
}
