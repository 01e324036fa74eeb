/** What has come of matching in a cycle: by unit, and match by match. */
import type { Sql } from '../../client.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';

export interface UnitMatches {
  readonly unit: string;
  readonly publishedAt: EpochMs | null;
  /** The newest draft's version; null before the first. */
  readonly version: number | null;
  readonly pairs: number;
}

/** Where each unit of a cycle stands. */
export async function listUnits(sql: Sql, cycleId: string): Promise<UnitMatches[]> {
  return sql<UnitMatches[]>`
    select u.id as unit, u.published_at as "publishedAt", d.version,
      (select count(*) from draft_pair where draft_id = d.id) as pairs
    from unit u left join lateral (
      select id, version from draft where cycle_id = u.cycle_id and unit_id = u.id
      order by version desc limit 1) as d on true
    where u.cycle_id = ${cycleId} order by u.id`;
}

export interface Match {
  readonly relationship: string;
  readonly unit: string;
  readonly state: string;
  readonly score: number;
  readonly proposedAt: EpochMs;
  readonly mentee: string;
  readonly menteeName: string;
  readonly mentor: string;
  readonly mentorName: string;
}

/** Every match of a cycle that was proposed, with what became of it. */
export async function listMatches(sql: Sql, cycleId: string): Promise<Match[]> {
  return sql<Match[]>`
    select r.id as relationship, r.unit_id as unit, r.state, r.score, r.proposed_at as "proposedAt",
      e.participant_id as mentee, pe.name as "menteeName", o.participant_id as mentor, po.name as "mentorName"
    from relationship r
    join member e on e.relationship_id = r.id and e.role = 'mentee'
    join member o on o.relationship_id = r.id and o.role = 'mentor'
    join participant ae on ae.id = e.participant_id join person pe on pe.id = ae.person_id
    join participant ao on ao.id = o.participant_id join person po on po.id = ao.person_id
    where r.cycle_id = ${cycleId} order by r.unit_id, r.proposed_at, pe.name, r.id`;
}
