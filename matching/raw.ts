/** The JSON form of problems and answers: what `adept match --problem FILE --json` reads and prints. */
import type { Certificate } from './certificate.ts';
import type { Topic } from './choice/by-topic.ts';
import type { Tier } from './choice/problem.ts';
import type { Objective, Status } from './types.ts';

/**
 * `algorithm`: by scores. `mentee-chooses`, `mentor-chooses`: by the ranks in one side's lists. `both-choose`:
 * stable, by both sides' lists. `peers`: everybody is listed as a mentee, and pairs are made among them.
 */
export type Mode = 'algorithm' | 'mentee-chooses' | 'mentor-chooses' | 'both-choose' | 'peers';

export interface RawProblem {
  /** `algorithm` by default. */
  readonly mode?: Mode;
  readonly mentees: readonly { readonly id: string }[];
  /** Capacity 1 and minimum 0 by default. */
  readonly mentors?: readonly { readonly id: string; readonly capacity?: number; readonly min?: number }[];
  /** Eligible pairs with their scores. Either these or `scores`. */
  readonly edges?: readonly (readonly [mentee: string, mentor: string, score: number])[];
  /** A row for each mentee, a column for each mentor; null is not eligible. */
  readonly scores?: readonly (readonly (number | null)[])[];
  /** Wishes by person's id, best first; who is not listed is not acceptable. For the modes of choice. */
  readonly preferences?: Readonly<Record<string, readonly Tier[]>>;
  /** For `both-choose`: the mentees' lists then name topics, the mentors' lists mentees. */
  readonly topics?: readonly Topic[];
  readonly pins?: readonly (readonly [string, string])[];
  readonly forbids?: readonly (readonly [string, string])[];
  /** `maximin` by default; `total` in modes of choice. */
  readonly objective?: Objective;
  /** True: every mentor with a `min` runs. False by default: a mentor may get nobody instead. */
  readonly everyMentorRuns?: boolean;
  /** The empty text by default. */
  readonly seed?: string;
}

export interface RawResult {
  /** In the order of the mentees' ids. In modes of choice the score is minus the rank of the wish. */
  readonly pairs: readonly (readonly [mentee: string, mentor: string, score: number])[];
  readonly unmatched: readonly string[];
  readonly total: number;
  readonly worst: number | null;
  readonly status: Status;
  readonly gap: number;
  readonly certificate: Certificate | null;
}
