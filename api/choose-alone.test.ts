/** In a rolling programme each chooses when they come, from those who are free now. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runOne } from '../activities/run-step.ts';
import { nextStep } from '../activities/run-step.ts';
import { cycleWorkflowId, relationshipWorkflowId } from '../workflows/messages.ts';
import { instant, startDefinition, testApp, type TestApp } from './testing.ts';

const CYCLE = 'platform-2026-27';
const TEXT = `
adept: 1
id: platform
name: The platform
contact: office@example.org
time-zone: Europe/Stockholm
languages: [en]
cycle: { kind: rolling, starts: 1 September }
questions: { topic: { ask: Which topic?, type: word } }
applications:
  mentee: { ask: [topic] }
  mentor: { by: pool, ask: [topic] }
matching: { by: mentee-chooses, otherwise: coordinator, choose: { within: 5 days }, accept: { by: [mentor], within: 7 days } }
`;

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
  app.now = instant('2026-09-01T09:00+02:00');
  await startDefinition(app, { text: TEXT, programme: 'platform', start: '2026-09-01' });
});
afterEach(() => app.close());

async function join(name: string, role: 'mentor' | 'mentee'): Promise<string> {
  const email = `${name.toLowerCase()}@example.org`;
  await app.post(`/apply/${CYCLE}/${role}`, { name, email, unit: 'all', 'q.topic': 'Law' });
  const [who] = await app.sql<{ id: string }[]>`
    select p.id from participant p join person w on w.id = p.person_id where w.email = ${email}`;
  return who?.id ?? '';
}

interface Choice {
  readonly id: string;
  readonly state: string;
}
const choices = async (who: string): Promise<Choice[]> => app.sql<Choice[]>`
  select id, state from obligation where participant_id = ${who} and kind = 'choose' order by occurrence`;
const open = async (who: string): Promise<string> =>
  app.link('obligation', (await choices(who)).find(({ state }) => state === 'open')?.id ?? '');
const proposed = async (): Promise<string[]> => {
  const rows = await app.sql<{ mentor: string }[]>`
    select m.participant_id as mentor from relationship r join member m on m.relationship_id = r.id and m.role = 'mentor'
    order by r.proposed_at, r.id`;
  return rows.map(({ mentor }) => mentor);
};

/** The mentor of the match that is proposed says no, and its workflow sees it. */
async function decline(): Promise<void> {
  const [owed] = await app.sql<{ id: string; relationship_id: string }[]>`
    select id, relationship_id from obligation where kind = 'accept' and state = 'open'`;
  app.now += 60_000;
  await app.post(app.link('obligation', owed?.id ?? ''), { accept: 'no' });
  await nextStep(app.sql, {
    owner: relationshipWorkflowId(CYCLE, owed?.relationship_id ?? ''),
    now: app.now,
  });
}

async function runChoiceSteps(until: number): Promise<void> {
  const steps = await app.sql<{ key: string; at: number }[]>`
    select key, at from step where owner = ${cycleWorkflowId(CYCLE)} and kind in ('remind-choice', 'close-choice')
      and done_at is null and at <= ${until} order by at, seq, key`;
  for (const { key, at } of steps) {
    app.now = Math.max(app.now, at);
    await runOne(app.sql, { owner: cycleWorkflowId(CYCLE), key, now: app.now });
  }
}

test('who comes chooses from those who are free, and the first choice is asked at once, after a no the next', async () => {
  const [bo, cy, di] = [await join('Bo', 'mentor'), await join('Cy', 'mentor'), await join('Di', 'mentor')];
  await app.post(app.link('pool', di), { do: 'rest', until: '' });
  const ada = await join('Ada', 'mentee');
  const page = await (await app.request(await open(ada))).text();
  expect(page).toContain('Your first choice is asked as soon as you send this');
  expect([page.includes('>Bo<'), page.includes('>Cy<'), page.includes('>Di<')]).toEqual([true, true, false]);
  await app.post(await open(ada), { [`rank.${cy}`]: '1', [`rank.${bo}`]: '2' });
  expect(await proposed()).toEqual([cy]);
  await decline();
  expect(await proposed()).toEqual([cy, bo]);
  await decline();
  // Nobody is left whom she has not tried: the coordinator searches.
  expect(await app.sql`select 1 from task where kind = 'search' and closed_at is null`).toHaveLength(1);
  // Di is back, and can be chosen.
  app.now += 86_400_000;
  await app.post(app.link('pool', di), { do: 'back' });
  expect((await choices(ada)).map(({ state }) => state)).toEqual(['met', 'open']);
  expect(await (await app.request(await open(ada))).text()).toContain('>Di<');
});

test('silence is reminded, then the coordinator searches; somebody new can be chosen again', async () => {
  await join('Bo', 'mentor');
  const ada = await join('Ada', 'mentee');
  await runChoiceSteps(instant('2026-09-08T00:00+02:00'));
  const mails = await app.sql<{ template: string }[]>`
    select template from message where recipient = ${ada} or recipient_kind = 'unit' order by at, id`;
  expect(mails.map(({ template }) => template)).toEqual(
    expect.arrayContaining(['application-received', 'ask-choose', 'remind-choose', 'search']),
  );
  expect((await choices(ada)).map(({ state }) => state)).toEqual(['expired']);
  app.now = instant('2026-09-20T12:00+02:00');
  await join('Cy', 'mentor');
  expect((await choices(ada)).map(({ state }) => state)).toEqual(['expired', 'open']);
});

test('who is proposed otherwise need not choose any more, and who is taken cannot be chosen', async () => {
  const bo = await join('Bo', 'mentor');
  const [ada, eve] = [await join('Ada', 'mentee'), await join('Eve', 'mentee')];
  await app.post(await open(ada), { [`rank.${bo}`]: '1' });
  const nobody = await (await app.request(await open(eve))).text();
  expect(nobody).toContain('There is nobody to choose from any more');
  expect(nobody).not.toContain('<form');
  expect((await app.post(await open(eve), { [`rank.${bo}`]: '1' })).status).toBe(410);
  const fay = await join('Fay', 'mentor');
  const made = await app.api('POST', `/api/cycles/${CYCLE}/units/all/pairs`, { mentee: eve, mentor: fay });
  expect(made.status).toBe(201);
  expect((await choices(eve)).map(({ state }) => state)).toEqual(['withdrawn']);
});
