import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planHash } from '../../../definitions/plan/hash.ts';
import type { Plan } from '../../../definitions/plan/types.ts';
import { json } from '../../client.ts';
import { openOffice, twoUnits, type Office } from '../matches/testing.ts';
import {
  closeAcceptance,
  joinGroup,
  leave,
  livingGroupOf,
  proposeTogether,
  settle,
} from '../relationships.ts';
import { respond } from '../responses.ts';
import { appointmentsOf, setAppointment } from './appointments.ts';

/** Groups of two or three mentees. */
function groups(): Plan {
  const plan = twoUnits({}, 3);
  const relationship = {
    ...plan.relationship,
    format: 'group',
    group: { mentees: { least: 2, most: 3 }, belowMinimum: 'tell-coordinator' },
  } as const;
  return { ...plan, relationship };
}

let office: Office;
let ids: Record<string, string>;
const MENTEES = ['ann', 'bob', 'cia'] as const;

beforeEach(async () => {
  office = await openOffice(groups());
  ids = { ulf: await office.apply('ulf', 'mentor', 'art', ['ink']) };
  for (const name of MENTEES) ids[name] = await office.apply(name, 'mentee', 'art', ['ink']);
});
afterEach(() => office.close());

const id = (name: string): string => ids[name] ?? '';

async function propose(mentees: readonly string[] = MENTEES, mentor: string | null = 'ulf'): Promise<string> {
  const { sql, plan, cycleId, at } = office;
  const format = mentor === null ? 'peer' : 'group';
  const who = { mentees: mentees.map(id), mentor: mentor === null ? null : id(mentor) };
  return proposeTogether(sql, plan, { cycleId, unitId: 'art', format, ...who, score: 5, now: at(4) });
}

async function answer(relationship: string, name: string, accept: boolean): Promise<void> {
  const { sql, plan, at } = office;
  const [owed] = await sql<{ id: string }[]>`
    select id from obligation where kind = 'accept' and participant_id = ${id(name)} and subject = ${relationship}`;
  await respond(sql, { obligationId: owed?.id ?? '', answer: { accept }, now: at(4.5) });
  await settle(sql, plan, relationship, at(4.5));
}

const stateOf = async (relationship: string): Promise<unknown> =>
  (await office.sql<{ state: string }[]>`select state from relationship where id = ${relationship}`)[0]
    ?.state;

async function membersOf(relationship: string): Promise<string[]> {
  const rows = await office.sql<{ name: string }[]>`
    select person.name from member m join participant p on p.id = m.participant_id
    join person on person.id = p.person_id where m.relationship_id = ${relationship} order by person.name`;
  return rows.map(({ name }) => name);
}

/** Who got a mail by this template, by name. */
async function told(template: string): Promise<string[]> {
  const rows = await office.sql<{ name: string }[]>`
    select person.name from message m join participant p on p.id = m.recipient
    join person on person.id = p.person_id where m.template = ${template} order by person.name`;
  return rows.map(({ name }) => name);
}

/** Cancellations of meetings: to whom, and of which. */
const cancellations = () => office.sql<{ name: string; params: object }[]>`
  select person.name, m.params from message m join participant p on p.id = m.recipient
  join person on person.id = p.person_id where m.template = 'meeting-cancelled' order by person.name`;

test('a mentee who leaves a group that goes on gets the end of its next meeting, the others keep it', async () => {
  const { sql, at } = office;
  const group = await propose();
  for (const name of [...MENTEES, 'ulf']) await answer(group, name, true);
  const meeting = { startsAt: at(20), minutes: 60, place: '' };
  await setAppointment(sql, { relationship: group, participant: id('ann'), meeting, now: at(6) });
  await leave(sql, { participantId: id('cia'), now: at(7) });
  expect(await membersOf(group)).toEqual(['ann', 'bob', 'ulf']);
  const params = { relationship: group, meeting: 1, sequence: 0, gone: 'programme' };
  expect(await cancellations()).toEqual([{ name: 'cia', params }]);
  expect((await appointmentsOf(sql, group)).map(({ cancelled }) => cancelled)).toEqual([false]);
});

describe('a group that is proposed', () => {
  test('asks every member, and starts when all have said yes', async () => {
    const group = await propose();
    expect(await told('ask-accept')).toEqual(['ann', 'bob', 'cia', 'ulf']);
    for (const name of ['ann', 'bob', 'ulf']) await answer(group, name, true);
    expect(await stateOf(group)).toBe('proposed');
    await answer(group, 'cia', true);
    expect(await stateOf(group)).toBe('active');
    expect(await told('start-of-programme')).toEqual(['ann', 'bob', 'cia', 'ulf']);
  });

  test('goes on without one mentee who declines, and falls through with the second', async () => {
    const group = await propose();
    await answer(group, 'cia', false);
    expect([await stateOf(group), await membersOf(group)]).toEqual(['proposed', ['ann', 'bob', 'ulf']]);
    await answer(group, 'cia', true);
    expect(await membersOf(group)).toEqual(['ann', 'bob', 'ulf']);
    await answer(group, 'bob', false);
    expect(await stateOf(group)).toBe('declined');
    expect(await told('match-not-accepted')).toEqual(['ann', 'ulf']);
  });

  test('is dissolved by its mentor', async () => {
    const group = await propose();
    await answer(group, 'ann', true);
    await answer(group, 'ulf', false);
    expect(await stateOf(group)).toBe('declined');
    expect(await told('match-not-accepted')).toEqual(['ann', 'bob', 'cia']);
    const again = await propose();
    expect(again).not.toBe(group);
    expect(await stateOf(again)).toBe('proposed');
  });

  test('goes on to the next mentor who can lead it, where the next is asked by itself', async () => {
    const { sql, plan, at } = office;
    for (const name of ['vera', 'will']) ids[name] = await office.apply(name, 'mentor', 'art', ['ink']);
    const acceptance = { ...plan.relationship.acceptance, ifSilent: 'next-choice' } as const;
    const asksNext = { ...plan, relationship: { ...plan.relationship, acceptance } };
    await storePlan(asksNext);
    const group = await propose();
    await answer(group, 'ulf', false);
    const living = () => sql<{ id: string }[]>`select id from relationship where state = 'proposed'`;
    const [next] = await living();
    const [vera, will] = [
      ['ann', 'bob', 'cia', 'vera'],
      ['ann', 'bob', 'cia', 'will'],
    ];
    const first = await membersOf(next?.id ?? '');
    expect([vera, will]).toContainEqual(first);
    const mails = await sql<{ params: { next?: boolean } }[]>`
      select params from message where template = 'match-not-accepted'`;
    expect(mails.map(({ params }) => params.next)).toEqual([true, true, true]);
    expect(await told('match-fell-through')).toEqual([]);
    expect(await sql`select from task where kind = 'match-fell-through'`).toHaveLength(0);
    // Silence of the mentor is the same; a mentee who stays silent too is not asked again.
    for (const name of ['ann', 'bob']) await answer(next?.id ?? '', name, true);
    await closeAcceptance(sql, asksNext, next?.id ?? '', at(8));
    const [last] = await living();
    const other = first.includes('vera') ? 'will' : 'vera';
    expect(await membersOf(last?.id ?? '')).toEqual(['ann', 'bob', other]);
    await answer(last?.id ?? '', other, false);
    // Nobody is left: the coordinator has the task.
    expect(await living()).toEqual([]);
    expect(await sql`select from task where kind = 'match-fell-through'`).toHaveLength(1);
  });

  test('starts at the deadline without a mentee who stayed silent', async () => {
    const group = await propose();
    for (const name of ['ann', 'bob', 'ulf']) await answer(group, name, true);
    await closeAcceptance(office.sql, office.plan, group, office.at(6));
    expect([await stateOf(group), await membersOf(group)]).toEqual(['active', ['ann', 'bob', 'ulf']]);
    expect(await told('match-lapsed')).toEqual(['cia']);
    expect(await told('start-of-programme')).toEqual(['ann', 'bob', 'ulf']);
  });

  test('lapses when its mentor stays silent', async () => {
    const group = await propose();
    for (const name of MENTEES) await answer(group, name, true);
    await closeAcceptance(office.sql, office.plan, group, office.at(6));
    expect(await stateOf(group)).toBe('lapsed');
    expect(await told('match-lapsed')).toEqual(['ulf']);
    expect(await told('match-not-accepted')).toEqual(['ann', 'bob', 'cia']);
  });
});

/** The same cycle with another policy for groups that have become small. */
function withPolicy(belowMinimum: 'continue' | 'merge'): Plan {
  const { plan } = office;
  const group = { mentees: { least: 2, most: 3 }, belowMinimum };
  return { ...plan, relationship: { ...plan.relationship, group } };
}

async function storePlan(plan: Plan): Promise<void> {
  await office.sql`update cycle set plan = ${json(office.sql, plan)}, plan_sha256 = ${planHash(plan)} where id = ${office.cycleId}`;
}

async function start(mentees: readonly string[], mentor: string): Promise<string> {
  const group = await propose(mentees, mentor);
  for (const name of [...mentees, mentor]) await answer(group, name, true);
  return group;
}

const leaves = (name: string, beat: number) =>
  leave(office.sql, { participantId: id(name), now: office.at(beat) });

const openTasks = async (): Promise<unknown> =>
  office.sql`select kind, subject from task where closed_at is null order by kind`;

describe('a group that has started', () => {
  test('goes on when a mentee leaves; the others are told who', async () => {
    const group = await start(MENTEES, 'ulf');
    await leaves('ann', 7);
    expect([await stateOf(group), await membersOf(group)]).toEqual(['active', ['bob', 'cia', 'ulf']]);
    expect(await told('member-left')).toEqual(['bob', 'cia', 'ulf']);
    expect(await openTasks()).toEqual([]);
  });

  test('below the minimum goes on, while the coordinator finds somebody to join', async () => {
    const group = await start(['ann', 'bob'], 'ulf');
    await leaves('ann', 7);
    expect(await stateOf(group)).toBe('active');
    expect(await openTasks()).toEqual([{ kind: 'group-too-small', subject: group }]);
    const row = await livingGroupOf(office.sql, id('ulf'));
    if (row === null) throw new Error('Ulf leads a group.');
    await joinGroup(office.sql, office.plan, row, { mentee: id('cia'), now: office.at(8) });
    expect(await membersOf(group)).toEqual(['bob', 'cia', 'ulf']);
    expect(await told('member-joined')).toEqual(['bob', 'ulf']);
    expect(await told('start-of-programme')).toEqual(['ann', 'bob', 'cia', 'ulf']);
    expect(await openTasks()).toEqual([]);
  });

  test('below the minimum just goes on where the programme says so', async () => {
    await storePlan(withPolicy('continue'));
    const group = await start(['ann', 'bob'], 'ulf');
    await leaves('ann', 7);
    expect([await stateOf(group), await openTasks()]).toEqual(['active', []]);
  });

  test('below the minimum goes into another with room, and its mentor is told', async () => {
    await storePlan(withPolicy('merge'));
    for (const [name, role] of [
      ['vera', 'mentor'],
      ['dan', 'mentee'],
    ] as const)
      ids[name] = await office.apply(name, role, 'art', ['ink']);
    const group = await start(['ann', 'bob'], 'ulf');
    const other = await start(['cia', 'dan'], 'vera');
    await leaves('ann', 7);
    expect([await stateOf(group), await stateOf(other)]).toEqual(['ended', 'active']);
    expect(await membersOf(other)).toEqual(['bob', 'cia', 'dan', 'vera']);
    expect(await told('group-merged')).toEqual(['ulf']);
  });

  test('ends with its mentor, who is named to those who stay', async () => {
    const group = await start(MENTEES, 'ulf');
    await leaves('ulf', 8);
    expect(await stateOf(group)).toBe('ended');
    expect(await told('partner-left')).toEqual(['ann', 'bob', 'cia']);
    const about = await office.sql`select distinct params ->> 'about' as who from message
      where template = 'partner-left'`;
    expect(about).toEqual([{ who: id('ulf') }]);
  });
});

test('peers are asked both, and one no ends it', async () => {
  const peers = await propose(['ann', 'bob'], null);
  expect(await told('ask-accept')).toEqual(['ann', 'bob']);
  await answer(peers, 'ann', true);
  await answer(peers, 'bob', false);
  expect(await stateOf(peers)).toBe('declined');
  const other = await propose(['ann', 'cia'], null);
  await answer(other, 'ann', true);
  await answer(other, 'cia', true);
  expect([await stateOf(other), await membersOf(other)]).toEqual(['active', ['ann', 'cia']]);
});
