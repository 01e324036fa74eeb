/** A case solved, checked and explained. */
import {
  answerTo,
  placesWorth,
  problemOf,
  rawResult,
  recruits,
  relaxations,
  shortages,
  verify,
  weighPair,
  type OpenAnswer,
  type Problem,
  type RawResult,
  type Reason,
  type Solution,
} from '../../matching/index.ts';
import { matching, type Names } from '../../locales/en/matching.ts';
import type { UnitCase } from './cases.ts';

export interface Answered {
  /** A unit's id; null for all units together. */
  readonly unit: string | null;
  readonly name: string;
  readonly result: RawResult;
  /** True: the verifier, which shares no code with the solver, has checked the proof. */
  readonly verified: boolean;
  /** Each pair's reasons, in the order of the pairs. */
  readonly reasons: readonly (readonly Reason[])[];
  /** Who is without a match, and what would change that; a sentence each. */
  readonly advice: readonly string[];
}

const PLACES_SHOWN = 3;

/** @throws ProblemError */
export async function answer(unit: UnitCase, names: Names): Promise<Answered> {
  const problem = problemOf(unit.given);
  const answered = await answerTo(problem);
  const { solution } = answered;
  return {
    unit: unit.unit,
    name: unit.name,
    result: rawResult(solution),
    verified: solution.certificate !== null && verify(problem, solution).length === 0,
    reasons: reasonsOf(unit, solution),
    advice: solution.unmatched.length === 0 ? [] : await adviceFor(unit, problem, answered, names),
  };
}

function reasonsOf({ given }: UnitCase, { pairs }: Solution): Reason[][] {
  const mentees = new Map(given.mentees.map((one) => [one.id, one]));
  const mentors = new Map(given.mentors.map((one) => [one.id, one]));
  return pairs.map((pair) => {
    const [mentee, mentor] = [mentees.get(pair.mentee), mentors.get(pair.mentor)];
    if (mentee === undefined || mentor === undefined) return [];
    return [...weighPair(given.criteria, mentee, mentor, given.lexicon).reasons];
  });
}

async function adviceFor(
  { given }: UnitCase,
  problem: Problem,
  answered: OpenAnswer,
  names: Names,
): Promise<string[]> {
  const { solution } = answered;
  return [
    ...matching.shortages(shortages(problem, solution), names),
    ...(await relaxations(given, solution)).map((one) => matching.relaxation(one, names)),
    ...(await placesWorth(given, answered, PLACES_SHOWN)).map((one) => matching.place(one, names)),
    ...recruits(given, solution).map((one) => matching.recruit(one, names)),
  ];
}

/** The answer as JSON for programs. */
export function answerJson({ unit, result, verified, reasons, advice }: Answered): object {
  return { unit, ...result, verified, reasons, advice };
}
