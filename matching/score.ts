import type { Criterion, MatchingPlan, Role } from '../definitions/plan/types.ts';
import { answerSet, overlap, type AnswerSet, type Answers } from './overlap.ts';
import type { Edge } from './types.ts';

/** Points that one criterion of weight 1 gives at most; two decimals of a share, as a whole number. */
const FULL_POINTS = 100;

/** The hard rules and the wishes of a plan. */
export type Criteria = Pick<MatchingPlan, 'must' | 'prefer'>;

export interface Respondent {
  readonly id: string;
  readonly answers: Answers;
}

/** Why a pair earned its points: numbers and values only, the wording is in locales. */
export interface Reason {
  readonly criterion: Criterion;
  /** 0 for a `must`. */
  readonly points: number;
  readonly facts: {
    /** Values that both gave, as the mentee wrote them. */
    readonly common: readonly string[];
    /** How many different values the two gave together. */
    readonly together: number;
    /** Who did not answer; then the criterion earns nothing and breaks nothing. */
    readonly missing: readonly Role[];
  };
}

export interface ScoredEdge extends Edge {
  /** One for each criterion, hard rules first, in the order of the plan. */
  readonly reasons: readonly Reason[];
}

export interface Weighed {
  readonly score: number;
  readonly reasons: readonly Reason[];
  /** Hard rules that forbid the pair; empty when it is eligible. */
  readonly broken: readonly Criterion[];
}

interface Read {
  readonly id: string;
  readonly sets: ReadonlyMap<string, AnswerSet>;
}

/**
 * Scores every eligible pair. A `prefer` with `same` earns weight x 100 x common / together, with `different`
 * weight x 100 x (together - common) / together, rounded to a whole number (the Jaccard index of the two
 * answers). A `must` with `same` wants at least one common value, with `different` none; a pair that breaks
 * one gets no edge. A missing answer earns 0 and never breaks a `must`: nobody is shut out for a question left
 * open. Nobody is paired with themselves.
 *
 * @returns edges in the order of the mentees, then of the mentors.
 */
export function buildEdges(
  criteria: Criteria,
  mentees: readonly Respondent[],
  mentors: readonly Respondent[],
): ScoredEdge[] {
  const readMentors = mentors.map((mentor) => read(criteria, mentor));
  return mentees.flatMap((person) => {
    const mentee = read(criteria, person);
    return readMentors.flatMap((mentor) => edgesOf(criteria, mentee, mentor));
  });
}

/** Weighs one pair, eligible or not: `broken` says which hard rules forbid it. */
export function weighPair(criteria: Criteria, mentee: Respondent, mentor: Respondent): Weighed {
  return weigh(criteria, read(criteria, mentee), read(criteria, mentor));
}

function edgesOf(criteria: Criteria, mentee: Read, mentor: Read): ScoredEdge[] {
  if (mentee.id === mentor.id) return [];
  const { score, reasons, broken } = weigh(criteria, mentee, mentor);
  return broken.length > 0 ? [] : [{ mentee: mentee.id, mentor: mentor.id, score, reasons }];
}

function read({ must, prefer }: Criteria, { id, answers }: Respondent): Read {
  const questions = new Set([...must, ...prefer].map(({ question }) => question));
  return { id, sets: new Map([...questions].map((question) => [question, answerSet(answers[question])])) };
}

function weigh({ must, prefer }: Criteria, mentee: Read, mentor: Read): Weighed {
  const rules = must.map((criterion) => compare(criterion, 0, mentee, mentor));
  const wishes = prefer.map((criterion) => compare(criterion, criterion.weight, mentee, mentor));
  return {
    score: wishes.reduce((sum, { points }) => sum + points, 0),
    reasons: [...rules, ...wishes],
    broken: rules.filter(isBroken).map(({ criterion }) => criterion),
  };
}

function compare(criterion: Criterion, weight: number, mentee: Read, mentor: Read): Reason {
  const wanted = mentee.sets.get(criterion.question) ?? new Map();
  const offered = mentor.sets.get(criterion.question) ?? new Map();
  const { common, together } = overlap(wanted, offered);
  const missing: Role[] = [];
  if (wanted.size === 0) missing.push('mentee');
  if (offered.size === 0) missing.push('mentor');
  const counted = criterion.relation === 'same' ? common.length : together - common.length;
  const points = missing.length > 0 ? 0 : Math.round((weight * FULL_POINTS * counted) / together);
  return { criterion, points, facts: { common, together, missing } };
}

function isBroken({ criterion, facts }: Reason): boolean {
  if (facts.missing.length > 0) return false;
  return criterion.relation === 'same' ? facts.common.length === 0 : facts.common.length > 0;
}
