/** What a draft is worth against the best that could be. */
import { blockingPairs, figuresOf, problemOf, type Edge, type Pair } from '../../../matching/index.ts';
import { onlyPairs } from '../../../definitions/plan/formats.ts';
import { bestOf, oneToOneRound } from './best.ts';
import { caseOf } from './case.ts';
import type { Drafting } from './drafting.ts';
import { chosenPairs, choiceOf } from './wishes.ts';

export interface Proof {
  /**
   * `optimal`: nothing better could be made now. `feasible`: something better could. `unproven`: groups, for which
   * nothing better has been found.
   */
  readonly status: 'optimal' | 'feasible' | 'unproven';
  /** Whether the best answer, which the draft is compared with, has been checked by the verifier. */
  readonly verified: boolean;
  /** How many pairs more the best answer has. */
  readonly fewer: number;
  /**
   * How many points more it has together; below 0 where it has less for a better weakest pair. Where the status is
   * `unproven`: how many more there could be at most.
   */
  readonly gap: number;
  /** Where people choose: how many pairs their choices lead to, and how many of those are in the draft. */
  readonly chosen?: { readonly all: number; readonly kept: number };
  /** Where both sides choose: pairs of people who would both rather have each other. */
  readonly blocking?: number;
}

/** Compares pairs with the best answer under the rules as they are now. */
export async function proofOf(drafting: Drafting, pairs: readonly Edge[]): Promise<Proof> {
  const { best: solved, verified, optimal, gap } = await bestAnswer(drafting);
  const best = figuresOf({ pairs: decided(solved.pairs, solved.pins) });
  const made = figuresOf({ pairs: decided(pairs, solved.pins) });
  const equal = best.matched === made.matched && best.worst === made.worst && best.total === made.total;
  return {
    status: equal && optimal ? 'optimal' : equal ? 'unproven' : 'feasible',
    verified,
    fewer: best.matched - made.matched,
    gap: equal ? gap : best.total - made.total,
    ...chosenIn(drafting, pairs),
    ...(chooseBoth(drafting) ? { blocking: blockingPairs(choiceOf(drafting), namesOf(pairs)).length } : {}),
  };
}

function chosenIn(drafting: Drafting, pairs: readonly Edge[]): Pick<Proof, 'chosen'> {
  if (drafting.pool.plan.matching.choose === undefined) return {};
  const chosen = chosenPairs(drafting);
  const made = new Set(pairs.map(({ mentee, mentor }) => `${mentee}/${mentor}`));
  const kept = chosen.filter(([mentee, mentor]) => made.has(`${mentee}/${mentor}`)).length;
  return { chosen: { all: chosen.length, kept } };
}

const chooseBoth = ({ pool }: Drafting): boolean => pool.plan.matching.choose?.by.length === 2;
const namesOf = (pairs: readonly Edge[]): Pair[] => pairs.map(({ mentee, mentor }) => [mentee, mentor]);

async function bestAnswer(drafting: Drafting) {
  if (!onlyPairs(drafting.pool.plan)) {
    const best = await bestOf(drafting);
    return { best, verified: best.verified, optimal: best.optimal, gap: best.gap };
  }
  const given = caseOf(drafting);
  const { pairs, verified } = oneToOneRound(problemOf(given));
  return { best: { pairs, pins: given.pins }, verified, optimal: true, gap: 0 };
}

/** Pinned pairs are not judged. */
function decided(pairs: readonly Edge[], pins: readonly Pair[]): Edge[] {
  return pairs.filter(
    ({ mentee, mentor }) => !pins.some(([one, other]) => one === mentee && other === mentor),
  );
}
