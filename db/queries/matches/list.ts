/** What has come of matching in a cycle: by unit, and match by match. */
import type { Sql } from '../../client.ts';
import type { Held } from '../../../definitions/plan/target.ts';
import type { EpochMs, Format } from '../../../definitions/plan/types.ts';

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

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface Match {
  readonly relationship: string;
  readonly unit: string;
  readonly format: Format;
  readonly state: string;
  readonly score: number;
  readonly proposedAt: EpochMs;
  /** Since when it rests; null: it does not. */
  readonly pausedAt: EpochMs | null;
  /** The day of return of a pause that has one. */
  readonly resumesAt: EpochMs | null;
  /** When its gate opened; null: not accepted by all, or its agreement is not signed. */
  readonly openedAt: EpochMs | null;
  /** How often they meet, where they have set it themselves: `week-2`. */
  readonly rhythm: string | null;
  /** What they have reported to have met. */
  readonly held: Held;
  /** When the meeting is that they set last; null: they have set none, or cancelled it. */
  readonly meetingAt: EpochMs | null;
  /** Members by name; peers are mentees all of them. */
  readonly mentees: readonly Named[];
  readonly mentors: readonly Named[];
}

/** Every match of a cycle that was proposed, with what became of it. */
export async function listMatches(sql: Sql, cycleId: string): Promise<Match[]> {
  const named = sql`jsonb_agg(jsonb_build_object('id', m.participant_id, 'name', person.name)
    order by person.name, m.participant_id)`;
  return sql<Match[]>`
    select r.id as relationship, r.unit_id as unit, r.format, r.state, r.score, r.proposed_at as "proposedAt",
      r.paused_at as "pausedAt", r.resumes_at as "resumesAt",
      r.opened_at as "openedAt",
      r.rhythm_unit || '-' || r.rhythm_count as rhythm,
      (select jsonb_build_object('sessions', count(*), 'minutes', coalesce(sum(minutes), 0))
       from meeting_held where relationship_id = r.id) as held,
      (select max(starts_at) from appointment where relationship_id = r.id and not cancelled) as "meetingAt",
      coalesce(${named} filter (where m.role = 'mentee'), '[]') as mentees,
      coalesce(${named} filter (where m.role = 'mentor'), '[]') as mentors
    from relationship r
    join member m on m.relationship_id = r.id
    join participant p on p.id = m.participant_id join person on person.id = p.person_id
    where r.cycle_id = ${cycleId} group by r.id
    order by r.unit_id, r.proposed_at, min(person.name) filter (where m.role = 'mentee'), r.id`;
}
