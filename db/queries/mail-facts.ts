/** What mails mention, looked up in bulk when they are rendered. */
import type { MessageParams, RecipientKind, Template } from '../../definitions/plan/messages.ts';
import type { Day, EpochMs, Format, Role } from '../../definitions/plan/types.ts';
import type { Sql } from '../client.ts';
import type { Appointment } from './relationships/appointments.ts';

export interface MailPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
}

/** The dates of an event as they stand. */
export interface MailEvent {
  readonly id: string;
  readonly day: Day;
  readonly fromTime: string | null;
  readonly toTime: string | null;
  readonly startsAt: EpochMs;
  readonly endsAt: EpochMs;
  readonly provisional: boolean;
  readonly sequence: number;
}

/** One message with everything that its mail needs besides the plan. */
export interface MailRow {
  readonly id: string;
  readonly cycleId: string;
  readonly planSha256: string;
  readonly clock: 'real' | 'virtual';
  readonly template: Template;
  readonly params: MessageParams;
  readonly recipientKind: RecipientKind;
  readonly recipient: string;
  readonly at: EpochMs;
  /** Null for the owner, whose address is in the plan. */
  readonly email: string | null;
  readonly name: string;
  readonly role: Role | null;
  readonly unitId: string | null;
  /** The partner or unit that invited the reader. */
  readonly invitedBy: string | null;
  readonly obligationId: string | null;
  /** The pair or group that it is about. */
  readonly relationshipId: string | null;
  /** Whether its mentee named its mentor. */
  readonly named: boolean;
  readonly askId: string | null;
  readonly dueAt: EpochMs | null;
  /** The first message about the same obligation; null when it is this one. */
  readonly threadId: string | null;
  readonly eventId: string | null;
  /** The others of the pair; all of them when the reader is none of them. */
  readonly people: readonly MailPerson[];
  /** The meeting that it is about, as it was set then; null: none. */
  readonly meeting: Pick<
    Appointment,
    'number' | 'sequence' | 'startsAt' | 'minutes' | 'place' | 'cancelled'
  > | null;
  /** For `cycle-cancelled`: the reader has got the events of the cycle for their calendar. */
  readonly hasEvents: boolean;
  /** How those of the mail meet; null where it is about none or several relationships. */
  readonly format: Format | null;
  /** Units that have not published; for `escalate-publish` only. */
  readonly waitingUnits: readonly string[];
  /** Who had not answered when the message was written; for `silent` only. */
  readonly silent: readonly string[];
}

/** Facts of the given messages, in the order of their ids. */
export async function loadMailRows(sql: Sql, ids: readonly string[]): Promise<MailRow[]> {
  return sql<MailRow[]>`
    select m.id, m.cycle_id as "cycleId", c.plan_sha256 as "planSha256", c.clock, m.template, m.params,
      m.recipient_kind as "recipientKind", m.recipient, m.at,
      coalesce(p.email, i.email, u.coordinator) as email, coalesce(p.name, i.name, '') as name,
      coalesce(pa.role, i.role, case when t.id is not null then 'mentee' end) as role,
      coalesce(pa.unit_id, i.unit_id, u.id, m.params->>'unit') as "unitId",
      pa.invited_by as "invitedBy", m.obligation_id as "obligationId",
      coalesce(m.params->>'relationship', o.relationship_id) as "relationshipId", coalesce(o.ask_id, m.params->>'ask') as "askId", coalesce(o.due_at, t.due_at) as "dueAt",
      coalesce((select r.named from relationship r
        where r.id = coalesce(m.params->>'relationship', o.relationship_id)), false) as named,
      (select f.id from message f where f.obligation_id = m.obligation_id and f.id <> m.id and f.at <= m.at
        and m.template like 'remind-%' and (f.template like 'ask-%' or f.template like 'application-%')
        order by f.at, f.id limit 1) as "threadId",
      coalesce(m.event_id, m.params->>'event', case when o.kind = 'answer-invitation' then o.subject end) as "eventId",
      coalesce((select jsonb_agg(jsonb_build_object('name', q.name, 'email', q.email, 'role', mb.role)
          order by mb.role, q.name, q.id)
        from (select participant_id, role, relationship_id, left_at from membership
              union all select t.facts ->> 'participant', 'mentee', null, null) as mb
        join participant x on x.id = mb.participant_id join person q on q.id = x.person_id
        where mb.participant_id <> m.recipient
          and (mb.left_at is null or mb.participant_id = m.params->>'about')
          and coalesce(m.params->>'about', o.about_id, mb.participant_id) = mb.participant_id
          and (mb.relationship_id is null or mb.relationship_id in (
          select coalesce(m.params->>'relationship', o.relationship_id)
          union all
          select r.id from relationship r join member me on me.relationship_id = r.id
          where me.participant_id = m.recipient and r.state = 'active'
            and coalesce(m.params->>'relationship', o.relationship_id) is null))), '[]') as people,
      (select jsonb_build_object('number', a.number, 'sequence', a.sequence, 'minutes', a.minutes, 'place', a.place, 'cancelled', a.cancelled,
          'startsAt', (extract(epoch from a.starts_at) * 1000)::bigint)
        from appointment_change a where a.relationship_id = m.params->>'relationship'
          and a.number = (m.params->>'meeting')::int and a.sequence = (m.params->>'sequence')::int) as meeting,
      m.template = 'cycle-cancelled' and exists (select from message e where e.recipient = m.recipient
        and e.template in ('start-of-programme', 'ask-answer-invitation') and e.state = 'sent') as "hasEvents",
      (select r.format from relationship r
        where r.id = coalesce(m.params->>'relationship', o.relationship_id)) as format,
      case when m.template = 'escalate-publish' then coalesce((select jsonb_agg(w.id order by w.id) from unit w
        where w.cycle_id = m.cycle_id and w.published_at is null), '[]') else '[]' end as "waitingUnits",
      case when m.template = 'silent' then coalesce((
        select jsonb_agg(n.name order by n.name, y.id)
        from obligation s join participant y on y.id = s.participant_id and y.unit_id = m.recipient
        join person n on n.id = y.person_id
        where s.cycle_id = m.cycle_id and s.ask_id = m.params->>'ask' and s.opened_at <= m.at
          and (m.params->>'relationship' is null or s.relationship_id = m.params->>'relationship')
          and (s.state in ('open', 'expired') or s.closed_at > m.at)
          and (y.left_at is null or y.left_at > m.at)), '[]') else '[]' end as silent
    from message m
    join cycle c on c.id = m.cycle_id
    left join participant pa on m.recipient_kind = 'participant' and pa.id = m.recipient
    left join person p on p.id = pa.person_id
    left join interest i on m.recipient_kind = 'interest' and i.id = m.recipient
    left join unit u on m.recipient_kind = 'unit' and u.cycle_id = m.cycle_id and u.id = m.recipient
    left join obligation o on o.id = m.obligation_id
    left join task t on t.cycle_id = m.cycle_id and t.kind = 'search' and t.subject = m.params->>'search'
    where m.id = any(${[...ids]}) order by m.id`;
}

/** All events of the given cycles in the order of their dates, by cycle. */
export async function loadEvents(sql: Sql, cycleIds: readonly string[]): Promise<Map<string, MailEvent[]>> {
  const rows = await sql<(MailEvent & { cycleId: string })[]>`
    select cycle_id as "cycleId", id, day, from_time as "fromTime", to_time as "toTime",
      starts_at as "startsAt", ends_at as "endsAt", provisional, sequence
    from event where cycle_id = any(${[...cycleIds]}) order by cycle_id, starts_at, id`;
  const events = new Map<string, MailEvent[]>();
  for (const row of rows) events.set(row.cycleId, [...(events.get(row.cycleId) ?? []), row]);
  return events;
}
