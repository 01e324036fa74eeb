/** Pairs among the people of one spreadsheet, in a programme of peers. */
import {
  lexiconOf,
  peerEdges,
  rawPeers,
  solvePeers,
  verifyPeers,
  weighPeers,
  type Lexicon,
  type Reason,
} from '../../matching/index.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import type { Answered } from './answer.ts';
import { unitsOf } from './cases.ts';
import type { Person } from './people.ts';

export function answerPeers(plan: Plan, everybody: readonly Person[]): Answered[] {
  const { must, prefer } = plan.matching;
  const lexicon = lexiconOf([...must, ...prefer], everybody);
  return unitsOf(plan, everybody).map(({ unit, name, seed, isHere }): Answered => {
    const people = everybody.filter(isHere);
    const problem = { people, edges: peerEdges(plan.matching, people, lexicon), pins: [], forbids: [], seed };
    const solution = solvePeers(problem);
    const result = rawPeers(solution);
    return {
      unit,
      name,
      result,
      verified: verifyPeers(problem, solution).length === 0,
      reasons: reasonsOf(plan, lexicon, people, result.pairs),
      advice: [],
    };
  });
}

function reasonsOf(
  plan: Plan,
  lexicon: Lexicon,
  people: readonly Person[],
  pairs: Answered['result']['pairs'],
): (readonly Reason[])[] {
  const known = new Map(people.map((one) => [one.id, one]));
  return pairs.map(([one, other]) => {
    const [first, second] = [known.get(one), known.get(other)];
    return first && second ? weighPeers(plan.matching, first, second, lexicon).reasons : [];
  });
}
