/** Each invariant holds of a finished rehearsal, and is seen to fail when the rehearsal is broken. */
import { describe, expect, test } from 'vitest';
import type { Sql } from '../../db/client.ts';
import { findViolations, INVARIANTS } from '../../rehearsal/invariants/index.ts';
import type { TestRun } from './support.ts';

type BreakIt = (tx: Sql) => Promise<{ readonly count: number }>;

class Undone extends Error {}

/** Breaks the finished rehearsal, and undoes it. Gives the names of the invariants that no longer hold. */
export async function brokenBy(run: TestRun, breakIt: BreakIt): Promise<string[]> {
  let names: string[] = [];
  await run.parts.sql
    .begin(async (tx) => {
      const { count } = await breakIt(tx);
      if (count === 0) throw new Error('There was nothing to break.');
      const { summary, story } = run;
      const { cycle: cycleId, report } = summary;
      const violations = await findViolations({ sql: tx, cycleId, plan: story.plan, report });
      names = [...new Set(violations.map(({ invariant }) => invariant))];
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  return names;
}

type Break = readonly [
  invariant: string,
  how: string,
  breakIt: (tx: Sql) => Promise<{ readonly count: number }>,
];

const BREAKS: readonly Break[] = [
  [
    'meetings-are-told',
    'a meeting moved behind the back of the others',
    (tx) => tx`
      insert into appointment_change
      select relationship_id, number, sequence + 1, starts_at, minutes, 'Elsewhere', cancelled, by_id, changed_at
      from appointment`,
  ],
  [
    'no-reminder-after-answer',
    'a reminder an hour after the answer',
    (tx) => tx`
      update mailbox b set delivered_at = r.given_at + interval '1 hour'
      from message m join response r on r.obligation_id = m.obligation_id
      where b.message_id = m.id and m.template like 'remind-%'`,
  ],
  [
    'no-mail-twice',
    'the same question sent again',
    async (tx) => {
      const [asked] = await tx<
        { id: string }[]
      >`select id from message where template = 'ask-accept' order by id limit 1`;
      await tx`
        insert into message (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, at, state)
        select 'again', 'again', cycle_id, template, params, recipient_kind, recipient, obligation_id, at, state
        from message where id = ${asked?.id ?? ''}`;
      return tx`
        insert into mailbox
        select 'again', cycle_id, sender, recipient, recipient_name, subject, text_body, html_body, calendar,
          delivered_at + interval '2 days'
        from mailbox where message_id = ${asked?.id ?? ''}`;
    },
  ],
  [
    'events-invite-their-roles',
    'a mentee invited to the workshop of the mentors',
    (tx) => tx`
      update obligation set subject = 'mentor-workshop'
      where kind = 'answer-invitation' and subject = 'mentee-workshop'`,
  ],
  [
    'events-invite-their-roles',
    'somebody forgotten',
    async (tx) => {
      await tx`update message set obligation_id = null`;
      await tx`delete from response`;
      return tx`delete from obligation where kind = 'answer-invitation' and subject = 'mid-way'`;
    },
  ],
  [
    'matched-within-unit',
    'a partner of another department',
    (tx) => tx`update participant set unit_id = 'physics' where unit_id = 'astronomy' and role = 'mentor'`,
  ],
  [
    'capacity-holds',
    'a mentor who has two at once',
    (tx) => tx`
      update member set participant_id = (
        select m.participant_id from member m join relationship r on r.id = m.relationship_id
        where m.role = 'mentor' and r.state = 'completed' order by 1 limit 1)
      where role = 'mentor' and relationship_id = (
        select r.id from relationship r join member m on m.relationship_id = r.id and m.role = 'mentor'
        where r.state = 'completed' order by m.participant_id desc limit 1)`,
  ],
  [
    'applicants-hear',
    'somebody without a match who was not told',
    async (tx) => {
      const [one] = await tx<{ recipient: string }[]>`
        select recipient from message where template = 'unmatched' and state = 'sent' and not exists (
          select from member where participant_id = recipient) order by 1 limit 1`;
      return tx`delete from mailbox where message_id in (
        select id from message where recipient = ${one?.recipient ?? ''} and template <> 'application-received')`;
    },
  ],
  [
    'nobody-waits-in-vain',
    'a match that starts the day after the last yes',
    (tx) => tx`
      update relationship set started_at = started_at + interval '1 day' where state = 'completed'`,
  ],
  [
    'no-mail-without-reason',
    'a mail to somebody who has left',
    (tx) => tx`
      update mailbox b set delivered_at = p.left_at + interval '1 day'
      from message m join participant p on p.id = m.recipient
      where b.message_id = m.id and p.left_at is not null and m.template <> 'goodbye'`,
  ],
  [
    'no-mail-without-reason',
    'a notice to somebody who has said no',
    (tx) => tx`
      update response set answer = '{"coming": false}' where obligation_id in (
        select obligation_id from message where template = 'event-notice' and state = 'sent')`,
  ],
  [
    'nothing-before-its-date',
    'mail after the last day',
    (tx) => tx`update mailbox set delivered_at = (select ends_at from cycle) where message_id =
      (select max(message_id) from mailbox)`,
  ],
  [
    'nothing-before-its-date',
    'a question before its ask opens',
    (tx) => tx`
      update mailbox b set delivered_at = delivered_at - interval '10 days' from message m
      where m.id = b.message_id and m.template = 'ask-give-feedback'`,
  ],
  [
    'obligations-end',
    'one left open',
    (tx) =>
      tx`update obligation set state = 'open', closed_at = null where kind = 'check-in' and state = 'met'`,
  ],
  [
    'obligations-end',
    'one withdrawn from somebody who stayed',
    (tx) => tx`update obligation set state = 'withdrawn' where kind = 'give-feedback'`,
  ],
  [
    'relationships-end',
    'one that goes on after the end',
    (tx) => tx`update relationship set state = 'active', ended_at = null where state = 'completed'`,
  ],
  [
    'people-come-in-as-they-may',
    'somebody invited by nobody who may',
    (tx) => tx`update participant set invited_by = 'a-stranger' where role = 'mentor'`,
  ],
  [
    'places-are-kept',
    'somebody on the wait list who has been matched',
    (tx) => tx`
      update participant set admission = 'waiting' where id in
        (select participant_id from member order by participant_id limit 1)`,
  ],
  [
    'nobody-is-with-themselves',
    'a mentor who is the mentee too',
    (tx) => tx`
      update participant p set person_id = other.person_id
      from relationship r, member m, member o, participant other
      where r.id = m.relationship_id and r.state = 'completed' and m.participant_id = p.id and p.role = 'mentor' and o.relationship_id = m.relationship_id
        and other.id = o.participant_id and other.role = 'mentee'`,
  ],
  [
    'ended-pairs-are-left-alone',
    'a pair that had ended before it was asked',
    (tx) => tx`update relationship set state = 'ended', ended_at = proposed_at where state = 'completed'`,
  ],
  [
    'nothing-asked-while-paused',
    'a pause from the start on',
    (tx) => tx`
      insert into pause (relationship_id, paused_at) select id, started_at from relationship where state = 'completed'`,
  ],
  [
    'asked-after-pause',
    'a short pause that took a check-in away for good',
    (tx) => tx`
      with z as (
        insert into pause (relationship_id, paused_at, resumed_at)
        select id, started_at, started_at from relationship where state = 'completed' returning *)
      update obligation o set state = 'withdrawn', closed_at = z.paused_at
      from z join member m on m.relationship_id = z.relationship_id
      where o.participant_id = m.participant_id and o.kind = 'check-in'`,
  ],
  [
    'nothing-behind-a-closed-gate',
    'a gate that opened only at the end',
    (tx) => tx`update relationship set opened_at = ended_at where state = 'completed'`,
  ],
  [
    'reasons-stay-confidential',
    'a reason that a mail says',
    (tx) => tx`
      insert into early_end (relationship_id, participant_id, reason, again, ended_at)
      select r.id, m.participant_id, 'Please', true, r.ended_at
      from relationship r join member m on m.relationship_id = r.id where r.state = 'completed'`,
  ],
  [
    'report-equals-rows',
    'an answer that the report has not seen',
    (tx) => tx`
      insert into response (obligation_id, revision, answer, given_at)
      select o.id, 99, '{"coming": false}', (select ends_at - interval '1 second' from cycle) from obligation o
      join answer a on a.obligation_id = o.id
      where o.kind = 'answer-invitation' and (a.answer ->> 'coming')::boolean limit 1`,
  ],
];

/** Those that hold of what this rehearsal lacks; they are seen to fail in test/modes and test/programmes. */
const ELSEWHERE = [
  'choices-are-stable',
  'rules-hold',
  'groups-keep-limits',
  'meetings-follow-the-rhythm',
  'named-people-consent',
  'the-entitled-are-followed-up',
  'nobody-is-proposed-while-resting',
  'pools-are-asked-in-time',
  'silence-in-a-pool-is-settled',
];

/** @param finished the rehearsal, once it has run */
export function describeInvariants(finished: () => TestRun): void {
  describe('invariants', () => {
    test.each(BREAKS)('%s fails by %s', async (invariant, _how, breakIt) => {
      expect(await brokenBy(finished(), breakIt)).toContain(invariant);
    });

    test('each of them has been seen to fail', () => {
      expect([...new Set(BREAKS.map(([invariant]) => invariant))].toSorted()).toEqual(
        INVARIANTS.map(({ name }) => name)
          .filter((name) => !ELSEWHERE.includes(name))
          .toSorted(),
      );
    });
  });
}
