/** Messages as a coordinator looks through them: state and template, not the text. */
import type { Sql } from '../client.ts';
import type { EpochMs } from '../../definitions/plan/types.ts';

export interface MessageRow {
  readonly id: string;
  readonly template: string;
  readonly recipientKind: string;
  readonly recipient: string;
  /** The name of a participant or interest; null for coordinators. */
  readonly name: string | null;
  readonly obligation: string | null;
  readonly event: string | null;
  readonly at: EpochMs;
  readonly state: string;
  readonly reason: string | null;
  readonly attempts: number;
}

export interface MessageFilter {
  readonly cycleId: string;
  readonly states?: readonly string[];
  readonly template?: string;
  readonly participant?: string;
  /** Only those to people of this unit; null: all. */
  readonly unit?: string | null;
  /** Those that come after this id in the order of the list. */
  readonly after?: string;
  readonly limit: number;
}

const columns = (sql: Sql) => sql`
    select m.id, m.template, m.recipient_kind as "recipientKind", m.recipient,
      coalesce(person.name, i.name) as name, m.obligation_id as obligation, m.event_id as event, m.at, m.state,
      m.reason, m.attempts
    from message m
    left join participant p on m.recipient_kind = 'participant' and p.id = m.recipient
    left join person on person.id = p.person_id
    left join interest i on m.recipient_kind = 'interest' and i.id = m.recipient`;

/** One message of a cycle. */
export async function getMessage(sql: Sql, cycleId: string, id: string): Promise<MessageRow | null> {
  const [row] = await sql<MessageRow[]>`${columns(sql)} where m.cycle_id = ${cycleId} and m.id = ${id}`;
  return row ?? null;
}

/** Messages by moment and id. */
export async function listMessages(sql: Sql, filter: MessageFilter): Promise<MessageRow[]> {
  const { states, template, participant, unit = null, after } = filter;
  return sql<MessageRow[]>`
    ${columns(sql)}
    where m.cycle_id = ${filter.cycleId}
      and ${states === undefined ? sql`true` : sql`m.state = any(${[...states]})`}
      and ${template === undefined ? sql`true` : sql`m.template = ${template}`}
      and ${participant === undefined ? sql`true` : sql`m.recipient = ${participant}`}
      and ${unit === null ? sql`true` : sql`p.unit_id = ${unit}`}
      and ${after === undefined ? sql`true` : sql`(m.at, m.id) > (select at, id from message where id = ${after})`}
    order by m.at, m.id limit ${filter.limit}`;
}

export const SETTLEMENTS = ['send-again', 'arrived', 'leave'] as const;
/** `arrived`: the coordinator knows that it did; `leave`: it need not arrive. */
export type Settlement = (typeof SETTLEMENTS)[number];

const SETTLED: Readonly<Record<Settlement, { readonly state: string; readonly reason: string | null }>> = {
  'send-again': { state: 'queued', reason: null },
  arrived: { state: 'sent', reason: null },
  leave: { state: 'suppressed', reason: 'left' },
};

/**
 * What a coordinator says of a mail of which it is not known whether it arrived, or that could not be sent.
 * False: it is neither. Sent again, it keeps its Message-ID, by which mail programs know it.
 */
export async function settleMessage(
  sql: Sql,
  { cycleId, id, how }: { readonly cycleId: string; readonly id: string; readonly how: Settlement },
): Promise<boolean> {
  const { state, reason } = SETTLED[how];
  const rows = await sql`
    update message set state = ${state}, reason = ${reason}, lease_until = null, next_attempt_wall = null
    where cycle_id = ${cycleId} and id = ${id} and state in ('unknown', 'failed') returning 1`;
  return rows.length > 0;
}
