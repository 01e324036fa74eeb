import { afterEach, describe, expect, test } from 'vitest';
import type { Format, Plan } from '../../../definitions/plan/types.ts';
import {
  adviceFor,
  explainPair,
  tryChange,
  candidatesFor,
  fallenGroups,
  getDraft,
  listMatches,
  makeDraft,
  proposeGroup,
  proposePair,
  publishDraft,
  setRule,
  swap,
} from '../matches.ts';
import { leave } from '../relationships.ts';
import { meetingAs, openOffice, type Office } from './testing.ts';

let office: Office;
let ids: Map<string, string>;
afterEach(() => office.close());

const id = (name: string): string => ids.get(name) ?? name;

/** Opens a cycle of the unit `art`: names with their subjects, and how they would meet; capitals are mentors. */
async function open(plan: Plan, people: Readonly<Record<string, readonly [string, ...Format[]]>>) {
  office = await openOffice(plan);
  ids = new Map();
  for (const [name, [subject, ...formats]] of Object.entries(people)) {
    const role = name === name.toUpperCase() ? 'mentor' : 'mentee';
    const participant = await office.apply(name.toLowerCase(), role, 'art', [subject], undefined, formats);
    ids.set(name, participant);
  }
}

const nameOf = (participant: string): string =>
  [...ids].find(([, one]) => one === participant)?.[0] ?? participant;

/** The newest draft as `mentee mentor format`, in order. */
async function draft(): Promise<string[]> {
  const { sql, cycleId, at } = office;
  await makeDraft(sql, cycleId, 'art', at(3));
  return shown();
}

async function shown(): Promise<string[]> {
  const found = await getDraft(office.sql, office.cycleId, 'art');
  return (found?.pairs ?? [])
    .map(({ mentee, mentor, format }) => `${nameOf(mentee)} ${nameOf(mentor)} ${format}`)
    .toSorted();
}

async function publish(): Promise<void> {
  const { sql, cycleId, at } = office;
  const version = (await getDraft(sql, cycleId, 'art'))?.version ?? 0;
  await publishDraft(sql, { cycleId, unitId: 'art', version, now: at(4) });
}

async function matches(): Promise<string[]> {
  const all = await listMatches(office.sql, office.cycleId);
  return all
    .filter(({ state }) => state === 'proposed')
    .map(({ mentees, mentors, format }) =>
      [format, ...[...mentees, ...mentors].map((one) => nameOf(one.id))].join(' '),
    )
    .toSorted();
}

const here = () => ({ cycleId: office.cycleId, unitId: 'art', now: office.at(5) });

describe('groups', () => {
  const FIVE = {
    ann: ['ink'],
    bob: ['ink'],
    cia: ['wax'],
    dan: ['wax'],
    eva: ['wax'],
    ULF: ['ink'],
    VERA: ['wax'],
    WILL: ['oil'],
  } as const;

  test('are drafted within their limits, published whole, and nobody leads a group of one', async () => {
    await open(meetingAs(['group']), FIVE);
    expect(await draft()).toEqual([
      'ann ULF group',
      'bob ULF group',
      'cia VERA group',
      'dan VERA group',
      'eva VERA group',
    ]);
    await publish();
    expect(await matches()).toEqual(['group ann bob ULF', 'group cia dan eva VERA']);
  });

  test('a pin that leaves its mentor too few is passed over', async () => {
    await open(meetingAs(['group']), { ann: ['ink'], bob: ['ink'], ULF: ['ink'], WILL: ['oil'] });
    await draft();
    const pin = { kind: 'pin', mentee: id('ann'), mentor: id('WILL') } as const;
    await setRule(office.sql, { ...here(), ...pin });
    expect(await shown()).toEqual(['ann WILL group', 'bob WILL group']);
    const forbid = { kind: 'forbid', mentee: id('bob'), mentor: id('WILL') } as const;
    await setRule(office.sql, { ...here(), ...forbid });
    expect(await shown()).toEqual(['ann ULF group', 'bob ULF group']);
  });

  test('one that has lost its mentor is offered as a whole to those who could lead it', async () => {
    await open(meetingAs(['group']), FIVE);
    await draft();
    await publish();
    await leave(office.sql, { participantId: id('ULF'), now: office.at(5) });
    const [group] = await fallenGroups(office.sql, here());
    expect(group?.mentees.map(({ name }) => name)).toEqual(['ann', 'bob']);
    expect(group?.mentors.map(({ name }) => name)).toEqual(['will']);
    const proposal = { ...here(), mentees: [id('ann'), id('bob')] };
    const refused = async (change: { mentees?: string[]; mentor: string }): Promise<unknown> =>
      proposeGroup(office.sql, { ...proposal, ...change }).catch((error: unknown) => error);
    expect(await refused({ mentor: id('WILL'), mentees: [id('ann')] })).toMatchObject({ code: 'group-size' });
    expect(await refused({ mentor: id('VERA') })).toMatchObject({ code: 'no-places' });
    await proposeGroup(office.sql, { ...proposal, mentor: id('WILL') });
    expect(await matches()).toEqual(['group ann bob WILL', 'group cia dan eva VERA']);
    expect(await fallenGroups(office.sql, here())).toEqual([]);
  });

  test('somebody left over joins a group that has room, and makes none alone', async () => {
    await open(meetingAs(['group']), FIVE);
    await draft();
    await publish();
    await leave(office.sql, { participantId: id('eva'), now: office.at(5) });
    ids.set('fay', await office.apply('fay', 'mentee', 'art', ['wax']));
    const able = await candidatesFor(office.sql, office.cycleId, id('fay'));
    expect(able.map(({ name }) => name)).toEqual(['vera', 'ulf']);
    const alone = proposePair(office.sql, { ...here(), mentee: id('fay'), mentor: id('WILL') });
    await expect(alone).rejects.toMatchObject({ code: 'group-size' });
    await proposePair(office.sql, { ...here(), mentee: id('fay'), mentor: id('VERA') });
    expect(await matches()).toEqual(['group ann bob ULF', 'group cia dan fay VERA']);
  });

  test('what would be keeps the sizes of groups, and says whom it moves', async () => {
    await open(meetingAs(['group']), FIVE);
    await draft();
    const { difference, version } = await tryChange(office.sql, here(), {
      forbids: [[id('ann'), id('ULF')]],
    });
    expect(version).toBe(1);
    expect(difference.moves.map(({ mentee }) => mentee)).toContain(id('ann'));
    expect(difference.after.matched).toBe(5);
    const { found } = await explainPair(office.sql, here(), [id('ann'), id('WILL')]);
    expect(found.kind).toBe('cost');
    expect((await adviceFor(office.sql, here())).shortages).toEqual([]);
  });
});

describe('peers', () => {
  test('are matched among themselves, swapped, and proposed one by one afterwards', async () => {
    await open(meetingAs(['peer']), { ann: ['ink'], bob: ['ink'], cia: ['wax'], dan: ['wax'], eva: ['oil'] });
    const pairs = (await draft()).map((pair) => pair.split(' ').slice(0, 2).toSorted().join(' '));
    expect(pairs.toSorted()).toEqual(['ann bob', 'cia dan']);
    await swap(office.sql, { ...here(), one: id('ann'), other: id('cia') });
    const swapped = (await shown()).map((pair) => pair.split(' ').slice(0, 2).toSorted().join(' '));
    expect(swapped.toSorted()).toEqual(['ann dan', 'bob cia']);
    await publish();
    expect(await matches()).toEqual(['peer ann dan', 'peer bob cia']);
    await leave(office.sql, { participantId: id('dan'), now: office.at(5) });
    const [only] = await candidatesFor(office.sql, office.cycleId, id('ann'));
    expect(only?.name).toBe('eva');
    await proposePair(office.sql, { ...here(), mentee: id('ann'), mentor: id('eva') });
    expect(await matches()).toEqual(['peer ann eva', 'peer bob cia']);
  });
});

describe('several formats', () => {
  test('questions about single pairs are refused', async () => {
    await open(meetingAs(['one-to-one', 'group']), { ann: ['ink', 'group'], ULF: ['ink', 'group'] });
    await expect(adviceFor(office.sql, here())).rejects.toMatchObject({ code: 'one-form-only' });
  });

  test('each is matched in what they ticked; who is left over in one is offered the next', async () => {
    await open(meetingAs(['one-to-one', 'group', 'peer']), {
      ann: ['ink', 'one-to-one'],
      bob: ['ink', 'one-to-one', 'group'],
      cia: ['ink', 'group'],
      dan: ['wax', 'group', 'peer'],
      eva: ['wax', 'peer'],
      ULF: ['ink', 'one-to-one'],
      VERA: ['wax', 'group'],
    });
    expect(await draft()).toEqual([
      'ann ULF one-to-one',
      'bob ULF one-to-one',
      'cia VERA group',
      'dan VERA group',
    ]);
  });

  test('two who ticked different formats cannot be pinned together', async () => {
    await open(meetingAs(['one-to-one', 'group']), { ann: ['ink', 'one-to-one'], ULF: ['ink', 'group'] });
    expect(await draft()).toEqual([]);
    const pin = { ...here(), kind: 'pin', mentee: id('ann'), mentor: id('ULF') } as const;
    await expect(setRule(office.sql, pin)).rejects.toMatchObject({ code: 'other-format' });
  });
});
