/** What a pair or group is to do, from its first mail to its end. */
import type { Agreement, Group, PairAsk, RelationshipDuration } from '../sections.ts';
import type { DateRule, EpochMs, Offset, Role, Text } from './basics.ts';

export type Format = 'one-to-one' | 'group' | 'peer';

/** How much a pair is to meet in all. */
export type Target = { readonly minutes: number } | { readonly sessions: number };

export interface Meetings {
  /** Null where only a target is set, or the pair decides. */
  readonly every: Offset | null;
  /** The usual length; the longest of a range. */
  readonly minutes: number;
  /** The shortest of a range. */
  readonly leastMinutes?: number;
  readonly setBy?: 'pair';
  readonly pairMayChange?: boolean;
  readonly target?: Target;
}

/** What depends on a pair's own acts: dates from the anchor `proposed`, the day the match was published. */
export interface RelationshipTemplate {
  readonly acceptance: {
    readonly roles: readonly Role[];
    readonly due: DateRule;
    readonly reminders: readonly DateRule[];
    /** `tell-coordinator`: the match goes back to the unit; `accept`: silence counts as yes. */
    readonly ifSilent: 'tell-coordinator' | 'accept' | 'next-choice';
  };
  /** The first where there are several: see `formats`. */
  readonly format: Format;
  /** Several: each applicant says which. */
  readonly formats?: readonly Format[];
  readonly group?: Group;
  readonly delivery: 'mixed' | 'online' | 'in-person' | 'hybrid';
  readonly where?: Text;
  /** Added to the first meeting, to get to know each other. */
  readonly rapportMinutes?: number;
  /** Who writes first. */
  readonly initiative?: Role;
  /** What the first meeting is for, in its order; absent: what is usual. */
  readonly firstMeeting?: readonly Text[];
  readonly meetings: Meetings | null;
  readonly agreement?: Agreement;
  /** Absent: until the last day of the cycle. */
  readonly duration?: RelationshipDuration;
  /** Absent: those who are left of a pair that was ended early are matched anew. */
  readonly endedEarly?: 'close';
  readonly asks?: readonly PairAsk[];
  /** When a pair is asked again on its own dates, counted from the first mail; only where it is asked something. */
  readonly ladder?: readonly Offset[];
  /** Missing meetings in a row's worth of reports that make a pair at risk. */
  readonly atRiskAfterMissing: number;
  readonly ends: DateRule;
  /** By when all have ended, epoch ms; null in a rolling programme, where pairs end on days of their own or not by a date. */
  readonly endsAt: EpochMs | null;
}
