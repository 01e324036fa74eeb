/** Publishing a draft: every pair is proposed to its two people, those without a match are told. */
import { transaction, type Sql } from '../../client.ts';
import { publishesItself } from '../../../definitions/plan/publishes.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { proposeTogether } from '../relationships.ts';
import { settleUnplaced } from '../admission/unplaced.ts';
import { closeTask } from '../tasks.ts';
import { findDraft, pairsOf, type DraftHead, type DraftPair } from './draft-rows.ts';
import { loadPool } from './pool.ts';
import { bundled, standingOf, type Standing } from './together.ts';
import { MatchRefusal } from './refusal.ts';
import { lockDraftingUnit, lockUnit, lockUnpublished, type MatchingUnit } from './unit.ts';

export interface Publication {
  readonly cycleId: string;
  readonly unitId: string;
  /** The version that the coordinator has seen. */
  readonly version: number;
  readonly now: EpochMs;
}

export interface Published {
  readonly version: number;
  /** Ids of the relationships proposed. */
  readonly relationships: readonly string[];
  /** Pairs of the draft that no longer stand: somebody has left, or has no place any more. */
  readonly leftOut: readonly DraftPair[];
}

/**
 * Publishes the newest draft of a unit, once.
 * @throws MatchRefusal `unknown-unit`, `published`, `cycle-not-running`, `applications-open`, `no-draft`,
 *   `stale-version` (naming the newest)
 */
export async function publishDraft(
  sql: Sql,
  { cycleId, unitId, version, now }: Publication,
): Promise<Published> {
  return transaction(sql, async (tx) => {
    const unit = await lockDraftingUnit(tx, cycleId, unitId);
    await refuseWhileOpen(tx, cycleId, now);
    const draft = await findDraft(tx, cycleId, unitId);
    if (draft === null) throw new MatchRefusal('no-draft', { unit: unitId });
    if (draft.version !== version) throw new MatchRefusal('stale-version', { newest: draft.version });
    return publish(tx, unit, draft, now);
  });
}

/** Publishes the newest drafts of all units that have one and are not published. For Adept's own step. */
export async function publishAll(sql: Sql, cycleId: string, now: EpochMs): Promise<void> {
  await transaction(sql, async (tx) => {
    for (const unitId of await lockUnpublished(tx, cycleId)) {
      const draft = await findDraft(tx, cycleId, unitId);
      if (draft !== null) await publish(tx, await lockUnit(tx, cycleId, unitId), draft, now);
    }
  });
}

async function refuseWhileOpen(tx: Sql, cycleId: string, now: EpochMs): Promise<void> {
  const [row] = await tx<{ due_at: EpochMs | null }[]>`
    select max(a.due_at) as due_at from ask a join cycle c on c.id = a.cycle_id
    where a.cycle_id = ${cycleId} and a.due_at > ${now} and exists (
      select 1 from jsonb_to_recordset(c.plan -> 'asks') as planned(id text, obligation text, standing boolean)
      where planned.id = a.id and planned.obligation = 'apply' and planned.standing is not true)`;
  const dueAt = row?.due_at ?? null;
  if (dueAt !== null) throw new MatchRefusal('applications-open', { dueAt });
}

async function publish(tx: Sql, unit: MatchingUnit, draft: DraftHead, now: EpochMs): Promise<Published> {
  const { cycleId, unitId, plan } = unit;
  const { stand, leftOut } = await standing(tx, unit, await pairsOf(tx, draft.id));
  const relationships: string[] = [];
  for (const together of bundled(stand)) {
    relationships.push(await proposeTogether(tx, plan, { cycleId, unitId, ...together, now }));
  }
  await tx`update draft set published_at = ${now} where id = ${draft.id}`;
  await tx`update unit set published_at = ${now} where cycle_id = ${cycleId} and id = ${unitId}`;
  await tellUnmatched(tx, unit, now);
  await closeTask(tx, cycleId, 'publish-matches', unitId, now);
  return { version: draft.version, relationships, leftOut };
}

/** Those who leave while this goes on wait for the lock, so that nobody is proposed to who has gone. */
export async function lockPeople(tx: Sql, ids: readonly string[]): Promise<void> {
  await tx`select 1 from participant where id = any(${[...ids]}) order by id for no key update`;
}

/** Those who are still there and have a place; a group that has become too small stands no more. */
async function standing(tx: Sql, { plan }: MatchingUnit, pairs: readonly DraftPair[]): Promise<Standing> {
  await lockPeople(
    tx,
    pairs.flatMap(({ mentee, mentor }) => [mentee, mentor]),
  );
  return standingOf(await loadPool(tx, plan), pairs);
}

/**
 * Across units a mentor may still get a match from another unit, and is told with the last one; a mentee may be drafted
 * into a group of another, and is told when that one is published without them. Who waits for a place in a unit that
 * has nobody to publish is told with the last one, too.
 */
async function tellUnmatched(tx: Sql, unit: MatchingUnit, now: EpochMs): Promise<void> {
  const { cycleId, unitId, plan } = unit;
  const isLast = (await stillToPublish(tx, unit)).length === 0;
  const stray = isLast
    ? tx`p.unit_id in (select id from unit where cycle_id = ${cycleId} and published_at is null)`
    : tx`false`;
  const concerned = plan.matching.withinUnits
    ? tx`(p.unit_id = ${unitId} or ${stray})`
    : tx`(p.role = 'mentee' and not exists (${draftedElsewhere(tx)}) and (p.unit_id = ${unitId} or ${stray} or exists (
        select from unit u where u.cycle_id = p.cycle_id and u.id = p.unit_id and u.published_at is not null)
          and not exists (select from membership b where b.participant_id = p.id))
      or p.role = 'mentor' and ${isLast})`;
  await settleUnplaced(tx, cycleId, concerned, now);
  await tx`
    insert into message (id, key, cycle_id, template, params, recipient_kind, recipient, at, state)
    select adept_id('msg', key), key, ${cycleId}, 'unmatched', jsonb_build_object('unit', unit_id), 'participant',
      id, ${now}, 'queued'
    from (select p.id, p.unit_id, 'unmatched/' || p.id as key from participant p
          where p.cycle_id = ${cycleId} and p.takes_part and ${concerned}
            and not exists (select 1 from member m join relationship r on r.id = m.relationship_id
                            where m.participant_id = p.id and r.state in ('proposed', 'active'))) as who
    on conflict do nothing`;
}

/** Units that are still to be published; where coordinators publish, one that nobody has applied in is not. */
async function stillToPublish(tx: Sql, { cycleId, plan }: MatchingUnit): Promise<readonly unknown[]> {
  const handedOver = tx`exists (
    select from task t where t.cycle_id = u.cycle_id and t.kind = 'publish-matches' and t.subject = u.id
      and t.closed_at is null)`;
  return tx`
    select from unit u where u.cycle_id = ${cycleId} and u.published_at is null
      and ${publishesItself(plan.matching) ? tx`true` : handedOver}`;
}

/** The newest draft of a unit that is still to be published has the participant `p` in it. */
function draftedElsewhere(tx: Sql) {
  return tx`
    select from draft_pair d join draft on draft.id = d.draft_id
    join unit u on u.cycle_id = draft.cycle_id and u.id = draft.unit_id and u.published_at is null
    where draft.cycle_id = p.cycle_id and p.id in (d.mentee_id, d.mentor_id)
      and draft.version = (select max(version) from draft newer
                           where newer.cycle_id = draft.cycle_id and newer.unit_id = draft.unit_id)`;
}
