/** What every part of a rehearsal stands on: its database, its app, its Temporal, its people, its clock. */
import type { WorkflowClient } from '@temporalio/client';
import type { Pool } from '../db/client.ts';
import type { PlannedAct } from '../db/queries/rehearsal-state.ts';
import type { EpochMs, Plan } from '../definitions/plan/types.ts';
import type { Browser } from './browser.ts';
import type { Company, SyntheticPerson } from './people.ts';
import type { Timings } from './timings.ts';

export interface Deliveries {
  readonly sent: number;
  /** Messages dealt with, those suppressed or failed among them. */
  readonly handled: number;
}

/** What the driver needs from the rest of the house, in the rehearsal's own database and namespace. */
export interface Parts {
  readonly sql: Pool;
  readonly workflows: WorkflowClient;
  readonly browser: Browser;
  /** Starts and wakes what waits in the relay; gives the ids of the workflows it has told. */
  readonly deliverRelay: (now: EpochMs) => Promise<readonly string[]>;
  /** Delivers what is due to the mailbox. */
  readonly deliverMail: (now: EpochMs) => Promise<Deliveries>;
}

export interface Stage extends Parts {
  /** As it stands: a rolling programme's goes on. */
  readonly plan: Plan;
  /** Reads the plan again. */
  readonly refresh: () => Promise<void>;
  /** The end of what is rehearsed, exclusive. */
  readonly until: EpochMs;
  readonly cycleId: string;
  readonly seed: string;
  readonly company: Company;
  readonly people: readonly SyntheticPerson[];
  /** The people by the address at which they read mail. */
  readonly readers: ReadonlyMap<string, SyntheticPerson>;
  /** Where the rehearsal's clock stands. */
  readonly now: () => EpochMs;
  readonly timings: Timings;
  /** Mails delivered so far. */
  readonly mails: { count: number };
}

/** How an act went, in one word or the API's title of what was wrong; what it leads to; what there is to tell of it. */
export interface Outcome {
  readonly outcome: string;
  readonly leadsTo?: readonly PlannedAct[];
  readonly happened?: string;
}

/** Does one planned act. It may be done again after a crash, so that doing it twice must do no harm. */
export type Actor = (stage: Stage, act: PlannedAct) => Promise<Outcome>;

/**
 * A text among what an act was planned with.
 * @throws Error when it is missing: the act was planned by other code.
 */
export function told(act: PlannedAct, name: string): string {
  const value = act.what[name];
  if (typeof value !== 'string') throw new Error(`The act ${act.key} lacks "${name}".`);
  return value;
}
