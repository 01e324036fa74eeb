/** What each relation reads in an answer, what two answers earn, and when they keep a hard rule. */
import type { Relation } from '../../definitions/plan/types.ts';
import { answerSet, type Answer, type AnswerSet } from '../overlap.ts';
import { readPoint, readZone, type Point } from './points.ts';
import { words } from './words.ts';

/**
 * Answers as sets of values. The arguments are how many values the two have in common, the mentee gave, and the
 * mentor gave. Nobody's set is empty here.
 */
export interface SetMeasure {
  readonly kind: 'set';
  readonly read: (answer: Answer | undefined) => AnswerSet;
  /** The share of the points, as a fraction of two whole numbers. */
  readonly earned: (common: number, mentee: number, mentor: number) => number;
  readonly of: (common: number, mentee: number, mentor: number) => number;
  readonly holds: (common: number, mentee: number, mentor: number) => boolean;
}

/** Answers as words, of which rare ones weigh more: the cosine of the two; as a rule, a word in common. */
export interface WordMeasure {
  readonly kind: 'words';
  readonly read: (answer: Answer | undefined) => AnswerSet;
}

/** Answers as points with a distance: all points at 0, none at `within`. */
export interface PointMeasure {
  readonly kind: 'point';
  readonly read: (answer: Answer | undefined) => Point | null;
  readonly apart: (mentee: Point, mentor: Point) => number;
  readonly within: number;
  /** The distance at which a wish earns nothing where the criterion names none; `within` unless it differs. */
  readonly reach?: number;
}

const SOME = (common: number) => common > 0;
const together = (common: number, mentee: number, mentor: number) => mentee + mentor - common;

/** A working day, in hours. */
const WORKING_DAY = 8;
const DAY = 24;
const MINUTES = 60;

export const MEASURES: Readonly<Record<Relation, SetMeasure | WordMeasure | PointMeasure>> = {
  /** Jaccard index: what both gave among all that was given. */
  same: { kind: 'set', read: answerSet, earned: (common) => common, of: together, holds: SOME },
  /** What only one of the two gave among all that was given. */
  different: {
    kind: 'set',
    read: answerSet,
    earned: (common, mentee, mentor) => mentee + mentor - 2 * common,
    of: together,
    holds: (common) => common === 0,
  },
  /** Overlap coefficient (Simpson): nobody loses for having chosen much. */
  overlap: { kind: 'set', read: answerSet, earned: (common) => common, of: smaller, holds: SOME },
  /** How much of what the mentee wants the mentor offers. */
  complementary: {
    kind: 'set',
    read: answerSet,
    earned: (common) => common,
    of: (_, mentee) => mentee,
    holds: SOME,
  },
  /** One language in common is enough; British and American English are one. */
  language: {
    kind: 'set',
    read: languages,
    earned: (common) => Number(common > 0),
    of: () => 1,
    holds: SOME,
  },
  /** Equal parts of the address from the widest inwards; as a rule, one place lies in the other. */
  place: {
    kind: 'set',
    read: places,
    earned: (common) => common,
    of: (_, mentee, mentor) => Math.max(mentee, mentor),
    holds: (common, mentee, mentor) => common === Math.min(mentee, mentor),
  },
  text: { kind: 'words', read: words },
  near: {
    kind: 'point',
    read: readPoint,
    apart: ([mentee = 0], [mentor = 0]) => Math.abs(mentee - mentor),
    within: 4,
  },
  /** Hours between the clocks, the mean of winter and summer. A wish earns the share of the working day in common, or of `within`. */
  'time-zone': {
    kind: 'point',
    read: readZone,
    apart: ([winter = 0, summer = 0], [otherWinter = 0, otherSummer = 0]) =>
      (hours(winter - otherWinter) + hours(summer - otherSummer)) / 2,
    within: 4,
    reach: WORKING_DAY,
  },
};

function smaller(_: number, mentee: number, mentor: number): number {
  return Math.min(mentee, mentor);
}

/** Hours between two clocks that are so many minutes apart: 23 hours ahead is 1 hour behind. */
function hours(minutes: number): number {
  const apart = (Math.abs(minutes) / MINUTES) % DAY;
  return Math.min(apart, DAY - apart);
}

/** `en-GB` is read as `en`; a text may name several: `Finnish, English`. */
function languages(answer: Answer | undefined): AnswerSet {
  const named = answerSet(typeof answer === 'string' ? answer.split(/[,;/]/) : answer);
  return new Map([...named].map(([key, written]) => [key.replace(/^([a-z]{2,3})-.*$/, '$1'), written]));
}

/** `Kista, Stockholm, Sweden` is read as Sweden; Stockholm in Sweden; Kista in Stockholm in Sweden. */
function places(answer: Answer | undefined): AnswerSet {
  const parts = (typeof answer === 'object' ? [...answer].join(',') : String(answer ?? ''))
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return answerSet(parts.map((_, index) => parts.slice(-index - 1).join(', ')));
}
