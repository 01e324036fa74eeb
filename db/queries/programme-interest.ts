/** Interest in a programme itself, between its cycles: kept until its next one opens. */
import { transaction, type Sql } from '../client.ts';
import { enqueue } from './messages.ts';
import type { EpochMs, Role } from '../../definitions/plan/types.ts';
import type { NewParticipant } from './people.ts';

export interface ProgrammeInterest extends NewParticipant {
  readonly programme: string;
  readonly now: EpochMs;
}

/**
 * Keeps somebody's name and address, and confirms it by a mail in the words of the newest cycle. Told twice, it is kept
 * and confirmed once. A programme that never had a cycle has nobody who writes yet: its page confirms.
 */
export async function keepInterest(sql: Sql, interest: ProgrammeInterest): Promise<void> {
  await transaction(sql, async (tx) => {
    const kept = await store(tx, interest);
    const [newest] = await tx<{ id: string }[]>`
      select id from cycle where programme = ${interest.programme} and state <> 'cancelled'
      order by starts_at desc, id desc limit 1`;
    if (kept === null || newest === undefined) return;
    await enqueue(tx, {
      key: `interest-kept/${kept}`,
      cycleId: newest.id,
      template: 'interest-kept',
      params: { unit: interest.unit },
      recipientKind: 'interest',
      recipient: kept,
      at: interest.now,
    });
  });
}

/** The id of what is kept now; null where it is kept already. */
async function store(sql: Sql, interest: ProgrammeInterest): Promise<string | null> {
  const { programme, role, unit, email, name, now } = interest;
  const key = ['programme', programme, role, email, now].join('/');
  const rows = await sql<{ id: string }[]>`
    insert into interest (id, programme, cycle_id, unit_id, role, email, name, recorded_at)
    select adept_id('interest', ${key}), ${programme}, null, ${unit}, ${role}, ${email}, ${name}, ${now}
    where not exists (
      select from interest where programme = ${programme} and role = ${role} and email = ${email} and cycle_id is null)
    on conflict do nothing returning id`;
  return rows[0]?.id ?? null;
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
