/** The members of a pool as their coordinators see them. */
import type { Sql } from '../../client.ts';
import { poolRoles } from '../../../definitions/plan/pools.ts';
import type { EpochMs, Plan, Role } from '../../../definitions/plan/types.ts';

export interface PoolMember {
  /** The participant's id. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
  readonly joinedAt: EpochMs;
  /** `free`: can be proposed to somebody; `full`: has as many as they take; `resting`: rests. */
  readonly state: 'free' | 'full' | 'resting';
  /** With how many they are together or proposed to, and how many they take. */
  readonly living: number;
  readonly takes: number;
  readonly restsSince: EpochMs | null;
  readonly restsUntil: EpochMs | null;
  /** When they last said that they are willing: their answer, or the day on which they joined or came back. */
  readonly willingAt: EpochMs;
  /** Until when they can answer whether they still are; null: they are not being asked. */
  readonly askedUntil: EpochMs | null;
}

type Row = Omit<PoolMember, 'state' | 'takes'>;

/** Who is in the pools of a cycle, the free before the others, by name. */
export async function poolMembers(sql: Sql, plan: Plan, unit: string | null = null): Promise<PoolMember[]> {
  const rows = await sql<Row[]>`
    select p.id, person.name, p.role, p.unit_id as unit, p.applied_at as "joinedAt",
      p.rests_since as "restsSince", p.rests_until as "restsUntil",
      (select count(*)::int from member m join relationship r on r.id = m.relationship_id
       left join member e on m.role = 'mentor' and e.relationship_id = r.id and e.role = 'mentee'
       where m.participant_id = p.id and r.state in ('proposed', 'active')) as living,
      greatest(p.applied_at, (select max(back_at) from rest where participant_id = p.id),
        (select max(a.given_at) from obligation o join answer a on a.obligation_id = o.id
         where o.participant_id = p.id and o.kind = 'stay-willing' and a.answer ->> 'willing' = 'yes')) as "willingAt",
      (select max(o.due_at) from obligation o
       where o.participant_id = p.id and o.kind = 'stay-willing' and o.state = 'open') as "askedUntil"
    from participant p join person on person.id = p.person_id
    where p.cycle_id = ${plan.cycle.id} and p.role = any(${[...poolRoles(plan)]}) and p.applied_at is not null
      and p.left_at is null and coalesce(p.admission, 'accepted') = 'accepted'
      and ${unit === null ? sql`true` : sql`p.unit_id = ${unit}`}
    order by person.name, p.id`;
  const members = rows.map((row) => ({ ...row, takes: plan.roles[row.role].capacity }));
  const all = members.map((one): PoolMember => ({ ...one, state: stateOf(one) }));
  return (['free', 'full', 'resting'] as const).flatMap((state) => all.filter((one) => one.state === state));
}

function stateOf({ restsSince, living, takes }: Omit<PoolMember, 'state'>): PoolMember['state'] {
  if (restsSince !== null) return 'resting';
  return living < takes ? 'free' : 'full';
}

/** One member as their own page shows them; null for anybody else. */
export async function poolMember(sql: Sql, plan: Plan, participant: string): Promise<PoolMember | null> {
  return (await poolMembers(sql, plan)).find(({ id }) => id === participant) ?? null;
}
