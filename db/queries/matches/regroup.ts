/** Groups that have lost their mentor: their mentees stay together, and the coordinator chooses who leads them next. */
import type { Sql } from '../../client.ts';
import { groupSize } from '../../../definitions/plan/formats.ts';
import { getPlan } from '../cycles.ts';
import { eligible, loadPool, peopleFor, type Pool, type PoolPerson } from './pool.ts';
import { forbidden, loadRules } from './rule-rows.ts';
import type { UnitIds } from './what-if.ts';

export interface GroupMentor {
  readonly participant: string;
  readonly name: string;
  /** What the mentor scores with all of them together. */
  readonly score: number;
}

export interface FallenGroup {
  /** The relationship that ended. */
  readonly relationship: string;
  readonly mentees: readonly { readonly participant: string; readonly name: string }[];
  /** Who can lead it now, best first. */
  readonly mentors: readonly GroupMentor[];
}

interface Row {
  readonly relationship: string;
  readonly mentees: readonly string[];
  readonly tried: readonly string[];
}

/** The groups of a unit that wait for another mentor, each with those who can lead it. */
export async function fallenGroups(sql: Sql, { cycleId, unitId }: UnitIds): Promise<FallenGroup[]> {
  const plan = await getPlan(sql, cycleId);
  const rows = await waitingGroups(sql, { cycleId, unitId }, groupSize(plan).least);
  if (rows.length === 0) return [];
  const pool = await loadPool(sql, plan);
  const forbids = forbidden(await loadRules(sql, cycleId));
  return rows.flatMap(({ relationship, mentees, tried }) => {
    const people = mentees.flatMap((id) => pool.people.get(id) ?? []);
    const barred = new Set([
      ...tried,
      ...forbids.filter(([mentee]) => mentees.includes(mentee)).map(([, mentor]) => mentor),
    ]);
    return {
      relationship,
      mentees: people.map(({ id, name }) => ({ participant: id, name })),
      mentors: leaders(pool, people, unitId).filter(({ participant }) => !barred.has(participant)),
    };
  });
}

/** Mentors without anybody who lead groups, have room for all of these, and break no rule with any. */
export function leaders(pool: Pool, mentees: readonly PoolPerson[], unitId: string): GroupMentor[] {
  const free = peopleFor(pool, [unitId], 'mentor').filter(
    ({ living, places, formats }) => living === 0 && formats.includes('group') && places >= mentees.length,
  );
  const edges = eligible(pool, mentees, free);
  return free
    .flatMap(({ id, name }) => {
      const own = edges.filter(({ mentor }) => mentor === id);
      const score = own.reduce((sum, edge) => sum + edge.score, 0);
      return own.length === mentees.length ? [{ participant: id, name, score }] : [];
    })
    .toSorted((a, b) => b.score - a.score || a.name.localeCompare(b.name, 'en'));
}

/** Groups of open tasks in which enough mentees wait and no mentor does: the mentor left, declined or was silent. */
async function waitingGroups(sql: Sql, { cycleId, unitId }: UnitIds, least: number): Promise<Row[]> {
  return sql<Row[]>`
    with waiting as (
      select m.relationship_id, m.participant_id, m.role from task t
      join relationship r on r.id = t.subject and r.format = 'group'
      join member m on m.relationship_id = r.id
      join participant p on p.id = m.participant_id and p.left_at is null and p.id is distinct from r.ended_by
        and not exists (select from not_looking n where n.participant_id = p.id)
      left join obligation o on o.participant_id = p.id and o.kind = 'accept' and o.subject = r.id
      left join answer a on a.obligation_id = o.id
      where t.cycle_id = ${cycleId} and t.unit_id = ${unitId} and t.kind = 'match-fell-through'
        and t.closed_at is null
        and coalesce((a.answer ->> 'accept')::boolean, r.state <> 'lapsed' or o.id is null)
        and not exists (select from member n join relationship other on other.id = n.relationship_id
                        where n.participant_id = p.id and other.state in ('proposed', 'active')))
    select relationship_id as relationship, array_agg(participant_id order by participant_id) as mentees,
      (select array_agg(participant_id) from membership
       where relationship_id = waiting.relationship_id and role = 'mentor') as tried
    from waiting group by relationship_id
    having bool_and(role = 'mentee') and count(*) >= ${least} order by relationship_id`;
}
