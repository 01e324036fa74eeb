import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Plan } from '../../../definitions/plan/types.ts';
import { openOffice, twoUnits, type Office } from '../matches/testing.ts';
import { closeAcceptance, leave, proposeTogether, settle } from '../relationships.ts';
import { respond } from '../responses.ts';

/** Groups of two or three mentees. */
function groups(): Plan {
  const plan = twoUnits({}, 3);
  const relationship = {
    ...plan.relationship,
    format: 'group',
    group: { mentees: { least: 2, most: 3 } },
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

describe('a group that has started', () => {
  test('goes on when a mentee leaves the programme, and ends with its mentor', async () => {
    const group = await propose();
    for (const name of [...MENTEES, 'ulf']) await answer(group, name, true);
    for (const name of ['ann', 'bob']) {
      await leave(office.sql, { participantId: id(name), now: office.at(7) });
    }
    expect([await stateOf(group), await membersOf(group)]).toEqual(['active', ['cia', 'ulf']]);
    await leave(office.sql, { participantId: id('ulf'), now: office.at(8) });
    expect(await stateOf(group)).toBe('ended');
    expect(await told('partner-left')).toEqual(['cia']);
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
