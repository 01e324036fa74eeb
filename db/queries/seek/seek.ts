/**
 * One person at a time is matched: with whom they named, whom they chose, the best who is free, or by a coordinator
 * who searches. Other pairs stay as they are.
 */
import type { Sql } from '../../client.ts';
import { onlyPairs } from '../../../definitions/plan/formats.ts';
import type { EpochMs, Plan, Role } from '../../../definitions/plan/types.ts';
import { loadPool, weigh, type Pool, type PoolPerson } from '../matches/pool.ts';
import { propose } from '../relationships/propose.ts';
import { mentorNamed, namedBy, type NamedMentor } from './named.ts';
import { closeSearches, openSearch } from './searches.ts';
import { notLooking, triedBefore } from './tried.ts';
import { askToChoose } from './choices.ts';
import { chosenBy, freeFor, type Free } from './wishes-of.ts';

/**
 * `proposed`: somebody has been asked; `choosing`: they are asked to choose; `searching`: a coordinator searches; `waiting`: the unit's draft is still to
 * come; `nothing`: none of these.
 */
export type Sought = 'proposed' | 'choosing' | 'searching' | 'waiting' | 'nothing';

/** What comes next for somebody who has a place left. Somebody without one, or who has left, gets nothing. */
export async function seek(tx: Sql, plan: Plan, participant: string, now: EpochMs): Promise<Sought> {
  await tx`select 1 from cycle where id = ${plan.cycle.id} for update`;
  const pool = await loadPool(tx, plan);
  const person = pool.people.get(participant);
  if (person === undefined || person.places === 0 || (await notLooking(tx)).has(participant))
    return 'nothing';
  const alone = await isAlone(tx, plan, person.unit);
  const found =
    (await askNamed(tx, pool, person, now)) ||
    (alone && (await askOne(tx, pool, person, await chosenBy(tx, pool, person), now)));
  if (found) return proposed(tx, participant, now);
  if (!alone) return 'waiting';
  if (await askToChoose(tx, pool, person, now)) return 'choosing';
  if (await askBest(tx, pool, person, now)) return proposed(tx, participant, now);
  const searching =
    person.role === 'mentee' && (await openSearch(tx, plan, { participant, unit: person.unit, now }));
  return searching ? 'searching' : 'nothing';
}

async function proposed(tx: Sql, participant: string, now: EpochMs): Promise<'proposed'> {
  await closeSearches(tx, [participant], now);
  return 'proposed';
}

/** Whether people of a unit are matched one at a time now: there is no draft to come that they would be in. */
async function isAlone(tx: Sql, { cycle, matching }: Plan, unit: string): Promise<boolean> {
  if (cycle.rolling === true || matching.by === 'self-found') return true;
  const [row] = await tx`
    select 1 from unit where cycle_id = ${cycle.id} and id = ${unit} and published_at is not null`;
  return row !== undefined;
}

/** The next of those whom a mentee named and who can be asked. */
async function askNamed(tx: Sql, pool: Pool, mentee: PoolPerson, now: EpochMs): Promise<boolean> {
  if (mentee.role !== 'mentee' || pool.plan.matching.named === undefined) return false;
  const tried = new Set((await triedBefore(tx, mentee.id)).map(([, mentor]) => mentor));
  for (const named of await namedBy(tx, pool.plan, mentee.id)) {
    const mentor = await mentorNamed(tx, pool.plan, named, { unit: mentee.unit, now });
    if (tried.has(mentor.id) || !isFree(pool, mentee, mentor)) continue;
    const pair = { mentee: mentee.id, mentor: mentor.id };
    await propose(tx, pool.plan, { ...at(pool, mentee, now), ...pair, score: 0, named: true });
    return true;
  }
  return false;
}

/** Rules can be looked at only once both have answered; then they hold. */
function isFree(pool: Pool, mentee: PoolPerson, mentor: NamedMentor): boolean {
  if (mentor.left || mentor.declined || mentor.rests) return false;
  if (mentor.living >= pool.plan.roles.mentor.capacity) return false;
  const known = pool.people.get(mentor.id);
  return known === undefined || weigh(pool, mentee, known).broken.length === 0;
}

/** Where Adept matches those for whom nothing else leads to somebody: the best who is free. */
async function askBest(tx: Sql, pool: Pool, person: PoolPerson, now: EpochMs): Promise<boolean> {
  const { by, otherwise } = pool.plan.matching;
  if (by !== 'algorithm' && otherwise !== 'algorithm') return false;
  return askOne(tx, pool, person, await freeFor(tx, pool, person), now);
}

/** Proposes the first of these. */
async function askOne(
  tx: Sql,
  pool: Pool,
  person: PoolPerson,
  [next]: readonly Free[],
  now: EpochMs,
): Promise<boolean> {
  // A group is made as a whole, by a coordinator.
  if (!onlyPairs(pool.plan) || next === undefined) return false;
  const other = pool.people.get(next.id);
  const [mentee, mentor] = person.role === 'mentee' ? [person, other] : [other, person];
  if (mentee === undefined || mentor === undefined) return false;
  const pair = { mentee: mentee.id, mentor: mentor.id, score: next.score };
  await propose(tx, pool.plan, { ...at(pool, mentee, now), ...pair });
  await closeSearches(tx, [mentee.id], now);
  return true;
}

const at = ({ plan }: Pool, { unit }: PoolPerson, now: EpochMs) => ({
  cycleId: plan.cycle.id,
  unitId: unit,
  now,
});

/** Whose next choice is asked by itself when a match does not come about. */
export function seekers({ matching }: Plan): readonly Role[] {
  return matching.choose?.by ?? ['mentee'];
}
