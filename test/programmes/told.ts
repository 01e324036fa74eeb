/**
 * What a finished rehearsal left behind, as lists that a scenario asks in plain words: who got which mail when,
 * who owed what, who was with whom. Days are local days of the programme's zone, `2024-11-05`; instants epoch ms.
 */
import type { Sql } from '../../db/client.ts';
import { zonedDay, zonedTime } from '../../definitions/plan/dates.ts';
import type { Day, EpochMs, Format, ObligationKind, Role } from '../../definitions/plan/types.ts';
import type { Template } from '../../definitions/plan/messages.ts';
import type { Temperament } from '../../rehearsal/people.ts';
import type { TestRun } from '../rehearsal/support.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly unit: string;
  readonly temperament: Temperament;
  readonly left: Day | null;
}

/** A mail as it lies in the mailbox. */
export interface Mail {
  readonly template: Template;
  /** A participant's id, a unit's, an interest's, or '' for the owner. */
  readonly to: string;
  readonly reader: Role | 'coordinator' | 'owner' | 'interest';
  /** What it is about; null where there is none. */
  readonly event: string | null;
  readonly ask: string | null;
  readonly relationship: string | null;
  readonly day: Day;
  /** Local `HH:MM`. */
  readonly time: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar: string | null;
}

export interface Owed {
  readonly by: string;
  readonly role: Role;
  readonly kind: ObligationKind;
  readonly subject: string;
  readonly occurrence: number;
  readonly relationship: string | null;
  readonly opened: Day;
  /** The last day to answer. */
  readonly until: Day;
  readonly state: 'open' | 'met' | 'expired' | 'withdrawn';
  readonly answer: Readonly<Record<string, unknown>> | null;
}

/** People who were proposed to each other. */
export interface Together {
  readonly id: string;
  readonly unit: string;
  readonly format: Format;
  readonly state: 'proposed' | 'active' | 'declined' | 'lapsed' | 'ended' | 'completed';
  readonly mentees: readonly string[];
  readonly mentors: readonly string[];
  readonly proposed: Day;
  readonly started: Day | null;
  readonly ended: Day | null;
}

export interface Told {
  readonly people: readonly Person[];
  readonly mails: readonly Mail[];
  readonly owed: readonly Owed[];
  readonly together: readonly Together[];
}

/** The value of a moment as a local day. */
type DayOf = (at: EpochMs) => Day;

async function peopleOf({ parts, story, cast }: TestRun, dayOf: DayOf): Promise<Person[]> {
  const rows = await parts.sql<
    (Pick<Person, 'id' | 'name' | 'role' | 'unit'> & { email: string; left: EpochMs | null })[]
  >`
    select p.id, x.name, x.email, p.role, p.unit_id as unit, p.left_at as left
    from participant p join person x on x.id = p.person_id where p.cycle_id = ${story.plan.cycle.id} order by p.id`;
  const temperaments = new Map(cast.map(({ email, temperament }) => [email, temperament]));
  return rows.map(({ email, left, ...person }) => ({
    ...person,
    temperament: temperaments.get(email) ?? 'prompt',
    left: left === null ? null : dayOf(left),
  }));
}

type MailRow = Omit<Mail, 'day' | 'time' | 'reader'> & {
  readonly at: EpochMs;
  readonly kind: string;
  readonly role: Role | null;
};

const READERS: Readonly<Record<string, Mail['reader']>> = { unit: 'coordinator', interest: 'interest' };

async function mailsOf(sql: Sql, cycleId: string, zone: string): Promise<Mail[]> {
  const rows = await sql<MailRow[]>`
    select m.template, m.recipient as to, m.recipient_kind as kind, p.role,
      coalesce(m.event_id, m.params ->> 'event') as event, coalesce(o.ask_id, m.params ->> 'ask') as ask,
      coalesce(o.relationship_id, m.params ->> 'relationship') as relationship,
      b.delivered_at as at, b.subject, b.text_body as text, b.calendar
    from mailbox b join message m on m.id = b.message_id left join obligation o on o.id = m.obligation_id
    left join participant p on p.id = m.recipient
    where m.cycle_id = ${cycleId} order by b.delivered_at, m.id`;
  return rows.map(({ at, kind, role, ...mail }) => ({
    ...mail,
    reader: role ?? READERS[kind] ?? 'owner',
    day: zonedDay(at, zone),
    time: zonedTime(at, zone),
  }));
}

type OwedRow = Omit<Owed, 'opened' | 'until'> & { readonly opened: EpochMs; readonly due: EpochMs };

async function owedOf(sql: Sql, cycleId: string, dayOf: DayOf): Promise<Owed[]> {
  const rows = await sql<OwedRow[]>`
    select o.participant_id as by, p.role, o.kind, o.subject, o.occurrence, o.relationship_id as relationship,
      o.opened_at as opened, o.due_at as due, o.state, a.answer
    from obligation o join participant p on p.id = o.participant_id left join answer a on a.obligation_id = o.id
    where o.cycle_id = ${cycleId} order by o.opened_at, o.id`;
  return rows.map(({ opened, due, ...owed }) => ({
    ...owed,
    opened: dayOf(opened),
    until: dayOf(due - 1),
  }));
}

type TogetherRow = Omit<Together, 'proposed' | 'started' | 'ended'> & {
  readonly proposed: EpochMs;
  readonly started: EpochMs | null;
  readonly ended: EpochMs | null;
};

async function togetherOf(sql: Sql, cycleId: string, dayOf: DayOf): Promise<Together[]> {
  const rows = await sql<TogetherRow[]>`
    select r.id, r.unit_id as unit, r.format, r.state, r.proposed_at as proposed, r.started_at as started, r.ended_at as ended,
      coalesce((select json_agg(participant_id order by participant_id) from member
                where relationship_id = r.id and role = 'mentee'), '[]') as mentees,
      coalesce((select json_agg(participant_id order by participant_id) from member
                where relationship_id = r.id and role = 'mentor'), '[]') as mentors
    from relationship r where r.cycle_id = ${cycleId} order by r.proposed_at, r.id`;
  return rows.map(({ proposed, started, ended, ...one }) => ({
    ...one,
    proposed: dayOf(proposed),
    started: started === null ? null : dayOf(started),
    ended: ended === null ? null : dayOf(ended),
  }));
}

/** Everything that a rehearsal left behind. */
export async function tell(run: TestRun): Promise<Told> {
  const { sql } = run.parts;
  const { cycle, programme } = run.story.plan;
  const dayOf: DayOf = (at) => zonedDay(at, programme.timeZone);
  return {
    people: await peopleOf(run, dayOf),
    mails: await mailsOf(sql, cycle.id, programme.timeZone),
    owed: await owedOf(sql, cycle.id, dayOf),
    together: await togetherOf(sql, cycle.id, dayOf),
  };
}
