/**
 * Sections of a plan that only some programmes have. Where the definition is silent a section is absent: what a
 * programme does not say is not made up. Dates in them are resolved like all others.
 */
import type { Reader } from './types/asks.ts';
import type { DateRule, Day, EpochMs, Offset, Role, Text } from './types/basics.ts';

export type Status = 'active' | 'coming' | 'discontinued' | 'relaunching';

/** An organisation that carries the programme with others, or sends people to it. */
export interface PlanPartner {
  readonly id: string;
  readonly name: Text;
  readonly does: 'organises' | 'runs' | 'invites' | 'plans' | 'supports';
  readonly contact?: string;
}

/** An answer without which one cannot take part. Exactly one of `is`, and the bounds of a number. */
export interface Need {
  readonly question: string;
  readonly is?: readonly string[];
  readonly atLeast?: number;
  readonly atMost?: number;
  readonly because: Text;
}

/** How the members of a pool are asked whether they are still willing, and what their silence means. */
export interface Willing {
  readonly every: Offset;
  readonly within: Offset;
  readonly ifSilent: 'pause' | 'stay' | 'leave';
}

/** How the people of one role come to the programme. */
export interface PlanApplication {
  /** `form`: ours; `external`: somebody else's; `pool`: they join and leave when they like. */
  readonly by: 'form' | 'invitation' | 'external' | 'pool';
  /** Partners or units that invite. */
  readonly from?: readonly string[];
  /** How many each of them may invite; absent: any number. */
  readonly placesEach?: number;
  readonly visible?: 'always' | 'when-open';
  /** Address of an external form. */
  readonly at?: string;
  readonly leave?: 'any-time';
  /** Of a pool: how its members are asked whether they are still willing. */
  readonly willing?: Willing;
  readonly places?: number;
  /** Until when coordinators decide about each application; absent: everybody is taken as long as there are places. */
  readonly reviewUntil?: EpochMs;
  readonly reviewRule?: DateRule;
  /** Where it stays open: how long coordinators have to decide about each that comes. */
  readonly reviewWithin?: Offset;
  /** What people confirm before they can apply. */
  readonly attest?: readonly NamedText[];
  readonly needs?: readonly Need[];
  readonly opens: EpochMs;
  readonly opensRule: DateRule;
  /** Null: it stays open. */
  readonly closes: EpochMs | null;
  readonly closesRule: DateRule | null;
  readonly questions: readonly string[];
}

/** A count with its bounds, both inclusive; equal where the definition names one number. */
export interface Span {
  readonly least: number;
  readonly most: number;
}

export interface Group {
  /** Mentees in one group. */
  readonly mentees: Span;
  readonly individualSessions?: number;
  /** What happens when a member leaves and too few are left. */
  readonly belowMinimum: 'continue' | 'merge' | 'tell-coordinator';
}

/** What both sides sign before they go on. */
export interface Agreement {
  readonly signedBy: readonly Role[];
  readonly within: Offset;
  /** Signing comes before this. */
  readonly before: 'first-meeting';
  readonly ifUnsigned: 'proceed' | 'hold' | 'close';
  readonly covers: readonly string[];
}

/** How long a relationship lasts where it is not the whole cycle. */
export interface RelationshipDuration {
  readonly length: Offset;
  /** True: `length` is what is usual, not a rule. */
  readonly usual: boolean;
  readonly setBy: 'programme' | 'mentee' | 'pair';
  readonly extension?: { readonly by: Offset; readonly times: number };
}

/** An ask whose days are counted from a pair's own start or end. */
export interface PairAsk {
  readonly id: string;
  readonly obligation: 'check-in' | 'give-feedback' | 'tell-story' | 'set-duration' | 'extend';
  readonly subject: string;
  readonly name: Text;
  readonly roles: readonly Role[];
  readonly questions: readonly string[];
  /** Absent: the coordinators. */
  readonly readBy?: Reader;
  readonly opensRule: DateRule;
  readonly dueRule: DateRule;
}

/** What happens when somebody stays silent although they were reminded. Applications have nobody to tell about. */
export interface Escalation {
  /** When the coordinator is told, counted from the first mail. */
  readonly tellCoordinator: Offset;
  /** What becomes of the pair after that: it ends, and its partner is matched anew or not. */
  readonly outcome?: 'reassign' | 'close';
  /** From telling to the outcome; only with one. */
  readonly wait?: Offset;
}

/** What is promised to each role, and where it is told. */
export interface Expectations {
  readonly mentee?: Text;
  readonly mentor?: Text;
  readonly told?: readonly Channel[];
}
export type Channel = 'website' | 'mail' | 'launch' | 'workshop';

export interface Recognition {
  readonly id: string;
  readonly text: Text;
  readonly roles: readonly Role[];
  /** Where a date is set for it: a step of the kind `thank` has it. Absent: each is thanked when their pair ends. */
  readonly rule?: DateRule;
}

/** Stories that participants may tell in public; nothing is published without the consent question answered yes. */
export interface Testimonials {
  readonly roles: readonly Role[];
  /** The id of the ask, shared or of each pair, by which stories are told. */
  readonly askId: string;
  readonly ask: readonly string[];
  /** The yes-no question whose yes allows publishing; asked last. */
  readonly consent: string;
}

/** What is learnt from one cycle for the next. */
export interface Iterations {
  readonly planned?: number;
  readonly compare: readonly string[];
  readonly adjust: readonly string[];
}

/** A day, or a stretch of days, on which the programme rests. Both ends inclusive. */
export interface Rest {
  readonly id: string;
  readonly name: Text;
  readonly first: Day;
  readonly last: Day;
}

/** Something with a name and a text: a quality, a story. */
export interface NamedText {
  readonly id: string;
  readonly text: Text;
}
