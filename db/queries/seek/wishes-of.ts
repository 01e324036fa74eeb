/** Whom somebody wants, of those who take part already, the most wanted first. */
import type { Sql } from '../../client.ts';
import type { Role } from '../../../definitions/plan/types.ts';
import { nextCandidates } from '../../../matching/index.ts';
import { eligibleFor, withReasons, type Pool, type PoolPerson } from '../matches/pool.ts';
import { forbidden, loadRules } from '../matches/rule-rows.ts';
import { loadWishes } from '../matches/wishes.ts';
import { notLooking, triedBefore } from './tried.ts';

const OTHER: Readonly<Record<Role, Role>> = { mentee: 'mentor', mentor: 'mentee' };

export interface Free {
  readonly id: string;
  readonly score: number;
}

/** Those with a place left whom the rules allow and who have not been tried, the best match first. */
export async function freeFor(tx: Sql, pool: Pool, person: PoolPerson): Promise<Free[]> {
  const { id: cycleId } = pool.plan.cycle;
  const forbids = [...forbidden(await loadRules(tx, cycleId)), ...(await triedBefore(tx, person.id))];
  const silent = await notLooking(tx);
  const places = new Map(
    [...pool.people.values()].map((one) => [one.id, silent.has(one.id) ? 0 : one.places]),
  );
  const edges = eligibleFor(pool, person).map((edge) => withReasons(pool, edge));
  return nextCandidates({ person, edges, places, forbids, seed: cycleId });
}

/** The choices of somebody that can still be met; where both sides choose, those who chose them too. */
export async function chosenBy(tx: Sql, pool: Pool, person: PoolPerson): Promise<Free[]> {
  const { choose } = pool.plan.matching;
  if (choose === undefined || !choose.by.includes(person.role)) return [];
  const wishes = await loadWishes(tx, pool.plan.cycle.id);
  const free = new Map((await freeFor(tx, pool, person)).map((one) => [one.id, one]));
  // One by one the other side chooses by saying yes.
  const back = (id: string): boolean =>
    choose.alone !== undefined ||
    !choose.by.includes(OTHER[person.role]) ||
    (wishes.get(id)?.includes(person.id) ?? false);
  return (wishes.get(person.id) ?? []).flatMap((id) => {
    const one = free.get(id);
    return one === undefined || !back(id) ? [] : [one];
  });
}
