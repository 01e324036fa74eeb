import type { Criterion, Role } from '../../definitions/plan/types.ts';
import { overlap } from '../overlap.ts';
import {
  comparisonOf,
  holdsWithout,
  massOf,
  menteeAnswer,
  mentorAnswer,
  pointsWithout,
  type PointComparison,
  type SetComparison,
} from './compare.ts';
import type { Reason, Respondent } from './types.ts';
import type { Lexicon } from './words.ts';

export interface Compared {
  readonly reason: Reason;
  readonly holds: boolean;
}

/** Compares one mentee and one mentor by one criterion. */
export function compare(
  criterion: Criterion,
  lexicon: Lexicon,
  mentee: Respondent,
  mentor: Respondent,
): Compared {
  const comparison = comparisonOf(criterion, lexicon);
  return comparison.kind === 'point'
    ? comparePoints(criterion, comparison, mentee, mentor)
    : compareSets(criterion, comparison, mentee, mentor);
}

function compareSets(
  criterion: Criterion,
  comparison: SetComparison,
  mentee: Respondent,
  mentor: Respondent,
): Compared {
  const wanted = comparison.read(menteeAnswer(criterion, mentee.answers));
  const offered = comparison.read(mentorAnswer(criterion, mentor.answers));
  const facts = { ...overlap(wanted, offered), missing: missingOf(wanted.size === 0, offered.size === 0) };
  if (facts.missing.length > 0) return without(criterion, facts);
  const shared = new Map([...wanted].filter(([key]) => offered.has(key)));
  const [common, all, others] = [shared, wanted, offered].map((set) => massOf(comparison, set));
  const masses = [common ?? 0, all ?? 0, others ?? 0] as const;
  return {
    reason: { criterion, points: comparison.points(...masses), facts },
    holds: comparison.holds(...masses),
  };
}

function comparePoints(
  criterion: Criterion,
  comparison: PointComparison,
  mentee: Respondent,
  mentor: Respondent,
): Compared {
  const wanted = comparison.read(menteeAnswer(criterion, mentee.answers));
  const offered = comparison.read(mentorAnswer(criterion, mentor.answers));
  const none = { common: [], together: 0 };
  if (wanted === null || offered === null)
    return without(criterion, { ...none, missing: missingOf(wanted === null, offered === null) });
  const apart = comparison.apart(wanted, offered);
  return {
    reason: { criterion, points: comparison.points(apart), facts: { ...none, missing: [], apart } },
    holds: comparison.holds(apart),
  };
}

function missingOf(mentee: boolean, mentor: boolean): Role[] {
  return [...(mentee ? (['mentee'] as const) : []), ...(mentor ? (['mentor'] as const) : [])];
}

function without(criterion: Criterion, facts: Reason['facts']): Compared {
  return {
    reason: { criterion, points: pointsWithout(criterion), facts },
    holds: holdsWithout(criterion),
  };
}
