/** A pair starts: from here its own dates are counted, and the programme asks it things. */
import type { Sql } from '../../client.ts';
import { pairDates } from '../../../definitions/plan/dates.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { openAsk } from '../obligations.ts';
import { moveEnd, writePairAsk } from './own-steps.ts';
import { memberIds, tell, type RelationshipRow } from './rows.ts';

/** Opens the pair's gate at `now`: writes its own dates, tells its members, and invites them to what is ahead. */
export async function begin(tx: Sql, plan: Plan, relationship: RelationshipRow, now: EpochMs): Promise<void> {
  const { id } = relationship;
  const { endsAt, asks } = pairDates(plan, now);
  await tx`update relationship set opened_at = ${now} where id = ${id}`;
  if (endsAt !== null) await moveEnd(tx, relationship, endsAt);
  for (const dates of asks) await writePairAsk(tx, relationship, dates.ask.id, dates);
  await welcome(tx, plan, relationship, await memberIds(tx, id), now);
}

/** Tells members that it starts for them, and invites them to what is ahead. */
export async function welcome(
  tx: Sql,
  plan: Plan,
  relationship: RelationshipRow,
  members: readonly string[],
  now: EpochMs,
): Promise<void> {
  for (const participant of members) {
    await tell(tx, relationship, participant, 'start-of-programme', now);
  }
  await openMissed(tx, plan, relationship.cycle_id, members, now);
}

/** Who joins late gets the invitations that the others have had already. */
export async function openMissed(
  tx: Sql,
  plan: Plan,
  cycleId: string,
  members: readonly string[],
  now: EpochMs,
): Promise<void> {
  const open = await tx<{ id: string }[]>`
    select id from ask where cycle_id = ${cycleId} and opened_at is not null and due_at > ${now}`;
  const ids = new Set(open.map(({ id }) => id));
  const missed = plan.asks.filter(({ id, obligation }) => obligation === 'answer-invitation' && ids.has(id));
  for (const ask of missed) await openAsk(tx, cycleId, ask, now, members);
}
