/** What people are asked and when, and the steps of a cycle on its dates. */
import type { DateRule, EpochMs, Offset, Origin, Role, Text } from './basics.ts';

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
