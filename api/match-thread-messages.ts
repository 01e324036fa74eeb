/** What passes between the event loop and the thread for matching; all of it can be cloned. */
import type { RefusalCode, RefusalFacts } from '../db/queries/matches.ts';
import type { ProblemError } from '../matching/index.ts';
import type { JobName } from './match-jobs.ts';

export interface Order {
  readonly id: number;
  readonly name: JobName;
  /** What the job is given after the database. */
  readonly given: readonly unknown[];
}

/** An error's class does not pass between threads; its code and facts do. */
export type Failure =
  | { readonly kind: 'refusal'; readonly code: RefusalCode; readonly facts: RefusalFacts }
  | { readonly kind: 'problem'; readonly code: ProblemError['code']; readonly facts: ProblemError['facts'] }
  | { readonly kind: 'fault'; readonly message: string };

export interface Answer {
  readonly id: number;
  readonly outcome?: unknown;
  readonly failure?: Failure;
}

const hasId = (value: unknown): boolean => typeof value === 'object' && value !== null && 'id' in value;

/** Both ends are ours and of one build: it is enough to know a message from none. */
export const isAnswer = (value: unknown): value is Answer => hasId(value);
export const isOrder = (value: unknown): value is Order => hasId(value);
