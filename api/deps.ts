import type { Sql } from '../db/client.ts';
import type { EpochMs } from '../definitions/plan/types.ts';
import type { MatchJobs } from './match-jobs.ts';

/** Whether each part that Adept needs answers. */
export type Health = Readonly<Record<string, 'up' | 'down'>>;

/** One request as it is logged: its path holds no link's secret. */
export interface AccessEntry {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  /** Wall milliseconds from the first byte of the request to the head of the response. */
  readonly millis: number;
}

/** What the app needs. */
export interface AppDeps {
  readonly sql: Sql;
  /** Business time: the wall clock in real life, a virtual instant in a rehearsal. */
  readonly now: () => EpochMs;
  /** Which clock the cycles that are started here run on; `real` unless given. */
  readonly clock?: 'real' | 'virtual';
  /** The key of the links in mails; not in the database. */
  readonly linkKey: string | Uint8Array;
  /** Where the app is reached from outside, `https://adept.example`, with the path under which it is mounted. */
  readonly baseUrl: string;
  /**
   * `key`: the API takes a Bearer key, the coordinators' pages a session. `open`: a rehearsal, nobody in it is
   * real and everybody may look; without a `localKey` nothing in it can be changed.
   */
  readonly access: 'key' | 'open';
  /** A further Bearer key, for the command line of this run. */
  readonly localKey?: string;
  /** Asked by `GET /health`; Postgres is asked by the app itself. */
  readonly health?: () => Promise<Health>;
  /** The app of a kept rehearsal, to be mounted under `/rehearsals/:id`; null when there is none. */
  readonly rehearsals?: (id: string) => Promise<AppDeps | null>;
  readonly log?: (entry: AccessEntry) => void;
  /** Does the work on matches that may take long; done in place unless given. */
  readonly matchJobs?: MatchJobs;
}

/** The path under which the app is mounted, without a slash at its end: `` or `/rehearsals/reh_1`. */
export function basePathOf(baseUrl: string): string {
  return new URL(baseUrl).pathname.replace(/\/+$/, '');
}
