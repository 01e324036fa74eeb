/** How people are brought together. */
import type { EpochMs, Offset, Role, Text } from './basics.ts';

/**
 * How two answers are compared; `matching/scores/measures.ts` has what each one earns and when it breaks a rule.
 * `same`, `different`, `overlap`: values that were chosen. `complementary`: what the mentee wants among what the
 * mentor offers. `near`: numbers or days. `language`: one in common is enough. `place`: from the widest part
 * inwards. `time-zone`: working hours in common. `text`: words in common, rare ones first.
 */
export type Relation =
  'same' | 'different' | 'overlap' | 'complementary' | 'near' | 'language' | 'place' | 'time-zone' | 'text';

/** What a mentee's and a mentor's answers must do (`must`), or earn points for doing (`prefer`). */
export interface Criterion {
  readonly relation: Relation;
  /** Asked of the mentee, and of the mentor unless `offers` names another question. */
  readonly question: string;
  /** The mentor's question where it is another one. */
  readonly offers?: string;
  /**
   * `near`: how far apart answers may be, in the unit of the number or in days; by default 4, the whole scale of
   * agreement. `time-zone`: in hours, by default 4 as a rule and 8, a working day, as a wish. As a wish it earns
   * nothing there, as a rule it still holds.
   */
  readonly within?: number;
  /**
   * When one of the two did not answer. `nothing`, the default: earns nothing and breaks nothing. `half`: earns
   * half, since not known is neither good nor bad. `refuse`: breaks the rule.
   */
  readonly missing?: 'nothing' | 'half' | 'refuse';
  /** Points; 0 in a `must`. */
  readonly weight: number;
  /** Why, for people. */
  readonly because?: Text;
}

export type MatchingBy =
  | 'coordinator'
  | 'algorithm'
  | 'both-choose'
  | 'mentee-chooses'
  | 'mentor-chooses'
  /** The mentee may name mentors. */
  | 'suggestion'
  /** The mentee brings the mentor. */
  | 'self-found';

export interface MatchingPlan {
  readonly by: MatchingBy;
  /** True: people are matched inside their unit only. */
  readonly withinUnits: boolean;
  readonly must: readonly Criterion[];
  readonly prefer: readonly Criterion[];
  /** With `publishBy` the start of the cycle where people are matched one by one: rolling, or self-found. */
  readonly draftAt: EpochMs;
  /** The date by which the drafts are to be published. */
  readonly publishBy: EpochMs;
  /** Who matches when `by` leads to nothing. */
  readonly otherwise?: 'coordinator' | 'algorithm';
  /** Who chooses, how many at most, and what they see of each other; absent: nobody does. */
  readonly choose?: Choosing;
  /** Questions of the mentee's application in which mentors are named, in the order in which they are asked. */
  readonly named?: readonly string[];
  /** Where a coordinator searches for one person at a time: how long, and when they are reminded, from the start. */
  readonly search?: { readonly within: Offset; readonly reminders: readonly Offset[] };
  /** What people are told beside their match. */
  readonly say?: Text;
}

export interface Choosing {
  readonly by: readonly Role[];
  /** How many wishes one may name. */
  readonly most: number;
  /** Questions whose answers are shown. */
  readonly show: readonly string[];
  /** Whether names are shown too. */
  readonly names: boolean;
  /** Where each chooses on days of their own: how long they have, and when they are reminded, from the first mail. */
  readonly alone?: { readonly within: Offset; readonly reminders: readonly Offset[] };
}
