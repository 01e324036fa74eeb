/** A pair goes on after a pause: what was withdrawn then and can still be answered is asked once more. */
import type { Sql } from '../../client.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { relationshipWorkflowId } from '../../../workflows/messages.ts';
import { openAsk } from '../obligations.ts';
import { memberIds, type RelationshipRow } from './rows.ts';

type Paused = RelationshipRow & { readonly paused_at: EpochMs };

/**
 * Opens again what the pause has withdrawn, with a reminder: what hangs on the pair's own dates until its close, which
 * has moved by the pause; what all are asked on one date, where that can still be answered. Then whatever else all are
 * being asked just now; of the meetings of the rhythm nothing, since there were none.
 */
export async function askAgain(tx: Sql, plan: Plan, pair: Paused, now: EpochMs): Promise<void> {
  const members = await memberIds(tx, pair.id);
  await reopen(tx, pair, members, now);
  const open = await tx<{ id: string }[]>`
    select id from ask where cycle_id = ${pair.cycle_id} and opened_at is not null and due_at > ${now}`;
  const ids = new Set(open.map(({ id }) => id));
  for (const ask of plan.asks) {
    if (ask.audience === 'active' && ask.obligation !== 'report-meeting' && ids.has(ask.id))
      await openAsk(tx, pair.cycle_id, ask, now, members);
  }
}

async function reopen(
  tx: Sql,
  { id, cycle_id, paused_at }: Paused,
  members: readonly string[],
  now: EpochMs,
): Promise<void> {
  const owner = relationshipWorkflowId(cycle_id, id);
  await tx`
    with dates as (
      select o.id, coalesce(
          (select s.at from step s where s.owner = ${owner} and s.kind = 'close-pair' and s.subject = o.ask_id and s.done_at is null),
          (select a.due_at from ask a where a.cycle_id = o.cycle_id and a.id = o.ask_id)) as due_at
      from obligation o
      where o.participant_id = any(${[...members]}) and o.state = 'withdrawn'
        and (o.relationship_id = ${id} and o.closed_at = ${paused_at} or o.relationship_id is null and exists (
          select from pause z join member m on m.relationship_id = z.relationship_id
          where m.participant_id = o.participant_id and z.paused_at = o.closed_at))
    ), opened as (
      update obligation o set state = 'open', closed_at = null, due_at = dates.due_at
      from dates where dates.id = o.id and dates.due_at > ${now} returning o.*
    )
    insert into message
      (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, event_id, at, state)
    select adept_id('msg', key), key, cycle_id, 'remind-' || kind, jsonb_build_object('ask', ask_id), 'participant',
      participant_id, id, case kind when 'answer-invitation' then subject end, ${now}, 'queued'
    from (select opened.*, concat_ws('/', 'remind', 'resumed', ${now}::bigint, opened.id) as key from opened) as again
    on conflict do nothing`;
}
