import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  getDraft,
  listUnits,
  makeDraft,
  makeDrafts,
  publishDraft,
  removeRule,
  setRule,
  swap,
} from '../matches.ts';
import { openOffice, twoUnits, type Office } from './testing.ts';

const pairsIn = (draft: Awaited<ReturnType<typeof getDraft>>) =>
  Object.fromEntries((draft?.pairs ?? []).map(({ menteeName, mentorName }) => [menteeName, mentorName]));

describe('drafts of units on their own', () => {
  let office: Office;
  const ids: Record<string, string> = {};
  const draft = () => getDraft(office.sql, office.cycleId, 'art');
  const change = (mentee: string, mentor: string) => ({
    cycleId: office.cycleId,
    unitId: 'art',
    now: office.at(4),
    mentee: ids[mentee] ?? '',
    mentor: ids[mentor] ?? '',
  });
  const exchange = (one: string, other: string) =>
    swap(office.sql, {
      cycleId: office.cycleId,
      unitId: 'art',
      now: office.at(4),
      one: ids[one] ?? '',
      other: ids[other] ?? '',
    });

  beforeAll(async () => {
    office = await openOffice();
    for (const [name, role, unit, subjects, language] of [
      ['ann', 'mentee', 'art', ['film', 'paint'], 'sv'],
      ['bob', 'mentee', 'art', ['paint'], 'sv'],
      ['cia', 'mentee', 'art', ['film'], 'fi'],
      ['ulf', 'mentor', 'art', ['paint'], 'sv'],
      ['vera', 'mentor', 'art', ['film', 'paint'], 'sv'],
      ['lea', 'mentor', 'law', ['film'], 'fi'],
    ] as const) {
      ids[name] = await office.apply(name, role, unit, subjects, language);
    }
  });
  afterAll(() => office.close());

  test('the step drafts every unit, once, and hands each draft to its coordinator', async () => {
    const { sql, cycleId, at } = office;
    await makeDrafts(sql, cycleId, at(3));
    await makeDrafts(sql, cycleId, at(3));
    expect(await listUnits(sql, cycleId)).toEqual([
      { unit: 'art', publishedAt: null, version: 1, pairs: 2 },
      { unit: 'law', publishedAt: null, version: 1, pairs: 0 },
    ]);
    const tasks = await sql`select unit_id, kind, subject, due_at from task order by unit_id`;
    const dueAt = office.plan.matching.publishBy;
    expect(tasks).toEqual(
      ['art', 'law'].map((unit) => ({
        unit_id: unit,
        kind: 'publish-matches',
        subject: unit,
        due_at: dueAt,
      })),
    );
    const mails = await sql`select recipient from message where template = 'matches-drafted' order by 1`;
    expect(mails).toEqual([{ recipient: 'art' }, { recipient: 'law' }]);
  });

  test('a draft has the best pairs with their reasons, and says why the others have none', async () => {
    const seen = await draft();
    expect(pairsIn(seen)).toEqual({ ann: 'vera', bob: 'ulf' });
    expect(seen).toMatchObject({ version: 1, newest: 1, total: 200, worst: 100 });
    expect(seen?.pairs.find(({ menteeName }) => menteeName === 'ann')?.reasons).toMatchObject([
      { criterion: { relation: 'same', question: 'language' }, facts: { common: ['sv'] } },
      { points: 100, facts: { common: ['film', 'paint'], together: 2 } },
    ]);
    expect(seen?.unmatched).toEqual([
      { participant: ids['cia'], name: 'cia', role: 'mentee', why: 'no-eligible-partner' },
    ]);
  });

  test('a pin makes the next version around it; the old one stays to be seen', async () => {
    await setRule(office.sql, { ...change('ann', 'ulf'), kind: 'pin' });
    const seen = await draft();
    expect([seen?.version, pairsIn(seen)]).toEqual([2, { ann: 'ulf', bob: 'vera' }]);
    expect(seen?.pairs.map(({ menteeName, pinned }) => [menteeName, pinned]).toSorted()).toEqual([
      ['ann', true],
      ['bob', false],
    ]);
    const old = await getDraft(office.sql, office.cycleId, 'art', 1);
    expect([old?.newest, pairsIn(old)]).toEqual([2, { ann: 'vera', bob: 'ulf' }]);
  });

  test('a pin that does not fit beside another is refused, and nothing of it stays', async () => {
    const pin = (mentee: string, mentor: string) =>
      setRule(office.sql, { ...change(mentee, mentor), kind: 'pin' });
    await expect(pin('ann', 'vera')).rejects.toMatchObject({
      code: 'pinned-elsewhere',
      facts: { mentor: ids['ulf'] },
    });
    await expect(pin('bob', 'ulf')).rejects.toMatchObject({ code: 'no-places' });
    await expect(pin('cia', 'vera')).rejects.toMatchObject({
      code: 'breaks-rule',
      facts: { question: 'language' },
    });
    await expect(pin('cia', 'lea')).rejects.toMatchObject({ code: 'other-unit' });
    await expect(pin('ulf', 'vera')).rejects.toMatchObject({ code: 'wrong-role' });
    await expect(pin('nobody', 'vera')).rejects.toMatchObject({ code: 'unknown-person' });
    expect(await draft()).toMatchObject({ version: 2, rules: [{ kind: 'pin', mentee: ids['ann'] }] });
  });

  test('a pin taken back gives the best draft again; there is none to take back twice', async () => {
    await removeRule(office.sql, change('ann', 'ulf'));
    expect(pairsIn(await draft())).toEqual({ ann: 'vera', bob: 'ulf' });
    await expect(removeRule(office.sql, change('ann', 'ulf'))).rejects.toMatchObject({ code: 'no-rule' });
  });

  test('a pin is not undone by forbidding the pair, nor the other way round', async () => {
    const rule = (kind: 'pin' | 'forbid') => setRule(office.sql, { ...change('ann', 'vera'), kind });
    await rule('pin');
    await expect(rule('forbid')).rejects.toMatchObject({ code: 'pinned', facts: { mentor: ids['vera'] } });
    expect(await draft()).toMatchObject({ rules: [{ kind: 'pin' }] });
    await rule('pin');
    await removeRule(office.sql, change('ann', 'vera'));
    await rule('forbid');
    await expect(rule('pin')).rejects.toMatchObject({ code: 'forbidden' });
    await removeRule(office.sql, change('ann', 'vera'));
  });

  test('a forbidden pair is not made, and cannot come back by a swap', async () => {
    await setRule(office.sql, { ...change('ann', 'vera'), kind: 'forbid' });
    expect(pairsIn(await draft())).toEqual({ ann: 'ulf', bob: 'vera' });
    await expect(exchange('ann', 'bob')).rejects.toMatchObject({ code: 'forbidden' });
    await removeRule(office.sql, change('ann', 'vera'));
  });

  test('a swap exchanges two mentors, and a draft made again keeps it', async () => {
    await exchange('ann', 'bob');
    const swapped = { ann: 'ulf', bob: 'vera' };
    expect(pairsIn(await draft())).toEqual(swapped);
    await makeDraft(office.sql, office.cycleId, 'art', office.at(5));
    expect(pairsIn(await draft())).toEqual(swapped);
    await exchange('bob', 'ann');
    expect(pairsIn(await draft())).toEqual({ ann: 'vera', bob: 'ulf' });
    expect((await draft())?.rules).toHaveLength(2);
  });

  test('only mentees of the draft can be swapped', async () => {
    await expect(exchange('ann', 'cia')).rejects.toMatchObject({ code: 'not-in-draft' });
  });

  test('a paused cycle takes no change', async () => {
    await office.sql`update cycle set state = 'paused'`;
    const made = makeDraft(office.sql, office.cycleId, 'art', office.at(5));
    await expect(made).rejects.toMatchObject({ code: 'cycle-not-running', facts: { state: 'paused' } });
    await office.sql`update cycle set state = 'running'`;
  });
});

describe('a mentor of two places', () => {
  test('gives no swap between the two mentees, and refuses a third pin', async () => {
    const office = await openOffice(twoUnits({}, 2));
    const { sql, cycleId, at } = office;
    const mentor = await office.apply('mona', 'mentor', 'art', ['film']);
    const [one, other, third] = [
      await office.apply('ada', 'mentee', 'art', ['film']),
      await office.apply('ben', 'mentee', 'art', ['film']),
      await office.apply('cyd', 'mentee', 'art', ['paint']),
    ];
    await makeDrafts(sql, cycleId, at(3));
    const unit = { cycleId, unitId: 'art', now: at(4) };
    await expect(swap(sql, { ...unit, one, other })).rejects.toMatchObject({ code: 'same-mentor' });
    expect((await getDraft(sql, cycleId, 'art'))?.unmatched).toMatchObject([
      { participant: third, why: 'all-taken' },
    ]);
    for (const mentee of [third, other]) await setRule(sql, { ...unit, kind: 'pin', mentee, mentor });
    expect((await getDraft(sql, cycleId, 'art'))?.unmatched).toMatchObject([{ participant: one }]);
    const over = setRule(sql, { ...unit, kind: 'pin', mentee: one, mentor });
    await expect(over).rejects.toMatchObject({ code: 'no-places', facts: { participant: mentor } });
    await office.close();
  });
});

describe('matching across units', () => {
  test('a mentor is drafted once over all units, and a unit made again leaves the others theirs', async () => {
    const office = await openOffice(twoUnits({ withinUnits: false }));
    const { sql, cycleId, at } = office;
    await office.apply('ada', 'mentee', 'art', ['film']);
    await office.apply('lou', 'mentee', 'law', ['film', 'paint']);
    await office.apply('mona', 'mentor', 'law', ['film']);
    await office.apply('ned', 'mentor', 'law', ['paint']);
    const drafted = async () => ({
      art: pairsIn(await getDraft(sql, cycleId, 'art')),
      law: pairsIn(await getDraft(sql, cycleId, 'law')),
    });
    await makeDrafts(sql, cycleId, at(3));
    const best = { art: { ada: 'mona' }, law: { lou: 'ned' } };
    expect(await drafted()).toEqual(best);
    await makeDraft(sql, cycleId, 'law', at(4));
    expect(await drafted()).toEqual(best);
    const published = await publishDraft(sql, { cycleId, unitId: 'art', version: 1, now: at(5) });
    expect(published.relationships).toHaveLength(1);
    const told = sql`select 1 from message where template = 'unmatched'`;
    expect(await told).toEqual([]);
    await office.close();
  });
});
