/**
 * What the members of one pair are asked on the pair's own dates. Their obligations are keyed by ask and
 * relationship: a mentor of two is asked about each.
 */
import type { Sql } from '../../client.ts';
import type { Asked } from '../../../definitions/plan/asks.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import type { RelationshipRow } from './rows.ts';

type Pair = Pick<RelationshipRow, 'id' | 'cycle_id'>;

/** Opens the ask for the members who have its roles and take part, with its mail. */
export async function openPairAsk(
  tx: Sql,
  { id, cycle_id }: Pair,
  ask: Asked,
  { due, now }: { due: EpochMs; now: EpochMs },
): Promise<void> {
  const subject = `${ask.id}/${id}`;
  await tx`
    insert into obligation
      (id, cycle_id, participant_id, kind, ask_id, subject, occurrence, relationship_id, opened_at, due_at, state)
    select adept_id('ob', concat_ws('/', p.id, ${ask.obligation}::text, ${subject}::text, ${ask.occurrence}::int)),
      ${cycle_id}, p.id, ${ask.obligation}, ${ask.id}, ${subject}, ${ask.occurrence}, ${id}, ${now}, ${due}, 'open'
    from member m join participant p on p.id = m.participant_id
    where m.relationship_id = ${id} and p.left_at is null and m.role = any(${[...ask.roles]})
    on conflict do nothing`;
  await enqueuePairAsk(tx, id, ask.id, 0, now);
}

/** Repeats it to those who still owe it. @param occurrence 1 for the first reminder */
export async function remindPairAsk(
  tx: Sql,
  { id }: Pair,
  { ask, occurrence, now }: { ask: string; occurrence: number; now: EpochMs },
): Promise<void> {
  await enqueuePairAsk(tx, id, ask, occurrence, now);
}

async function enqueuePairAsk(
  tx: Sql,
  relationshipId: string,
  ask: string,
  reminder: number,
  now: EpochMs,
): Promise<void> {
  const prefix = reminder === 0 ? 'ask/' : `remind/${reminder}/`;
  const what = reminder === 0 ? 'ask-' : 'remind-';
  await tx`
    insert into message
      (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, at, state)
    select adept_id('msg', ${prefix}::text || id), ${prefix}::text || id, cycle_id, ${what}::text || kind,
      jsonb_build_object('ask', ask_id), 'participant', participant_id, id, ${now}, 'queued'
    from obligation
    where relationship_id = ${relationshipId} and ask_id = ${ask} and state = 'open' and due_at > ${now}
    on conflict do nothing`;
}

/** Expires what is still open when the deadline has come. */
export async function closePairAsk(tx: Sql, { id }: Pair, ask: string, now: EpochMs): Promise<void> {
  await tx`
    update obligation set state = 'expired', closed_at = ${now}
    where relationship_id = ${id} and ask_id = ${ask} and state = 'open' and due_at <= ${now}`;
}
