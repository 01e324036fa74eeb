/** Putting one message into the outbox, in the transaction of the change that causes it. */
import { json, type Sql } from '../client.ts';
import type { MessageParams, RecipientKind, Template } from '../../definitions/plan/messages.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';

export interface NewMessage {
  /** Idempotency key, from business facts only: a second message of the same key is not written. */
  readonly key: string;
  readonly cycleId: string;
  readonly template: Template;
  readonly params: MessageParams;
  readonly recipientKind: RecipientKind;
  /** A participant's or interest's id, a unit's id, or '' for the owner. */
  readonly recipient: string;
  readonly obligationId?: string;
  readonly eventId?: string;
  readonly at: EpochMs;
}

export async function enqueue(sql: Sql, message: NewMessage): Promise<void> {
  await sql`
    insert into message
      (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, event_id, at, state)
    values (adept_id('msg', ${message.key}), ${message.key}, ${message.cycleId}, ${message.template},
      ${json(sql, message.params)}, ${message.recipientKind}, ${message.recipient},
      ${message.obligationId ?? null}, ${message.eventId ?? null}, ${message.at}, 'queued')
    on conflict do nothing`;
}
