/**
 * The plan: a definition compiled for one cycle. Everything the rest of the house reads of a programme.
 * Plain JSON, so that its canonical text has one hash on every machine.
 */
import type {
  Escalation,
  Expectations,
  Iterations,
  NamedText,
  PlanApplication,
  PlanPartner,
  Recognition,
  Rest,
  Status,
  Testimonials,
} from './sections.ts';
import type { Ask, Step, StepKind } from './types/asks.ts';
import type { Day, EpochMs, Offset, Role, Text } from './types/basics.ts';
import type { MatchingPlan } from './types/matching.ts';
import type { Goal, PlanEvent, PlanRole, PlanUnit, Question } from './types/parts.ts';
import type { RelationshipTemplate } from './types/relationship.ts';

export type * from './sections.ts';
export type * from './types/asks.ts';
export type * from './types/basics.ts';
export type * from './types/matching.ts';
export type * from './types/parts.ts';
export type * from './types/relationship.ts';

export interface Plan {
  readonly version: 1;
  readonly programme: {
    readonly id: string;
    readonly name: Text;
    readonly organiser: Text;
    /** The owner's address: told when a unit's coordinator does not act. */
    readonly contact: string;
    readonly timeZone: string;
    readonly languages: readonly string[];
    readonly about?: Text;
    readonly status?: Status;
    readonly statusNote?: Text;
    readonly stories?: readonly NamedText[];
  };
  readonly partners?: { readonly label?: Text; readonly list: readonly PlanPartner[] };
  readonly cycle: {
    /** `su-alumni-2024-25`; its workflow is `cycle/su-alumni-2024-25`. */
    readonly id: string;
    /** `2024-25`, or `2024` when it begins and ends in one year. */
    readonly period: string;
    readonly firstDay: Day;
    /** Inclusive. */
    readonly lastDay: Day;
    readonly startsAt: EpochMs;
    /** Exclusive: the end of the last day. */
    readonly endsAt: EpochMs;
    /** A rolling programme never closes: this is one stretch of it, after which it is reported and goes on. */
    readonly rolling?: true;
    /** Of a rolling programme: how long one stretch is. */
    readonly stretch?: Offset;
    /** Of a rolling programme that has gone on: how many stretches it has come to, the current one among them. */
    readonly stretches?: number;
    /** A rolling programme that somebody has ended: nobody comes in any more, and its last day is fixed. */
    readonly closing?: true;
    /** Which of the year's runs this is. */
    readonly run?: { readonly id: string; readonly name: Text };
    readonly theme?: Text;
    /** True: no other cycle of the programme follows. */
    readonly once?: true;
  };
  readonly sendHour: `${number}:${number}`;
  readonly goals: readonly Goal[];
  /** Empty: the whole programme is one unit, `all`, with the contact as coordinator. Never empty in a compiled plan. */
  readonly units: readonly PlanUnit[];
  /** What a unit is called: `Department`. */
  readonly unitLabel: Text;
  readonly roles: Readonly<Record<Role, PlanRole>>;
  readonly questions: readonly Question[];
  readonly matching: MatchingPlan;
  readonly relationship: RelationshipTemplate;
  readonly events: readonly PlanEvent[];
  readonly asks: readonly Ask[];
  readonly steps: readonly Step[];
  /** Only where somebody applies otherwise than by our form, or the form stays open. */
  readonly applications?: Readonly<Record<Role, PlanApplication>>;
  readonly expectations?: Expectations;
  readonly escalation?: Escalation;
  readonly recognition?: readonly Recognition[];
  readonly testimonials?: Testimonials;
  readonly iterations?: Iterations;
  /** Where the interest of those who come too late goes. */
  readonly interest?: { readonly to: 'unit' | 'contact'; readonly text?: Text };
  readonly holidays?: readonly Rest[];
  readonly breaks?: readonly Rest[];
  /** The most messages one person gets in a week. */
  readonly messagesPerWeek?: number;
}

/** Order of step kinds at one instant: what closes goes before what opens, so that nobody is asked and expired at once. */
export const STEP_ORDER: Readonly<Record<StepKind, number>> = {
  event: 0,
  close: 1,
  'end-silent': 1,
  'close-applications': 2,
  'open-applications': 3,
  'draft-matches': 4,
  'publish-matches': 5,
  'remind-publish': 6,
  'review-applications': 6,
  'remind-review': 6,
  'escalate-publish': 7,
  'escalate-review': 7,
  remind: 8,
  'tell-silent': 8,
  'follow-up': 9,
  'fix-date': 9,
  ask: 10,
  notice: 11,
  thank: 12,
  report: 13,
};
