/** Whether two people may be paired in a unit; each refusal names who or what is in the way. */
import type { Sql } from '../../client.ts';
import { formatsOf } from '../../../definitions/plan/formats.ts';
import type { Role } from '../../../definitions/plan/types.ts';
import type { Weighed } from '../../../matching/index.ts';
import { weighPeers } from './peers.ts';
import { weigh, type Pool, type PoolPerson } from './pool.ts';
import { MatchRefusal } from './refusal.ts';
import { isForbidden, type MatchRule } from './rule-rows.ts';
import type { MatchingUnit } from './unit.ts';

/** A mentee's and a mentor's participant id. */
export interface PairIds {
  readonly mentee: string;
  readonly mentor: string;
}

export interface PairPeople {
  readonly mentee: PoolPerson;
  readonly mentor: PoolPerson;
}

/**
 * The two people, when both have applied, not left, have these roles and may be matched in this unit.
 * @param together in a group: where people are matched across units its mentees may be of several
 * @throws MatchRefusal `unknown-person`, `left`, `not-applied`, `wrong-role`, `other-unit`
 */
export async function peopleOf(
  tx: Sql,
  pool: Pool,
  unit: MatchingUnit,
  pair: PairIds,
  together = false,
): Promise<PairPeople> {
  const across = !pool.plan.matching.withinUnits;
  const mentor = otherRole(pool, pair);
  return {
    mentee: await personFor(tx, pool, unit, { id: pair.mentee, role: 'mentee', across: across && together }),
    mentor: await personFor(tx, pool, unit, {
      id: pair.mentor,
      role: mentor,
      across: across && mentor === 'mentor',
    }),
  };
}

/** Among peers the other is a mentee too. */
function otherRole({ plan, people }: Pool, { mentor }: PairIds): Role {
  return formatsOf(plan).includes('peer') && people.get(mentor)?.role === 'mentee' ? 'mentee' : 'mentor';
}

async function personFor(
  tx: Sql,
  { people }: Pool,
  { cycleId, unitId }: MatchingUnit,
  { id, role, across }: { readonly id: string; readonly role: Role; readonly across: boolean },
): Promise<PoolPerson> {
  const person = people.get(id);
  if (person === undefined) throw await whyAbsent(tx, cycleId, id);
  if (person.role !== role) throw new MatchRefusal('wrong-role', { participant: id, role: person.role });
  if (person.unit !== unitId && !across)
    throw new MatchRefusal('other-unit', { participant: id, unit: person.unit });
  return person;
}

/** Why somebody is not among those who can be matched. */
export async function whyAbsent(tx: Sql, cycleId: string, id: string): Promise<MatchRefusal> {
  const [row] = await tx<{ left: boolean; rests: boolean }[]>`
    select left_at is not null as left, rests_since is not null as rests from participant where id = ${id} and cycle_id = ${cycleId}`;
  if (row === undefined) return new MatchRefusal('unknown-person', { participant: id });
  return new MatchRefusal(row.left ? 'left' : row.rests ? 'resting' : 'not-applied', { participant: id });
}

/**
 * The pair's score and reasons, when no hard rule of the programme stands against it.
 * @throws MatchRefusal `same-person`, `other-format`, `breaks-rule` (naming the question)
 */
export function weighAllowed(pool: Pool, { mentee, mentor }: PairPeople): Weighed {
  const ids = { mentee: mentee.id, mentor: mentor.id };
  if (mentee.personId === mentor.personId) throw new MatchRefusal('same-person', ids);
  const together = mentee.formats.filter((format) => mentor.formats.includes(format));
  const peers = mentor.role === 'mentee';
  if (!together.some((format) => (format === 'peer') === peers)) throw new MatchRefusal('other-format', ids);
  const weighed = peers ? weighPeers(pool, mentee, mentor) : weigh(pool, mentee, mentor);
  const [broken] = weighed.broken;
  if (broken !== undefined) throw new MatchRefusal('breaks-rule', { ...ids, question: broken.question });
  return weighed;
}

/** @throws MatchRefusal `forbidden` */
export function refuseForbidden(rules: readonly MatchRule[], { mentee, mentor }: PairIds): void {
  if (isForbidden(rules, mentee, mentor)) throw new MatchRefusal('forbidden', { mentee, mentor });
}
