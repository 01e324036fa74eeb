/** Interest in a programme itself, between its cycles: kept until its next one opens. */
import type { Sql } from '../client.ts';
import type { EpochMs, Role } from '../../definitions/plan/types.ts';
import type { NewParticipant } from './people.ts';

export interface ProgrammeInterest extends NewParticipant {
  readonly programme: string;
  readonly now: EpochMs;
}

/** Keeps somebody's name and address. Told twice, it is kept once. */
export async function keepInterest(sql: Sql, interest: ProgrammeInterest): Promise<void> {
  const { programme, role, unit, email, name, now } = interest;
  const key = ['programme', programme, role, email, now].join('/');
  await sql`
    insert into interest (id, programme, cycle_id, unit_id, role, email, name, recorded_at)
    select adept_id('interest', ${key}), ${programme}, null, ${unit}, ${role}, ${email}, ${name}, ${now}
    where not exists (
      select from interest where programme = ${programme} and role = ${role} and email = ${email} and cycle_id is null)
    on conflict do nothing`;
}

export interface InterestedRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unit: string;
  /** The cycle for which they came too late; null: they asked between cycles. */
  readonly cycle: string | null;
  readonly recordedAt: EpochMs;
}

/** Everybody who is kept for a next cycle of a programme. */
export async function interestedIn(sql: Sql, programme: string): Promise<InterestedRow[]> {
  return sql<InterestedRow[]>`
    select id, name, email, role, unit_id as unit, cycle_id as cycle, recorded_at as "recordedAt"
    from interest where programme = ${programme} order by recorded_at, id`;
}
