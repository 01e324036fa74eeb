/**
 * The plan: a definition compiled for one cycle. Everything the rest of the house reads of a programme.
 * Plain JSON, so that its canonical text has one hash on every machine.
 */

import type {
  Agreement,
  Escalation,
  Expectations,
  Group,
  Iterations,
  NamedText,
  PairAsk,
  PlanApplication,
  PlanPartner,
  Recognition,
  RelationshipDuration,
  Rest,
  Status,
  Testimonials,
} from './sections.ts';

export type * from './sections.ts';

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

export type ObligationKind =
  | 'apply'
  | 'choose'
  | 'accept'
  | 'sign'
  | 'answer-invitation'
  | 'report-meeting'
  /** A session that one mentee of a group and the mentor have alone; the mentor owes one for each mentee. */
  | 'report-individual'
  | 'check-in'
  | 'give-feedback'
  | 'tell-story'
  | 'set-duration'
  | 'extend'
  /** Of a member of a pool: whether they are still there for whoever comes. */
  | 'stay-willing';

/** Who may read an answer; shown above each question. */
export type Reader =
  | 'coordinator'
  /** The others of the pair; coordinators see totals only. */
  | 'partner'
  | 'both';

/**
 * Something that participants are asked on shared dates. An `ask` step opens one obligation for each
 * participant it is for, `remind` steps repeat it while it is open, a `close` step expires what is left.
 */
export interface Ask {
  /** Unique in the plan: `apply-mentee`, `invitation-kick-off`, `meeting-3`, `check-in-winter`, `feedback-final`. */
  readonly id: string;
  readonly obligation: ObligationKind;
  /** What it is about, without its number: an event's id, a check-in's or feedback's id, a role, `meeting`. */
  readonly subject: string;
  /** 1 unless it repeats: the number of the month's meeting. */
  readonly occurrence: number;
  readonly name: Text;
  readonly roles: readonly Role[];
  /**
   * `invited`: everybody imported; `applied`: those who have applied and have somebody to choose from; `active`: those in
   * a relationship that both sides accepted; `pool`: its members, each when so long has gone by since they joined or
   * were last asked, and not while they rest or are with somebody; `elsewhere`: whoever answers another's form: nobody is asked or reminded
   * by us, and their answers are brought in.
   */
  readonly audience: 'invited' | 'applied' | 'active' | 'pool' | 'elsewhere';
  /** Only people of these units, as their event is; absent: of all. */
  readonly units?: readonly string[];
  /**
   * Asked every week, and each time only of the pairs whose own rhythm has come to it: this one where they have set none.
   * Of a pool: how often its members are asked, each when their own time has come.
   */
  readonly rhythm?: Offset;
  readonly questions: readonly string[];
  /** An application without a last day of its own: its deadline is the end of the cycle, and moves on with it. */
  readonly standing?: true;
  readonly readBy: Reader;
  readonly opens: EpochMs;
  readonly opensRule: DateRule;
  readonly due: EpochMs;
  readonly dueRule: DateRule;
}

export type StepKind =
  | 'open-applications' // subject: a role
  | 'close-applications' // subject: a role
  | 'review-applications' // subject: a role; the coordinators of units with applications to decide about
  | 'remind-review' // subject: a role; those coordinators again
  | 'escalate-review' // subject: a role; the owner of the programme
  | 'draft-matches' // subject: 'matching'
  | 'publish-matches' // subject: 'matching'; only where the definition lets Adept publish by itself
  | 'remind-publish' // subject: 'matching'; the coordinators of units not yet published
  | 'escalate-publish' // subject: 'matching'; the owner of the programme
  | 'ask' // subject: an ask's id
  | 'remind' // subject: an ask's id
  | 'close' // subject: an ask's id
  | 'tell-silent' // subject: an ask's id; the coordinators of those who have not answered
  | 'end-silent' // subject: an ask's id; ends the pairs of those who have answered nothing since
  | 'fix-date' // subject: an event's id; asks the programme's coordinator to confirm a provisional date
  | 'notice' // subject: an event's id; to those who come
  | 'event' // subject: an event's id; it takes place
  | 'follow-up' // subject: a role; those of it who are entitled to a partner and have none
  | 'thank' // subject: a recognition's id; to those who are thanked on a date
  | 'report'; // subject: 'cycle'; always the last step

/** One dated thing. Steps stand in order of `at`, then `order`, then `key`. */
export interface Step {
  /** Unique in the plan and stable: `ask/check-in-winter`, `remind/check-in-winter/1`. */
  readonly key: string;
  readonly kind: StepKind;
  readonly subject: string;
  /** 1 for the first reminder, 2 for the second; 1 for everything else. */
  readonly occurrence: number;
  readonly at: EpochMs;
  readonly rule: DateRule;
  readonly origin: Origin;
}

export interface PlanUnit {
  readonly id: string;
  readonly name: Text;
  /** E-mail address of the unit's coordinator; the programme's contact where the definition names none. */
  readonly coordinator: string;
}

export interface PlanRole {
  /** What the programme calls it: `student`, `alum`. */
  readonly label: Text;
  /** For mentors: how many mentees one takes. For mentees 1. */
  readonly capacity: number;
  /** Who can be one. */
  readonly who?: Text;
  /** What one is, and is not: an adviser, not a supervisor. */
  readonly means?: Text;
  /** Everybody of this description is to have a partner. */
  readonly entitled?: true;
  readonly qualities?: readonly NamedText[];
  /** What the programme promises that it takes, in minutes over the cycle. */
  readonly effortMinutes?: number;
}

interface Asked {
  readonly id: string;
  readonly ask: Text;
  /** It may be left without an answer. */
  readonly optional?: true;
  /** Who reads the answer in a check-in, where that differs from the check-in. */
  readonly readBy?: Reader;
}

export type Question = Asked &
  (
    | {
        readonly type: 'choice' | 'choices';
        readonly options: Readonly<Record<string, Text>>;
        /** Their ids as they are written: what is kept as JSON may give the keys in another order. */
        readonly order?: readonly string[];
      }
    | { readonly type: 'number'; readonly min?: number; readonly max?: number }
    | {
        /**
         * `word`: one line, compared without regard to case. `agree`: five steps from 1, disagree strongly, to 5,
         * agree strongly. `file-name`: what a file is called that is sent otherwise.
         */
        readonly type: 'word' | 'text' | 'long-text' | 'agree' | 'yes-no' | 'date' | 'person' | 'file-name';
      }
  );

export interface PlanEvent {
  readonly id: string;
  readonly name: Text;
  readonly roles: readonly Role[];
  readonly place: string;
  readonly online: boolean;
  readonly training: boolean;
  readonly provisional: boolean;
  /** Only for these units; absent: for all. */
  readonly units?: readonly string[];
  /** What a training teaches. */
  readonly teaches?: readonly ('role' | 'mentoring' | 'gender' | 'facilitation')[];
  /** First local day; time of day is null for a whole-day entry. */
  readonly day: Day;
  readonly from: string | null;
  readonly to: string | null;
  readonly startsAt: EpochMs;
  readonly endsAt: EpochMs;
  readonly dateRule: DateRule;
  readonly origin: Origin;
}

export interface Goal {
  readonly id: string;
  readonly text: Text;
  /** Whose goal it is; absent: everybody's. */
  readonly roles?: readonly Role[];
  /** 1 is the first. */
  readonly priority?: number;
  /** Questions asked in a check-in or feedback: `{ ask: 'feedback-final', question: 'connection' }`. */
  readonly measuredBy: readonly { readonly ask: string; readonly question: string }[];
}

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
