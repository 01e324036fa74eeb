/** What people have chosen, and the pairs that follow from it. */
import type { Sql } from '../../client.ts';
import { chooseBothWays, chooseOneWay, type ChoiceProblem, type Pair } from '../../../matching/index.ts';
import type { Drafting } from './drafting.ts';
import { forbidden, standingPins } from './rule-rows.ts';

/** Participants' ids by the id of who chose them, the most wanted first. */
export type Wishes = ReadonlyMap<string, readonly string[]>;

export async function loadWishes(sql: Sql, cycleId: string): Promise<Wishes> {
  const rows = await sql<{ id: string; choices: readonly string[] }[]>`
    select o.participant_id as id, a.answer -> 'choices' as choices
    from obligation o join answer a on a.obligation_id = o.id
    where o.cycle_id = ${cycleId} and o.kind = 'choose' order by o.participant_id, o.occurrence`;
  return new Map(rows.map(({ id, choices }) => [id, choices]));
}

type Chosen = Pick<Drafting, 'pool' | 'units' | 'rules' | 'places' | 'edges' | 'wishes'>;

/** The choice that is to be decided: people with places left, wishes that no rule forbids, pins taken out. */
export function choiceOf({ pool, units, rules, places, edges, wishes }: Chosen): ChoiceProblem {
  const pins = standingPins(rules, edges, places);
  const pinned = new Set(pins.map(([mentee]) => mentee));
  const taken = (mentor: string) => pins.filter(([, one]) => one === mentor).length;
  const people = [...places].flatMap(([id, left]) => {
    const role = pool.people.get(id)?.role;
    return role === undefined ? [] : [{ id, role, capacity: role === 'mentor' ? left - taken(id) : left }];
  });
  const open = new Set(edges.flatMap(({ mentee, mentor }) => [`${mentee}/${mentor}`, `${mentor}/${mentee}`]));
  const mentees = people.filter(({ id, role }) => role === 'mentee' && !pinned.has(id));
  const mentors = people.filter(({ role }) => role === 'mentor');
  const preferences = [...mentees, ...mentors].map(({ id }): [string, readonly string[]] => [
    id,
    (wishes.get(id) ?? []).filter((wish) => open.has(`${id}/${wish}`) && !pinned.has(wish)),
  ]);
  return {
    mentees,
    mentors,
    preferences: Object.fromEntries(preferences),
    pins: [],
    forbids: forbidden(rules),
    seed: [pool.plan.cycle.id, ...units].join('/'),
  };
}

/** The pairs that the choices lead to; none where nobody chooses. */
export function chosenPairs(drafting: Chosen): Pair[] {
  const { choose } = drafting.pool.plan.matching;
  if (choose === undefined) return [];
  const [one, other] = choose.by;
  const problem = choiceOf(drafting);
  const { pairs } = other === undefined ? chooseOneWay(problem, one ?? 'mentee') : chooseBothWays(problem);
  return pairs.map(({ mentee, mentor }) => [mentee, mentor]);
}
