/** People with their answers and the criteria they are matched by: what a problem is made from. */
import { ProblemError } from '../problem-error.ts';
import { buildEdges } from '../score.ts';
import type { Criteria, Respondent } from '../scores/types.ts';
import type { Lexicon } from '../scores/words.ts';
import type { Edge, Objective, Pair, Problem } from '../types.ts';

export interface Offerer extends Respondent {
  readonly capacity: number;
  /** A group of fewer does not run; 0 by default. */
  readonly min?: number;
}

export interface Case {
  readonly criteria: Criteria;
  readonly mentees: readonly Respondent[];
  readonly mentors: readonly Offerer[];
  /** How rare words are; by default among these people. */
  readonly lexicon?: Lexicon;
  /** The eligible pairs of these people by these criteria, where they are known already. */
  readonly edges?: readonly Edge[] | undefined;
  readonly pins: readonly Pair[];
  readonly forbids: readonly Pair[];
  readonly objective?: Objective;
  readonly seed: string;
}

/** Scores everybody with everybody, unless that has been done. */
export function problemOf({ criteria, mentees, mentors, lexicon, edges, ...rules }: Case): Problem {
  return {
    mentees: mentees.map(({ id }) => ({ id })),
    mentors: mentors.map(({ id, capacity, min = 0 }) => ({ id, capacity, min })),
    edges: edges ?? buildEdges(criteria, mentees, mentors, lexicon),
    pins: rules.pins,
    forbids: rules.forbids,
    ...(rules.objective === undefined ? {} : { objective: rules.objective }),
    seed: rules.seed,
  };
}

/** What to try: each part is optional, and what it does not name stays as it is. */
export interface Change {
  /** Pairs to make. One replaces another pin of the same mentee, and a forbid of the same pair. */
  readonly pins?: readonly Pair[];
  /** Pairs not to make. One replaces a pin of the same pair. */
  readonly forbids?: readonly Pair[];
  /** New weights of wishes, by question. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Places by mentor. */
  readonly capacities?: Readonly<Record<string, number>>;
}

/**
 * The case as it would be.
 * @throws ProblemError `unknown-person`, `capacity-invalid`, `unknown-wish`, `weight-invalid`
 */
export function changed(
  given: Case,
  { pins = [], forbids = [], weights = {}, capacities = {} }: Change,
): Case {
  for (const pair of [...pins, ...forbids]) checkPair(given, pair);
  const same = (one: Pair) => (other: Pair) => one[0] === other[0] && one[1] === other[1];
  const pinned = new Set(pins.map(([mentee]) => mentee));
  return {
    ...given,
    ...(Object.keys(weights).length === 0 ? {} : judgedBy(reweighed(given.criteria, weights))),
    mentors: withCapacities(given.mentors, capacities),
    pins: [...given.pins.filter((pin) => !pinned.has(pin[0]) && !forbids.some(same(pin))), ...pins],
    forbids: [...given.forbids.filter((forbid) => !pins.some(same(forbid))), ...forbids],
  };
}

/** The part of a case that is other when criteria are: scores have to be worked out anew. */
export function judgedBy(criteria: Criteria): Pick<Case, 'criteria' | 'edges'> {
  return { criteria, edges: undefined };
}

function checkPair({ mentees, mentors }: Case, [mentee, mentor]: Pair): void {
  if (!mentees.some(({ id }) => id === mentee)) throw new ProblemError('unknown-person', { mentee });
  if (!mentors.some(({ id }) => id === mentor)) throw new ProblemError('unknown-person', { mentor });
}

function reweighed({ must, prefer }: Criteria, weights: NonNullable<Change['weights']>): Criteria {
  for (const [question, value] of Object.entries(weights)) {
    if (!prefer.some((wish) => wish.question === question))
      throw new ProblemError('unknown-wish', { question });
    if (!Number.isSafeInteger(value) || value < 0)
      throw new ProblemError('weight-invalid', { question, value });
  }
  return { must, prefer: prefer.map((wish) => ({ ...wish, weight: weights[wish.question] ?? wish.weight })) };
}

function withCapacities(
  mentors: readonly Offerer[],
  capacities: NonNullable<Change['capacities']>,
): readonly Offerer[] {
  for (const [mentor, value] of Object.entries(capacities)) {
    if (!mentors.some(({ id }) => id === mentor)) throw new ProblemError('unknown-person', { mentor });
    if (!Number.isSafeInteger(value) || value < 0)
      throw new ProblemError('capacity-invalid', { mentor, value });
  }
  return mentors.map((mentor) => ({ ...mentor, capacity: capacities[mentor.id] ?? mentor.capacity }));
}
