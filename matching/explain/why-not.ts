/** Why a pair was not made, and what making it would cost whom. */
import { placesLeft } from '../candidates.ts';
import { pairSet } from '../pins.ts';
import { ProblemError } from '../problem-error.ts';
import type { Pair, Problem, Solution } from '../types.ts';
import type { OpenAnswer } from './answer.ts';
import { difference, type Difference } from './difference.ts';

export type WhyNot =
  /** It was made. */
  | { readonly kind: 'made' }
  /** A hard rule forbids it; `weighPair` says which. */
  | { readonly kind: 'not-eligible' }
  | { readonly kind: 'forbidden' }
  /** The mentee is pinned to somebody else. */
  | { readonly kind: 'pinned-elsewhere'; readonly mentor: string }
  /** The mentor takes nobody, or pins have taken every place. */
  | { readonly kind: 'no-places' }
  /** With this pair the mentor's group could not reach its lower limit. */
  | { readonly kind: 'group-too-small' }
  | {
      readonly kind: 'cost';
      /** The best answer with this pair, against the one that was given. */
      readonly difference: Difference;
      /** What the prices prove: with as many pairs and no worse floor the total falls by so much or more. */
      readonly atLeast: number | null;
    };

/**
 * @param answer to the problem
 * @throws ProblemError `unknown-person`
 */
export async function whyNot(problem: Problem, answer: OpenAnswer, pair: Pair): Promise<WhyNot> {
  const [mentee, mentor] = pair;
  const { solution } = answer;
  checkKnown(problem, pair);
  if (solution.pairs.some((made) => made.mentee === mentee && made.mentor === mentor))
    return { kind: 'made' };
  if (pairSet(problem.forbids).get(mentee)?.has(mentor)) return { kind: 'forbidden' };
  if (!problem.edges.some((edge) => edge.mentee === mentee && edge.mentor === mentor)) {
    return { kind: 'not-eligible' };
  }
  const pinned = problem.pins.find(([one]) => one === mentee);
  if (pinned !== undefined) return { kind: 'pinned-elsewhere', mentor: pinned[1] };
  const left = placesLeft(
    problem.mentors,
    problem.pins.map(([, one]) => ({ mentor: one })),
  );
  if ((left.get(mentor) ?? 0) < 1) return { kind: 'no-places' };
  const instead = await withPair(answer, pair);
  if (instead === null) return { kind: 'group-too-small' };
  return {
    kind: 'cost',
    difference: difference(solution, instead),
    atLeast: provenLoss(problem, solution, pair),
  };
}

/** Null when there are too few for the groups that would have to run. */
async function withPair(answer: OpenAnswer, pair: Pair): Promise<Solution | null> {
  try {
    return (await answer.after({ pins: [pair] })).solution;
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'min-unreachable') return null;
    throw error;
  }
}

function checkKnown({ mentees, mentors }: Problem, [mentee, mentor]: Pair): void {
  if (!mentees.some(({ id }) => id === mentee)) throw new ProblemError('unknown-person', { mentee });
  if (!mentors.some(({ id }) => id === mentor)) throw new ProblemError('unknown-person', { mentor });
}

/** The reduced cost of the pair (complementary slackness); null where prices do not speak about it. */
function provenLoss({ edges }: Problem, { certificate }: Solution, [mentee, mentor]: Pair): number | null {
  if (certificate === null) return null;
  const { floor, total } = certificate;
  const edge = edges.find((one) => one.mentee === mentee && one.mentor === mentor);
  if (edge === undefined || (floor !== null && edge.score < floor.value)) return null;
  const prices = (total.menteePrices[mentee] ?? 0) + (total.mentorPrices[mentor] ?? 0);
  return prices - edge.score - total.lift;
}
