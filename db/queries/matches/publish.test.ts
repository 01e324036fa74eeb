import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  candidatesFor,
  listMatches,
  listUnits,
  makeDrafts,
  proposePair,
  publishAll,
  publishDraft,
  setRule,
} from '../matches.ts';
import { leave } from '../relationships.ts';
import { openOffice, twoUnits, type Office } from './testing.ts';

describe('a unit is published', () => {
  let office: Office;
  const ids: Record<string, string> = {};
  const id = (name: string): string => ids[name] ?? '';
  const publish = (version: number, beat = 5) => {
    const { sql, cycleId, at } = office;
    return publishDraft(sql, { cycleId, unitId: 'art', version, now: at(beat) });
  };
  const propose = (mentee: string, mentor: string, beat = 6) => {
    const { sql, cycleId, at } = office;
    return proposePair(sql, {
      cycleId,
      unitId: 'art',
      now: at(beat),
      mentee: id(mentee),
      mentor: id(mentor),
    });
  };
  const told = async (template: string) => {
    const rows = await office.sql<{ name: string }[]>`
      select person.name from message m join participant p on p.id = m.recipient
      join person on person.id = p.person_id where m.template = ${template} order by 1`;
    return rows.map(({ name }) => name);
  };

  beforeAll(async () => {
    office = await openOffice();
    for (const [name, role, unit, subjects] of [
      ['ann', 'mentee', 'art', ['film']],
      ['bob', 'mentee', 'art', ['paint']],
      ['cia', 'mentee', 'art', ['stone']],
      ['dan', 'mentee', 'art', ['clay']],
      ['ulf', 'mentor', 'art', ['film']],
      ['vera', 'mentor', 'art', ['paint']],
      ['will', 'mentor', 'art', ['stone']],
      ['lea', 'mentor', 'law', ['film']],
    ] as const) {
      ids[name] = await office.apply(name, role, unit, subjects);
    }
    await makeDrafts(office.sql, office.cycleId, office.at(1.5));
  });
  afterAll(() => office.close());

  test('not while applications are open, nor in a version that is not the newest', async () => {
    await expect(publish(1, 1.6)).rejects.toMatchObject({
      code: 'applications-open',
      facts: { dueAt: office.at(2) },
    });
    const { sql, cycleId, at } = office;
    const forbid = { kind: 'forbid', mentee: id('dan'), mentor: id('lea') } as const;
    const wrong = setRule(sql, { ...forbid, cycleId, unitId: 'art', now: at(4) });
    await expect(wrong).rejects.toMatchObject({ code: 'other-unit' });
    await setRule(sql, { ...forbid, mentor: id('ulf'), cycleId, unitId: 'art', now: at(4) });
    await expect(publish(1)).rejects.toMatchObject({ code: 'stale-version', facts: { newest: 2 } });
    await expect(propose('dan', 'vera')).rejects.toMatchObject({ code: 'not-published' });
    expect(await listMatches(sql, cycleId)).toEqual([]);
  });

  test('once, however many coordinators press at the same time; who has left is left out', async () => {
    const { sql, cycleId, at } = office;
    await leave(sql, { participantId: id('will'), now: at(4.5) });
    const both = await Promise.allSettled([publish(2), publish(2)]);
    const done = both.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const refused = both.flatMap((one): unknown[] => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toMatchObject([{ code: 'published' }]);
    expect(done).toMatchObject([
      { version: 2, leftOut: [{ mentee: id('cia'), mentor: id('will'), score: 100 }] },
    ]);
    expect(done[0]?.relationships).toHaveLength(2);
    expect(await listMatches(sql, cycleId)).toMatchObject([
      {
        mentees: [{ name: 'ann' }],
        mentors: [{ name: 'ulf' }],
        state: 'proposed',
        score: 100,
        proposedAt: at(5),
      },
      { mentees: [{ name: 'bob' }], mentors: [{ name: 'vera' }], state: 'proposed', score: 100 },
    ]);
  });

  test('those in a match are asked, those without one are told, and the task is done', async () => {
    const { sql, cycleId, at } = office;
    expect(await told('ask-accept')).toEqual(['ann', 'bob', 'ulf', 'vera']);
    expect(await told('unmatched')).toEqual(['cia', 'dan']);
    expect(await listUnits(sql, cycleId)).toMatchObject([
      { unit: 'art', publishedAt: at(5), version: 2 },
      { unit: 'law', publishedAt: null },
    ]);
    const open = await sql`select subject from task where kind = 'publish-matches' and closed_at is null`;
    expect(open).toEqual([{ subject: 'law' }]);
    const relay = await sql`select 1 from relay where kind = 'start-relationship'`;
    expect(relay).toHaveLength(2);
    await makeDrafts(sql, cycleId, at(5));
    expect(await listUnits(sql, cycleId)).toMatchObject([{ version: 2 }, { version: 1 }]);
  });

  test('somebody whose partner leaves has candidates: those who are free and were not tried', async () => {
    const { sql, cycleId, at } = office;
    await expect(candidatesFor(sql, cycleId, id('ulf'))).rejects.toMatchObject({ code: 'no-places' });
    await leave(sql, { participantId: id('ann'), now: at(6) });
    const candidates = await candidatesFor(sql, cycleId, id('ulf'));
    expect(candidates).toMatchObject([{ participant: id('cia'), name: 'cia', score: 0 }]);
    await expect(candidatesFor(sql, cycleId, id('ann'))).rejects.toMatchObject({ code: 'left' });
    await expect(candidatesFor(sql, cycleId, 'nobody')).rejects.toMatchObject({ code: 'unknown-person' });
  });

  test('a single pair is proposed when both are free and no rule stands against it', async () => {
    const { sql, cycleId } = office;
    await expect(propose('dan', 'ulf')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(propose('dan', 'vera')).rejects.toMatchObject({
      code: 'no-places',
      facts: { participant: id('vera') },
    });
    await expect(propose('cia', 'lea')).rejects.toMatchObject({ code: 'other-unit' });
    const both = await Promise.allSettled([propose('cia', 'ulf'), propose('cia', 'ulf')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const made = (await listMatches(sql, cycleId)).filter(({ mentees }) => mentees[0]?.name === 'cia');
    expect(made).toMatchObject([{ mentors: [{ name: 'ulf' }], state: 'proposed' }]);
    const open = await sql`select 1 from task where kind = 'match-fell-through' and closed_at is null`;
    expect(open).toEqual([]);
  });
});

describe('where Adept publishes by itself', () => {
  test('nobody is given a task; all drafts are published with their step, a second time nothing happens', async () => {
    const office = await openOffice(twoUnits({ by: 'algorithm' }));
    const { sql, cycleId, at } = office;
    for (const unit of ['art', 'law']) {
      await office.apply(`mentee-${unit}`, 'mentee', unit, ['film']);
      await office.apply(`mentor-${unit}`, 'mentor', unit, ['film']);
    }
    await makeDrafts(sql, cycleId, at(3));
    await publishAll(sql, cycleId, at(3));
    await publishAll(sql, cycleId, at(3));
    expect(await listMatches(sql, cycleId)).toMatchObject([{ unit: 'art' }, { unit: 'law' }]);
    expect(await sql`select 1 from task`).toEqual([]);
    expect(await sql`select 1 from message where template = 'matches-drafted'`).toEqual([]);
    await office.close();
  });
});

test('across units the last publication is that of the last unit in which anybody takes part', async () => {
  const plan = twoUnits();
  const office = await openOffice({ ...plan, matching: { ...plan.matching, withinUnits: false } });
  const { sql, cycleId, at } = office;
  await office.apply('ann', 'mentee', 'art', ['film']);
  for (const name of ['ulf', 'vera']) await office.apply(name, 'mentor', 'art', ['film']);
  await makeDrafts(sql, cycleId, at(3));
  await publishDraft(sql, { cycleId, unitId: 'art', version: 1, now: at(5) });
  const told = await sql<{ template: string }[]>`
    select m.template from message m join participant p on p.id = m.recipient and p.role = 'mentor'
    where m.template <> 'application-received' order by 1`;
  expect(told.map(({ template }) => template)).toEqual(['ask-accept', 'unmatched']);
  await office.close();
});
