import type { Sql } from '../../db/client.ts';
import type { Report } from '../../db/queries/report-types.ts';
import type { Plan } from '../../definitions/plan/types.ts';

/** What an invariant is checked on: a cycle that has ended. */
export interface Finished {
  readonly sql: Sql;
  readonly cycleId: string;
  readonly plan: Plan;
  /** The report as it is given to the coordinators. */
  readonly report: Report;
}

/** One thing that should not be; ids only. */
export interface Violation {
  readonly invariant: string;
  /** The row that breaks it: a message's, obligation's, participant's, relationship's or event's id. */
  readonly subject: string;
  readonly found: string;
}

export interface Invariant {
  readonly name: string;
  /** What holds, in one sentence. */
  readonly holds: string;
  readonly violations: (finished: Finished) => Promise<readonly { subject: string; found: string }[]>;
}
