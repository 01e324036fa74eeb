import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getPlan } from '../db/queries/cycles.ts';
import { closeSigning, settle } from '../db/queries/relationships.ts';
import { memberLinkId } from '../definitions/plan/links.ts';
import {
  CYCLE,
  instant,
  startPair,
  startStockholm,
  STOCKHOLM,
  testApp,
  type TestApp,
  type TestPair,
} from './testing.ts';

let app: TestApp;
let pair: TestPair;

async function begin(ifUnsigned: string): Promise<void> {
  const agreement = `agreement: { within: 10 days, if-unsigned: ${ifUnsigned}, covers: [schedule, pets] }`;
  await startStockholm(app, STOCKHOLM.replace(/^relationships:.*\n/m, `relationships:\n  ${agreement}\n`));
  pair = await startPair(app);
}

beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.close());

const pageOf = (participant: string): string =>
  app.link('pair', memberLinkId({ relationship: pair.relationship, participant }));

async function signing(participant: string): Promise<string> {
  const [owed] = await app.sql<{ id: string }[]>`
    select id from obligation where kind = 'sign' and participant_id = ${participant}`;
  return app.link('obligation', owed?.id ?? '');
}

const textAt = async (path: string): Promise<string> => (await app.request(path)).text();
const sign = async (participant: string, version: number, name = 'A. Name') =>
  app.post(await signing(participant), { name, version: String(version) });
const change = (participant: string, version: number, text: string) =>
  app.post(`${pageOf(participant)}/agreement`, { version: String(version), text });

interface Standing {
  readonly state: string;
  readonly opened_at: number | null;
}

/** What has become of the pair once its workflow has looked. */
async function standing(): Promise<Standing | undefined> {
  await settle(app.sql, await getPlan(app.sql, CYCLE), pair.relationship, app.now);
  const [row] = await app.sql<Standing[]>`
    select state, opened_at from relationship where id = ${pair.relationship}`;
  return row;
}

/** The date by which it was to be signed. */
async function deadline(): Promise<void> {
  app.now = instant('2024-11-05T00:00+01:00');
  await closeSigning(app.sql, await getPlan(app.sql, CYCLE), pair.relationship, app.now);
}

const mailed = async (template: string): Promise<number> => {
  const rows = await app.sql`select 1 from message where template = ${template}`;
  return rows.length;
};

describe('an agreement', () => {
  beforeEach(() => begin('hold'));

  test('is drafted from the definition, for the people who sign it', async () => {
    const page = await textAt(await signing(pair.mentee));
    expect(page).toContain('Ada (student) and Bo (alum) take part in');
    expect(page).toContain('We meet once a month, for about 60 minutes.');
    expect(page).toContain('(Write here what you agree on about pets.)');
    expect(page).not.toContain('Confidentiality');
    expect(await app.sql`select 1 from agreement_version`).toHaveLength(0);
  });

  test('opens the gate once both have signed, and no sooner', async () => {
    expect((await sign(pair.mentee, 1)).status).toBe(303);
    expect(await standing()).toEqual({ state: 'active', opened_at: null });
    expect(await mailed('start-of-programme')).toBe(0);
    expect((await sign(pair.mentor, 1, '')).status).toBe(422);
    expect((await sign(pair.mentor, 1)).status).toBe(303);
    expect(await standing()).toEqual({ state: 'active', opened_at: app.now });
    expect(await mailed('start-of-programme')).toBe(2);
    expect((await change(pair.mentee, 1, 'Something else')).status).toBe(422);
    expect(await textAt(await signing(pair.mentee))).toContain('Your answer has been carried out');
  });

  test('changed by one of them is to be signed anew by all, and tells who changed it', async () => {
    await sign(pair.mentee, 1);
    expect((await change(pair.mentor, 1, 'We meet on Tuesdays.\r\n<b>Always</b>')).status).toBe(303);
    expect(await mailed('agreement-changed')).toBe(1);
    const page = await textAt(await signing(pair.mentee));
    expect(page).toContain('We meet on Tuesdays.\n&lt;b&gt;Always&lt;/b&gt;');
    expect(page).toContain('You had signed version 1. The text has been changed since');
    expect(await textAt(pageOf(pair.mentor))).toContain(
      'Version 2: changed by Bo on Friday, 25 October 2024',
    );
    expect((await sign(pair.mentor, 1)).status).toBe(422);
    await sign(pair.mentor, 2);
    expect(await standing()).toEqual({ state: 'active', opened_at: null });
    await sign(pair.mentee, 2);
    expect(await standing()).toEqual({ state: 'active', opened_at: app.now });
  });

  test('is changed by one at a time, and what was written is not lost', async () => {
    await change(pair.mentor, 1, 'Bo was faster');
    const second = await change(pair.mentee, 1, 'Ada was slower');
    expect(second.status).toBe(422);
    expect(await second.text()).toContain('Ada was slower');
    expect(await textAt(pageOf(pair.mentee))).not.toContain('Ada was slower');
    expect((await change(pair.mentee, 2, 'Bo was faster')).status).toBe(422);
    expect((await change(pair.mentee, 2, ' ')).status).toBe(422);
  });
});

describe('without all signatures by the date', () => {
  test('hold: it waits, the coordinator sees to it, and it opens when it is signed at last', async () => {
    await begin('hold');
    await sign(pair.mentee, 1);
    await deadline();
    expect(await standing()).toEqual({ state: 'active', opened_at: null });
    expect(await mailed('agreement-held')).toBe(2);
    const tasks = await (await app.api('GET', `/api/cycles/${CYCLE}/tasks`)).text();
    expect(tasks).toContain('agreement-unsigned');
    const matches = await (await app.api('GET', `/api/cycles/${CYCLE}/matches`)).text();
    expect(matches).toContain('"openedAt":null');
    app.now = instant('2024-12-01T12:00+01:00');
    expect((await sign(pair.mentor, 1)).status).toBe(303);
    expect(await standing()).toEqual({ state: 'active', opened_at: app.now });
    expect(await app.sql`select 1 from task where kind = 'agreement-unsigned' and closed_at is null`).toEqual(
      [],
    );
  });

  test('proceed: it begins, and is not signed any more', async () => {
    await begin('proceed');
    await deadline();
    expect(await standing()).toEqual({ state: 'active', opened_at: app.now });
    expect((await sign(pair.mentor, 1)).status).toBe(410);
  });

  test('close: it ends before it has begun, and goes back to its coordinator', async () => {
    await begin('close');
    await sign(pair.mentee, 1);
    await deadline();
    expect(await standing()).toEqual({ state: 'lapsed', opened_at: null });
    expect(await mailed('agreement-lapsed')).toBe(2);
    expect(await mailed('match-fell-through')).toBe(1);
    expect((await sign(pair.mentor, 1)).status).toBe(410);
  });
});
