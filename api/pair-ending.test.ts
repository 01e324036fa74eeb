/** The end of a pair on its page: a statement to keep, and whether one would come again. */
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getPlan } from '../db/queries/cycles.ts';
import { complete } from '../db/queries/relationships.ts';
import { transaction } from '../db/client.ts';
import { memberLinkId } from '../definitions/plan/links.ts';
import {
  CYCLE,
  startPair,
  startStockholm,
  STOCKHOLM,
  testApp,
  type TestApp,
  type TestPair,
} from './testing.ts';

let app: TestApp;
let pair: TestPair;

beforeAll(async () => {
  app = await testApp();
  await startStockholm(app, `${STOCKHOLM}\nrecognition: { note: The university thanks its mentors }\n`);
  pair = await startPair(app);
});
afterAll(() => app.close());

const linkOf = (participant: string): string =>
  app.link('pair', memberLinkId({ relationship: pair.relationship, participant }));
const pageOf = async (participant: string): Promise<string> =>
  (await app.request(linkOf(participant))).text();

async function end(): Promise<void> {
  const plan = await getPlan(app.sql, CYCLE);
  app.now = plan.relationship.endsAt ?? 0;
  await transaction(app.sql, (tx) => complete(tx, plan, pair.relationship, app.now));
}

/** The glyph ids of a PDF's pages, as hexadecimal text: equal texts in one typeface have equal ones. */
function drawn(pdf: Buffer): string {
  const streams = [...pdf.toString('latin1').matchAll(/stream\n([\s\S]*?)\nendstream/g)];
  return streams
    .map(([, body = '']) => {
      try {
        return inflateSync(Buffer.from(body, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}

test('before the end there is no statement, and nobody is asked whether they would come again', async () => {
  expect((await app.request(`${linkOf(pair.mentor)}/statement.pdf`)).status).toBe(404);
  expect((await app.post(`${linkOf(pair.mentor)}/again`, { again: 'mentor' })).status).toBe(410);
  expect(await pageOf(pair.mentor)).not.toContain('take part again');
});

test('at the end each is thanked in the morning, a mentor in the words of the programme too', async () => {
  await end();
  const mails = await app.sql<{ recipient: string; hour: string }[]>`
    select recipient, to_char(at at time zone 'Europe/Stockholm', 'HH24:MI') as hour
    from message where template = 'end-of-programme' order by recipient`;
  expect(mails.map(({ recipient }) => recipient)).toEqual([pair.mentee, pair.mentor].toSorted());
  expect(new Set(mails.map(({ hour }) => hour))).toEqual(new Set(['09:00']));
  expect(await pageOf(pair.mentor)).toContain('The university thanks its mentors');
  expect(await pageOf(pair.mentee)).not.toContain('The university thanks its mentors');
});

test('the statement is a PDF, the same each time', async () => {
  const get = async (participant: string) => {
    const response = await app.request(`${linkOf(participant)}/statement.pdf`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    return Buffer.from(await response.arrayBuffer());
  };
  const mine = await get(pair.mentee);
  expect(mine.subarray(0, 5).toString()).toBe('%PDF-');
  expect(drawn(await get(pair.mentee))).toBe(drawn(mine));
  expect(drawn(await get(pair.mentor))).not.toBe(drawn(mine));
});

test('who would come again is kept for the next cycle; the newest answer stands', async () => {
  const kept = async () => app.sql`select name, role from interest`;
  const say = async (again: string) => (await app.post(`${linkOf(pair.mentee)}/again`, { again })).status;
  expect(await say('perhaps')).toBe(422);
  expect(await say('mentor')).toBe(303);
  expect(await kept()).toEqual([{ name: 'Ada', role: 'mentor' }]);
  expect(await pageOf(pair.mentee)).toContain('would take part again as an alum');
  expect(await say('mentee')).toBe(303);
  expect(await kept()).toEqual([{ name: 'Ada', role: 'mentee' }]);
  expect(await say('no')).toBe(303);
  expect(await kept()).toEqual([]);
});
