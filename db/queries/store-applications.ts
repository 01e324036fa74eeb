/** Applications that are complete when they arrive: from our page, or from a form elsewhere. */
import { arrive } from './seek/arrive.ts';
import { json, type Sql } from '../client.ts';
import { admit } from './admission/admit.ts';
import { eachTime } from './coming-back.ts';
import type { Answers } from '../../definitions/plan/answers.ts';
import type { Ask, EpochMs, Plan } from '../../definitions/plan/types.ts';

export interface Applied {
  /** The participant's id. */
  readonly id: string;
  readonly answers: Answers;
  /** What was confirmed by a tick. */
  readonly attested?: readonly string[];
}

export interface How {
  readonly ask: Ask;
  /** The last moment at which the answers can be changed. */
  readonly dueAt: EpochMs;
  readonly now: EpochMs;
}

/** Keeps the answers of people who have applied, and sends each a receipt with the link to them. */
export async function storeApplications(
  tx: Sql,
  plan: Plan,
  applied: readonly Applied[],
  { ask, dueAt, now }: How,
): Promise<void> {
  if (applied.length === 0) return;
  const cycleId = plan.cycle.id;
  const rows = json(tx, applied);
  await tx`
    update participant set applied_at = ${now} where applied_at is null and id = any(${applied.map(({ id }) => id)})`;
  await tx`
    insert into obligation
      (id, cycle_id, participant_id, kind, ask_id, subject, occurrence, opened_at, due_at, state, closed_at)
    select adept_id('ob', concat_ws('/', who.id, 'apply', ${ask.subject}::text, ${ask.occurrence}::int)),
      ${cycleId}, who.id, 'apply', ${ask.id}, ${ask.subject}, ${ask.occurrence}, ${now}, ${dueAt}, 'met', ${now}
    from jsonb_to_recordset(${rows}::jsonb) as who(id text)
    on conflict (participant_id, kind, subject, occurrence) do update set state = 'met', closed_at = ${now}`;
  await tx`
    insert into response (obligation_id, revision, answer, given_at)
    select o.id, 1 + (select count(*) from response past where past.obligation_id = o.id),
      jsonb_strip_nulls(jsonb_build_object('questions', who.answers, 'attested', nullif(who.attested, '[]'))), ${now}
    from jsonb_to_recordset(${rows}::jsonb) as who(id text, answers jsonb, attested jsonb)
    join obligation o on o.participant_id = who.id and o.kind = 'apply' and o.ask_id = ${ask.id} on conflict do nothing`;
  const ids = applied.map(({ id }) => id);
  await admit(tx, cycleId, ids, now);
  // Who waits for a place has been told so, and that is their receipt.
  await tx`
    insert into message (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, at, state)
    select adept_id('msg', key), key, ${cycleId}, 'application-received', jsonb_build_object('ask', ${ask.id}::text),
      'participant', participant_id, id, ${now}, 'queued'
    from (select o.id, o.participant_id, concat_ws('/', 'application-received', o.id, ${eachTime(tx)}) as key
          from participant p join obligation o on o.participant_id = p.id and o.kind = 'apply' and o.ask_id = ${ask.id}
          where p.id = any(${ids}) and p.admission is distinct from 'waiting') as received
    on conflict do nothing`;
  await arrive(tx, { cycleId, participants: applied.map(({ id }) => id), now });
}
