/** One criterion over one pair: what both sides' answers earn, and whether a hard rule holds. */
import type { Criterion } from '../../definitions/plan/types.ts';
import type { Answers, AnswerSet } from '../overlap.ts';
import { MEASURES, type PointMeasure, type SetMeasure, type WordMeasure } from './measures.ts';
import { lexiconKey, type Lexicon } from './words.ts';

/** Points that one criterion of weight 1 gives at most; two decimals of a share, as a whole number. */
export const FULL_POINTS = 100;

/** A relation of sets, ready to judge what their values weigh. */
export interface SetComparison {
  /** `words`: points are a cosine, which `cosinePoints` works out in parts. */
  readonly kind: 'set' | 'words';
  readonly read: SetMeasure['read'];
  /** What a value weighs; 1 for every value but words. */
  readonly mass: (key: string) => number;
  /** Points for what weighs so much in common, of the mentee's and of the mentor's; both sides answered. */
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
  if (measure.kind === 'set') return setComparison(criterion, measure);
  return measure.kind === 'words'
    ? wordComparison(criterion, measure, lexicon)
    : pointComparison(criterion, measure);
}

function setComparison({ weight }: Criterion, { earned, of, read, holds }: SetMeasure): SetComparison {
  const full = weight * FULL_POINTS;
  return {
    kind: 'set',
    read,
    holds,
    mass: () => 1,
    points: (common, mentee, mentor) =>
      Math.round((full * earned(common, mentee, mentor)) / of(common, mentee, mentor)),
  };
}

function wordComparison(criterion: Criterion, { read }: WordMeasure, lexicon: Lexicon): SetComparison {
  const weights = lexicon.get(lexiconKey(criterion));
  return {
    kind: 'words',
    read,
    holds: (common) => common > 0,
    mass: (key) => weights?.get(key) ?? 1,
    points: (common, mentee, mentor) =>
      cosinePoints(common, wantedFactor(criterion, mentee), offeredFactor(mentor)),
  };
}

/** The mentee's part of a cosine, in points. Square roots are exact to the bit everywhere. */
export function wantedFactor({ weight }: Criterion, mass: number): number {
  return (weight * FULL_POINTS) / Math.sqrt(mass);
}

/** The mentor's part of a cosine; 0 for who has not answered. */
export function offeredFactor(mass: number): number {
  return mass === 0 ? 0 : 1 / Math.sqrt(mass);
}

/** A cosine in points. Each part is worked out once for a person; the order of the factors keeps sums equal to the bit. */
export function cosinePoints(common: number, wanted: number, offered: number): number {
  return (common * wanted * offered + 0.5) | 0;
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
