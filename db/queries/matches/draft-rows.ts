/** Drafts as rows. A draft is never changed: each change makes the next version. */
import { json, type Sql } from '../../client.ts';
import type { EpochMs, Format } from '../../../definitions/plan/types.ts';
import { figuresOf, type Reason } from '../../../matching/index.ts';

export interface DraftHead {
  readonly id: string;
  readonly unit: string;
  readonly version: number;
  readonly madeAt: EpochMs;
  readonly publishedAt: EpochMs | null;
  /** Sum of the pairs' scores. */
  readonly total: number;
  /** The lowest of them; null without pairs. */
  readonly worst: number | null;
}

/** One pair; rows of one mentor in the format `group` are one group. Of peers `mentee` has the smaller id. */
export interface DraftPair {
  readonly format: Format;
  readonly mentee: string;
  readonly mentor: string;
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** One version of a unit's draft; without a version the newest. Null when there is none. */
export async function findDraft(
  sql: Sql,
  cycleId: string,
  unitId: string,
  version?: number,
): Promise<DraftHead | null> {
  const [row] = await sql<DraftHead[]>`
    select id, unit_id as unit, version, made_at as "madeAt", published_at as "publishedAt", total, worst
    from draft where cycle_id = ${cycleId} and unit_id = ${unitId}
      and ${version === undefined ? sql`true` : sql`version = ${version}`}
    order by version desc limit 1`;
  return row ?? null;
}

/** The pairs of a draft in the order of the mentees' ids. */
export async function pairsOf(sql: Sql, draftId: string): Promise<DraftPair[]> {
  return sql<DraftPair[]>`
    select format, mentee_id as mentee, mentor_id as mentor, score, reasons from draft_pair
    where draft_id = ${draftId} order by mentee_id collate "C", mentor_id collate "C"`;
}

/** Places that the newest drafts of other unpublished units have taken, by person: they matter across units. */
export async function placesInDrafts(
  sql: Sql,
  cycleId: string,
  besides: readonly string[],
): Promise<Map<string, number>> {
  const rows = await sql<{ person: string; taken: number }[]>`
    select person, count(*) as taken from draft_pair p
    join draft d on d.id = p.draft_id join unit u on u.cycle_id = d.cycle_id and u.id = d.unit_id
    cross join lateral (values (p.mentee_id), (p.mentor_id)) as both_of (person)
    where d.cycle_id = ${cycleId} and u.published_at is null and u.id <> all(${[...besides]})
      and d.version = (select max(version) from draft where cycle_id = d.cycle_id and unit_id = d.unit_id)
    group by person`;
  return new Map(rows.map(({ person, taken }) => [person, taken]));
}

/** Writes the next version of a unit's draft. The caller holds the unit's lock. */
export async function writeDraft(
  tx: Sql,
  { cycleId, unitId }: { readonly cycleId: string; readonly unitId: string },
  pairs: readonly DraftPair[],
  now: EpochMs,
): Promise<DraftHead> {
  const version = ((await findDraft(tx, cycleId, unitId))?.version ?? 0) + 1;
  const { total, worst } = figuresOf({ pairs });
  const [row] = await tx<{ id: string }[]>`
    insert into draft (id, cycle_id, unit_id, version, made_at, total, worst)
    values (adept_id('draft', ${[cycleId, unitId, version].join('/')}), ${cycleId}, ${unitId}, ${version}, ${now},
      ${total}, ${worst})
    returning id`;
  if (row === undefined) throw new Error('A draft was stored and not returned');
  const { id } = row;
  await tx`
    insert into draft_pair (draft_id, format, mentee_id, mentor_id, score, reasons)
    select ${id}, format, mentee, mentor, score, reasons
    from jsonb_to_recordset(${json(tx, pairs)}) as pair(format text, mentee text, mentor text, score int, reasons jsonb)`;
  return { id, unit: unitId, version, madeAt: now, publishedAt: null, total, worst };
}
