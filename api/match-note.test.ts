import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderBatch } from '../activities/mail/batch.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { propose, settle } from '../db/queries/relationships.ts';
import { BASE_URL, CYCLE, instant, startStockholm, STOCKHOLM, testApp, type TestApp } from './testing.ts';

const NOTE = 'A match may not feel perfect; you will gain from the conversations all the same.';

let app: TestApp;
const ids: Record<string, string> = {};

beforeAll(async () => {
  app = await testApp();
  const noted = STOCKHOLM.replace('matching:', `matching:\n  say: ${NOTE}`).replace(
    /accept: \{ by: everyone/,
    'accept: { by: [mentor]',
  );
  await startStockholm(app, noted);
  app.now = instant('2024-10-20T12:00+02:00');
  const csv = 'name,email,role,unit\nAda,ada@x.example,student,physics\nBo,bo@x.example,alum,physics\n';
  await app.sql`update ask set due_at = ${app.now + 1} where id like 'apply-%'`;
  await app.api('POST', `/api/cycles/${CYCLE}/participants`, { csv });
  for (const row of await app.sql<{ id: string; role: string }[]>`select id, role from participant`) {
    ids[row.role] = row.id;
  }
});
afterAll(() => app.close());

const mailTo = async (role: string, template: string): Promise<string> => {
  const rows = await app.sql<{ id: string }[]>`
    select id from message where recipient = ${ids[role] ?? ''} and template = ${template}`;
  const settings = { linkKey: 'link-key', baseUrl: BASE_URL, sender: 'adept@mail.example' };
  const { mails } = await renderBatch(
    app.sql,
    rows.map(({ id }) => id),
    settings,
  );
  return mails.map(({ text }) => text).join('');
};

test('the note of a definition stands where a match is proposed: in the mail and on the page', async () => {
  const plan = await getPlan(app.sql, CYCLE);
  const pair = { mentee: ids['mentee'] ?? '', mentor: ids['mentor'] ?? '' };
  const id = await propose(app.sql, plan, {
    ...pair,
    cycleId: CYCLE,
    unitId: 'physics',
    score: 1,
    now: app.now,
  });
  expect(await mailTo('mentor', 'ask-accept')).toContain(NOTE);
  expect(await mailTo('mentor', 'ask-accept')).not.toContain('is asked the same');
  expect(await mailTo('mentee', 'ask-accept')).toBe('');
  const [owed] = await app.sql<{ id: string }[]>`select id from obligation where kind = 'accept'`;
  const path = app.link('obligation', owed?.id ?? '');
  expect(await (await app.request(path)).text()).toContain(NOTE);

  await app.post(path, { accept: 'yes' });
  await app.sql.begin((tx) => settle(tx, plan, id, app.now));
  const start = await mailTo('mentor', 'start-of-programme');
  expect(start).toContain('are matched');
  expect(start).not.toContain(NOTE);
  // The mentee was not asked: this mail is the first word of the match.
  expect(await mailTo('mentee', 'start-of-programme')).toContain(NOTE);
});
