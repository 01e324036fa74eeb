/** Where places are limited or coordinators decide who takes part. */
import type { Sql } from '../../client.ts';
import type { Role } from '../../../definitions/plan/types.ts';

export type Admission = 'review' | 'accepted' | 'waiting' | 'declined' | 'unplaced';

export interface AdmissionRule {
  readonly role: Role;
  /** Null: as many as there are. */
  readonly places: number | null;
  /** True: a coordinator decides about each application. */
  readonly reviewed: boolean;
}

/** The roles of a cycle in which not everybody who applies takes part. */
export async function admissionRules(sql: Sql, cycleId: string): Promise<AdmissionRule[]> {
  return sql<AdmissionRule[]>`
    select w.role, (w.application ->> 'places')::int as places, w.application ?| array['reviewUntil', 'reviewWithin'] as reviewed
    from cycle c cross join lateral jsonb_each(coalesce(c.plan -> 'applications', '{}')) as w (role, application)
    where c.id = ${cycleId} and (w.application ? 'places' or w.application ?| array['reviewUntil', 'reviewWithin']) order by w.role`;
}

/** Places of one role are given out by one transaction at a time. Gives how many are free. */
export async function freePlaces(tx: Sql, cycleId: string, { role, places }: AdmissionRule): Promise<number> {
  if (places === null) return Number.MAX_SAFE_INTEGER;
  await tx`select pg_advisory_xact_lock(hashtextextended(${`places/${cycleId}/${role}`}, 0))`;
  const [row] = await tx<{ n: number }[]>`
    select count(*) as n from participant
    where cycle_id = ${cycleId} and role = ${role} and admission = 'accepted' and left_at is null`;
  return Math.max(0, places - (row?.n ?? 0));
}
