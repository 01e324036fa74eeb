/** The work on matches that may take long, as jobs: done in place, or in a thread beside the event loop. */
import {
  adviceFor,
  candidatesFor,
  explainPair,
  fallenGroups,
  getDraft,
  makeChange,
  makeDraft,
  matchable,
  previewChange,
  previewPublication,
  proposeGroup,
  proposePair,
  publishDraft,
  removeRule,
  setRule,
  swap,
  tryChange,
} from '../db/queries/matches.ts';
import type { Sql } from '../db/client.ts';

const jobs = {
  adviceFor,
  candidatesFor,
  explainPair,
  fallenGroups,
  getDraft,
  makeChange,
  makeDraft,
  matchable,
  previewChange,
  previewPublication,
  proposeGroup,
  proposePair,
  publishDraft,
  removeRule,
  setRule,
  swap,
  tryChange,
};

export type JobName = keyof typeof jobs;
/** What a job is given, after the database. */
export type Given<K extends JobName> =
  Parameters<(typeof jobs)[K]> extends [Sql, ...infer Rest] ? Rest : never;
export type Outcome<K extends JobName> = Awaited<ReturnType<(typeof jobs)[K]>>;

/** Does a job. @throws what the job throws: MatchRefusal, ProblemError */
export type MatchJobs = <K extends JobName>(name: K, ...given: Given<K>) => Promise<Outcome<K>>;

/** Does each job where it is asked for. */
export function jobsHere(sql: Sql): MatchJobs {
  return <K extends JobName>(name: K, ...given: Given<K>): Promise<Outcome<K>> => {
    // The name chooses the function and its parameters together, which a lookup cannot show.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const job = jobs[name] as unknown as (sql: Sql, ...given: Given<K>) => Promise<Outcome<K>>;
    return job(sql, ...given);
  };
}
