/** One criterion over one pair: what both sides' answers earn, and whether a hard rule holds. */
import type { Criterion } from '../../definitions/plan/types.ts';
import type { Answers, AnswerSet } from '../overlap.ts';
import { MEASURES, type PointMeasure, type SetMeasure } from './measures.ts';
import { lexiconKey, type Lexicon } from './words.ts';

/** Points that one criterion of weight 1 gives at most; two decimals of a share, as a whole number. */
export const FULL_POINTS = 100;

/** A set relation over one question, ready to judge masses. */
export interface SetComparison {
  readonly kind: 'set';
  readonly read: SetMeasure['read'];
  /** What a value counts for. */
  readonly mass: (key: string) => number;
  /** False when every value counts 1. */
  readonly weighted: boolean;
  /** Points for masses in common, of the mentee and of the mentor; both sides answered. */
  readonly points: (common: number, mentee: number, mentor: number) => number;
  readonly holds: SetMeasure['holds'];
}

/** A relation of distances, ready to judge them. */
export interface PointComparison {
  readonly kind: 'point';
  readonly read: PointMeasure['read'];
  readonly apart: PointMeasure['apart'];
  readonly points: (apart: number) => number;
  readonly holds: (apart: number) => boolean;
}

export function comparisonOf(criterion: Criterion, lexicon: Lexicon): SetComparison | PointComparison {
  const measure = MEASURES[criterion.relation];
  return measure.kind === 'set'
    ? setComparison(criterion, measure, lexicon)
    : pointComparison(criterion, measure);
}

function setComparison(criterion: Criterion, measure: SetMeasure, lexicon: Lexicon): SetComparison {
  const full = criterion.weight * FULL_POINTS;
  const { earned, of, read, holds } = measure;
  const masses = measure.weighted ? lexicon.get(lexiconKey(criterion)) : undefined;
  return {
    kind: 'set',
    read,
    holds,
    mass: (key) => masses?.get(key) ?? 1,
    weighted: masses !== undefined,
    points: (common, mentee, mentor) =>
      Math.round((full * earned(common, mentee, mentor)) / of(common, mentee, mentor)),
  };
}

function pointComparison({ weight, within }: Criterion, measure: PointMeasure): PointComparison {
  const limit = within ?? measure.within;
  const reach = within ?? measure.reach ?? limit;
  const share = (apart: number) => (reach === 0 ? Number(apart === 0) : Math.max(0, reach - apart) / reach);
  return {
    kind: 'point',
    read: measure.read,
    apart: measure.apart,
    points: (apart) => Math.round(weight * FULL_POINTS * share(apart)),
    holds: (apart) => apart <= limit,
  };
}

/** What a wish earns when somebody did not answer. */
export function pointsWithout({ missing, weight }: Criterion): number {
  return missing === 'half' ? Math.round((weight * FULL_POINTS) / 2) : 0;
}

/** Whether a hard rule holds when somebody did not answer. */
export function holdsWithout({ missing }: Criterion): boolean {
  return missing !== 'refuse';
}

export function menteeAnswer({ question }: Criterion, answers: Answers) {
  return answers[question];
}

export function mentorAnswer({ question, offers = question }: Criterion, answers: Answers) {
  return answers[offers];
}

/** What the values of a set count for together. */
export function massOf({ mass }: SetComparison, set: AnswerSet): number {
  let sum = 0;
  for (const key of set.keys()) sum += mass(key);
  return sum;
}
