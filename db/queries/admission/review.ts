/** Coordinators decide about applications: each decision is one transaction with its mail. */
import { transaction, type Sql } from '../../client.ts';
import type { Answers } from '../../../definitions/plan/answers.ts';
import type { EpochMs, Role } from '../../../definitions/plan/types.ts';
import { arrive } from '../seek/arrive.ts';
import { closeTask } from '../tasks.ts';
import { tellOfPlace, type PlaceNews } from './admit.ts';
import { admissionRules, freePlaces, type Admission } from './rules.ts';

export const DECISIONS = ['accept', 'wait', 'decline'] as const;
export type Decision = (typeof DECISIONS)[number];

const OUTCOMES: Readonly<Record<Decision, { readonly admission: Admission; readonly template: PlaceNews }>> =
  {
    accept: { admission: 'accepted', template: 'application-accepted' },
    wait: { admission: 'waiting', template: 'wait-listed' },
    decline: { admission: 'declined', template: 'application-declined' },
  };

/** `full`: there is no place for them. `decided`: it is not open any more. */
export type Decided = 'done' | 'unknown' | 'full' | 'decided';

interface Choice {
  readonly cycleId: string;
  /** Whose applications may be decided about; null: all. */
  readonly unit: string | null;
  readonly participantId: string;
  readonly decision: Decision;
  readonly now: EpochMs;
}

/** The same decision again changes nothing. Who waits can still be accepted or declined. */
export async function decide(
  sql: Sql,
  { cycleId, unit, participantId, decision, now }: Choice,
): Promise<Decided> {
  return transaction(sql, async (tx) => {
    const [who] = await tx<{ role: Role; unit_id: string; admission: Admission | null; left: boolean }[]>`
      select role, unit_id, admission, left_at is not null as left from participant
      where id = ${participantId} and cycle_id = ${cycleId} for update`;
    if (who === undefined || who.admission === null) return 'unknown';
    if (unit !== null && who.unit_id !== unit) return 'unknown';
    const { admission, template } = OUTCOMES[decision];
    if (who.admission === admission) return 'done';
    if (who.left || (who.admission !== 'review' && who.admission !== 'waiting')) return 'decided';
    const rule = (await admissionRules(tx, cycleId)).find(({ role }) => role === who.role);
    if (rule === undefined) return 'unknown';
    if (decision === 'accept' && (await freePlaces(tx, cycleId, rule)) === 0) return 'full';
    await tx`
      update participant set admission = ${admission}, admission_at = ${now} where id = ${participantId}`;
    await tellOfPlace(tx, template, [{ id: participantId }], now);
    if (decision === 'accept') await arrive(tx, { cycleId, participants: [participantId], now });
    await closeWhenDecided(tx, cycleId, who, now);
    return 'done';
  });
}

/** Closes the task of a unit once nothing is left to decide. */
export async function closeWhenDecided(
  tx: Sql,
  cycleId: string,
  { role, unit_id: unit }: { readonly role: Role; readonly unit_id: string },
  now: EpochMs,
): Promise<void> {
  const left = await tx`
    select from participant where cycle_id = ${cycleId} and unit_id = ${unit} and role = ${role}
      and admission = 'review' and left_at is null limit 1`;
  if (left.length === 0) await closeTask(tx, cycleId, 'review-applications', `${unit}/${role}`, now);
}

export interface ApplicationRow {
  readonly participant: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly unit: string;
  readonly admission: Admission;
  readonly appliedAt: EpochMs;
  readonly answers: Answers;
}

/**
 * Applications about which somebody decides, or that wait or have waited for a place, in the order in which they came.
 * @param unit whose; null: all
 */
export async function listApplications(
  sql: Sql,
  cycleId: string,
  unit: string | null,
): Promise<ApplicationRow[]> {
  return sql<ApplicationRow[]>`
    select p.id as participant, person.name, person.email, p.role, p.unit_id as unit, p.admission,
      p.applied_at as "appliedAt", coalesce((
        select a.answer -> 'questions' from obligation o join answer a on a.obligation_id = o.id
        where o.participant_id = p.id and o.kind = 'apply' order by o.occurrence desc limit 1), '{}') as answers
    from participant p join person on person.id = p.person_id
    where p.cycle_id = ${cycleId} and p.admission is not null and p.left_at is null
      and ${unit === null ? sql`true` : sql`p.unit_id = ${unit}`}
    order by p.role desc, p.applied_at, p.id`;
}

/** Units with applications of a role that nobody has decided about. */
export async function unitsToDecide(sql: Sql, cycleId: string, role: Role): Promise<string[]> {
  const rows = await sql<{ unit_id: string }[]>`
    select distinct unit_id from participant
    where cycle_id = ${cycleId} and role = ${role} and admission = 'review' and left_at is null order by 1`;
  return rows.map(({ unit_id: unit }) => unit);
}
