/** What a preview foretells is what a rehearsal's mailbox holds: the same table of messages, and the same days. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sql } from '../../db/client.ts';
import { zonedDay } from '../../definitions/plan/dates.ts';
import type { EpochMs, Role } from '../../definitions/plan/types.ts';
import { mailsFor } from '../../definitions/preview/mails.ts';
import type { PlannedMail } from '../../definitions/preview/mails.ts';
import { rehearse, stockholm, type TestRun } from './support.ts';

const STORY = stockholm(40, '3');
const { plan } = STORY;
const ZONE = plan.programme.timeZone;

let run: TestRun;
beforeAll(async () => {
  run = await rehearse(STORY);
}, 240_000);
afterAll(() => run.close());

interface Sent {
  readonly template: string;
  readonly ask: string | null;
  readonly event: string | null;
  readonly at: EpochMs;
}

interface Prompt {
  readonly id: string;
  readonly role: Role;
  readonly started: EpochMs;
}

/** Imported, in one completed relationship, and never reminded: as undisturbed as a person can be. */
function promptPeople(sql: Sql): Promise<Prompt[]> {
  return sql<Prompt[]>`
    select p.id, p.role, min(r.started_at) as started
    from participant p join member m on m.participant_id = p.id join relationship r on r.id = m.relationship_id
    where p.left_at is null
      and not exists (select from pause z where z.relationship_id = r.id)
      and exists (select from message a where a.recipient = p.id and a.template = 'ask-apply' and a.state = 'sent')
      and not exists (select from message b where b.recipient = p.id and b.template like 'remind-%' and b.state = 'sent')
      and not exists (select from obligation o where o.participant_id = p.id and o.state <> 'met')
    group by p.id, p.role having count(*) = 1 and bool_and(r.state = 'completed') order by p.id`;
}

function sentTo(sql: Sql, id: string): Promise<Sent[]> {
  return sql<Sent[]>`
    select m.template, coalesce(o.ask_id, m.params ->> 'ask') as ask, coalesce(m.event_id, m.params ->> 'event') as event, m.at
    from message m left join obligation o on o.id = m.obligation_id
    where m.recipient = ${id} and m.state = 'sent' order by m.at, m.id`;
}

/** Events to which they said that they do not come: nobody is told of these the day before. */
async function declined(sql: Sql, id: string): Promise<string[]> {
  const rows = await sql<{ subject: string }[]>`
    select o.subject from obligation o join answer a on a.obligation_id = o.id
    where o.participant_id = ${id} and o.kind = 'answer-invitation' and not (a.answer ->> 'coming')::boolean`;
  return rows.map(({ subject }) => subject);
}

/** When their coordinator names them, when their unit publishes and when both accept is their own. */
const OWN_DAY = new Set(['ask-apply', 'ask-accept', 'start-of-programme']);

function told({
  template,
  at,
  ask,
  event,
}: Pick<PlannedMail, 'template' | 'at' | 'ask' | 'event'> | Sent): string {
  const about = event ?? ask ?? '';
  return `${template} ${about}${OWN_DAY.has(template) ? '' : ` ${zonedDay(at, ZONE)}`}`.trim();
}

/** When the owner confirms a date is the owner's own, and when a pair meets is the pair's. */
const OWN: ReadonlySet<string> = new Set(['event-changed', 'meeting-set', 'meeting-cancelled']);
const isForeseen = (mail: { readonly template: string; readonly ask?: string | null }): boolean =>
  !OWN.has(mail.template);

test('somebody who answers at once gets the mails that the preview lists for them, on their days', async () => {
  const { sql } = run.parts;
  const people = await promptPeople(sql);
  expect(people.length).toBeGreaterThan(2);
  for (const { id, role, started } of people) {
    const away = await declined(sql, id);
    const foretold = mailsFor(plan, role, { pace: 'at-once', published: started })
      .filter(isForeseen)
      .filter(({ template, event }) => template !== 'event-notice' || !away.includes(event ?? ''));
    const sent = (await sentTo(sql, id)).filter(isForeseen);
    expect(sent.map(told).toSorted(), id).toEqual(foretold.map(told).toSorted());
  }
});

test('nobody gets a reminder on shared dates that the preview does not list for the last day', async () => {
  const { sql } = run.parts;
  const reminders = await sql<(Sent & { role: Role })[]>`
    select m.template, o.ask_id as ask, m.event_id as event, m.at, p.role
    from message m join obligation o on o.id = m.obligation_id join participant p on p.id = m.recipient
    where m.template like 'remind-%' and m.template <> 'remind-accept' and m.state = 'sent'`;
  expect(reminders.length).toBeGreaterThan(20);
  const early = plan.matching.draftAt;
  const listed = (role: Role): Set<string> =>
    new Set(mailsFor(plan, role, { pace: 'last-day', published: early }).map(told));
  const all = { mentee: listed('mentee'), mentor: listed('mentor') };
  expect(reminders.filter((mail) => !all[mail.role].has(told(mail))).map(told)).toEqual([]);
});
