/** The JSON form of answers, which `adept match --problem FILE --json` prints; `json/read.ts` has that of problems. */
import type { PeerCertificate, TotalCertificate } from './certificate.ts';
import type { Status } from './types.ts';

/**
 * `algorithm`: by scores. `on-arrival`: each mentee in the order of the list. `mentee-chooses`, `mentor-chooses`: by the ranks in one side's lists. `both-choose`:
 * stable, by both sides' lists. `peers`: everybody is listed as a mentee, and pairs are made among them.
 */
export type Mode = 'algorithm' | 'on-arrival' | 'mentee-chooses' | 'mentor-chooses' | 'both-choose' | 'peers';

/** People who touch every pair that counts. Nobody shares an id, so one list holds mentees and mentors. */
export type RawCover = readonly string[];

export interface RawCertificate {
  readonly count: { readonly value: number; readonly cover: RawCover };
  readonly floor: { readonly value: number; readonly cover: RawCover; readonly byLimits?: true } | null;
  readonly total: TotalCertificate;
}

export interface RawResult {
  /** In the order of the mentees' ids. In modes of choice the score is minus the rank of the wish. */
  readonly pairs: readonly (readonly [mentee: string, mentor: string, score: number])[];
  readonly unmatched: readonly string[];
  readonly total: number;
  readonly worst: number | null;
  readonly status: Status;
  readonly gap: number;
  /** Null where no such proof exists. */
  readonly certificate: RawCertificate | PeerCertificate | null;
  /** Of shared mentors: which topic each matched mentee has. */
  readonly topics?: Readonly<Record<string, string>>;
}
