/** A member ends a pair before its time, without blame, and stays in the programme. */
import { transaction, type Sql } from '../client.ts';
import type { MemberOf } from '../../definitions/plan/links.ts';
import type { EpochMs, Plan, Role } from '../../definitions/plan/types.ts';
import { replaceAtOnce } from './matches/replace.ts';
import { wakeRelationship } from './relay.ts';
import { fallThrough } from './relationships/fall-through.ts';
import { goOnWithout } from './relationships/member-leaves.ts';
import { lockRelationship, tell } from './relationships/rows.ts';
import { goesOn } from './relationships/stands.ts';

export interface EarlyEnd extends MemberOf {
  /** For the coordinators alone; may be empty. */
  readonly reason: string;
  /** Whether they would like to be matched anew. */
  readonly again: boolean;
  readonly now: EpochMs;
}

/**
 * Ends the pair, or a mentee's part in a group that goes on. Then, as the definition says, those who are left are
 * looked for anew, or not. The other pairs stay as they are. Ended twice, nothing more happens.
 */
export async function endEarly(sql: Sql, plan: Plan, end: EarlyEnd): Promise<void> {
  const { relationship: id, participant, reason, again, now } = end;
  await transaction(sql, async (tx) => {
    const pair = await lockRelationship(tx, id);
    if (pair?.state !== 'active') return;
    await tx`
      insert into early_end (relationship_id, participant_id, reason, again, ended_at)
      values (${id}, ${participant}, ${reason}, ${again}, ${now}) on conflict do nothing`;
    await tell(tx, pair, participant, 'ended-early', now);
    if (await goesOn(tx, pair, participant)) {
      await goOnWithout(tx, plan, pair, { participant, now });
    } else {
      const anew = plan.relationship.endedEarly !== 'close';
      await fallThrough(tx, pair, { state: 'ended', because: 'ended-early', by: participant, anew, now });
      if (anew) await replaceAtOnce(tx, plan, pair, now);
    }
    await wakeRelationship(tx, pair.cycle_id, id, now);
  });
}

export interface EarlyEndRow {
  readonly relationship: string;
  readonly unit: string;
  readonly participant: string;
  readonly name: string;
  readonly role: Role;
  /** The others of the pair by name. */
  readonly others: readonly string[];
  readonly reason: string;
  readonly again: boolean;
  readonly endedAt: EpochMs;
}

/** What coordinators read of pairs that were ended early, the newest first. @param unit null: of all units */
export async function earlyEnds(sql: Sql, cycleId: string, unit: string | null): Promise<EarlyEndRow[]> {
  return sql<EarlyEndRow[]>`
    select e.relationship_id as relationship, r.unit_id as unit, e.participant_id as participant, person.name,
      p.role, e.reason, e.again, e.ended_at as "endedAt",
      coalesce((select jsonb_agg(n.name order by n.name) from membership o
        join participant q on q.id = o.participant_id join person n on n.id = q.person_id
        where o.relationship_id = r.id and o.participant_id <> p.id), '[]') as others
    from early_end e join relationship r on r.id = e.relationship_id
    join participant p on p.id = e.participant_id join person on person.id = p.person_id
    where r.cycle_id = ${cycleId} and ${unit === null ? sql`true` : sql`r.unit_id = ${unit}`}
    order by e.ended_at desc, e.relationship_id, e.participant_id`;
}
