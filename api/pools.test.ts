/** Standing pools: joining, resting, coming back, leaving, and the question whether one is still willing. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runOne } from '../activities/run-step.ts';
import { getPlan } from '../db/queries/cycles.ts';
import { cycleWorkflowId } from '../workflows/messages.ts';
import { listIn } from '../rehearsal/reply.ts';
import { instant, startDefinition, testApp, type TestApp } from './testing.ts';

const CYCLE = 'pool-2026-27';
const text = (willing = '') => `
adept: 1
id: pool
name: The alumni pool
organiser: The office
contact: office@example.org
time-zone: Europe/Stockholm
languages: [en]
cycle: { kind: rolling, starts: 1 September }
questions: { topic: { ask: Which topic?, type: word } }
applications:
  mentee: { ask: [topic] }
  mentor: { by: pool, leave: any time, ask: [topic]${willing} }
matching: { by: algorithm, accept: { by: [mentor], within: 7 days } }
`;

let app: TestApp;
async function begin(willing = ''): Promise<void> {
  app.now = instant('2026-09-01T09:00+02:00');
  await startDefinition(app, { text: text(willing), programme: 'pool', start: '2026-09-01' });
}
beforeEach(async () => {
  app = await testApp();
});
afterEach(() => app.close());

/** Somebody joins on the page; gives their participant's id. */
async function join(name: string, role: 'mentor' | 'mentee'): Promise<string> {
  const email = `${name.toLowerCase()}@example.org`;
  const sent = await app.post(`/apply/${CYCLE}/${role}`, { name, email, unit: 'all', 'q.topic': 'Law' });
  if (sent.status !== 303) throw new Error(await sent.text());
  const [who] = await app.sql<{ id: string }[]>`
    select p.id from participant p join person w on w.id = p.person_id where w.email = ${email}`;
  return who?.id ?? '';
}

/** Has the cycle's steps of some kinds run that are due by a moment. */
async function runUntil(until: number, kinds: readonly string[]): Promise<void> {
  const owner = cycleWorkflowId(CYCLE);
  for (;;) {
    const [step] = await app.sql<{ key: string; at: number }[]>`
      select key, at from step where owner = ${owner} and done_at is null and at <= ${until}
        and kind = any(${[...kinds]}) order by at, seq, key limit 1`;
    if (step === undefined) break;
    app.now = step.at;
    await runOne(app.sql, { owner, key: step.key, now: step.at });
  }
  app.now = until;
}
const ASKING = ['ask', 'remind', 'close', 'return-member'];

/** How the API tells the state of a member; nobody who has left is told of. */
const stateOf = async (id: string): Promise<unknown> => {
  const body: unknown = await (await app.api('GET', `/api/cycles/${CYCLE}/pool`)).json();
  const one = listIn(body, 'members').find((member) => member['id'] === id);
  return one === undefined ? 'gone' : one['state'];
};
const templates = async (to: string): Promise<string[]> => {
  const rows = await app.sql<{ template: string }[]>`
    select template from message where recipient = ${to} order by at, id`;
  return rows.map(({ template }) => template);
};

describe('a place in the pool', () => {
  test('the form says what one joins, and one click rests, brings back and leaves; GET changes nothing', async () => {
    await begin();
    const form = await (await app.request(`/apply/${CYCLE}/mentor`)).text();
    expect(form).toContain('You join a standing pool');
    expect(form).toContain('once a year we ask whether you are still willing');
    const bo = await join('Bo', 'mentor');
    const page = app.link('pool', bo);
    expect(await (await app.request(page)).text()).toContain('You are there for whoever comes');
    expect(await stateOf(bo)).toBe('free');
    expect((await app.post(page, { do: 'rest', until: '2026-08-01' })).status).toBe(422);
    expect(await stateOf(bo)).toBe('free');
    expect((await app.post(page, { do: 'rest', until: '' })).status).toBe(303);
    expect(await (await app.request(page)).text()).toContain('You rest: nobody is proposed to you');
    expect(await stateOf(bo)).toBe('resting');
    expect((await app.post(page, { do: 'back' })).status).toBe(303);
    expect(await stateOf(bo)).toBe('free');
    const leave = app.link('leave', bo);
    expect(await (await app.request(page)).text()).toContain(leave);
    expect((await app.post(leave, { leave: 'yes' })).status).toBe(303);
    expect(await stateOf(bo)).toBe('gone');
    expect((await app.request(page)).status).toBe(410);
    expect(await templates(bo)).toEqual(
      expect.arrayContaining(['application-received', 'pool-resting', 'pool-returned', 'goodbye']),
    );
    expect((await app.request(page.slice(0, -1))).status).toBe(404);
  });

  test('whoever rests is proposed to nobody, and to who waits once they are back on their day', async () => {
    await begin();
    const bo = await join('Bo', 'mentor');
    await app.post(app.link('pool', bo), { do: 'rest', until: '2026-10-01' });
    const ada = await join('Ada', 'mentee');
    expect(await app.sql`select 1 from relationship`).toHaveLength(0);
    const refused = await app.api('POST', `/api/cycles/${CYCLE}/units/all/pairs`, {
      mentee: ada,
      mentor: bo,
    });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('rests');
    await runUntil(instant('2026-09-30T12:00+02:00'), ['return-member']);
    expect(await stateOf(bo)).toBe('resting');
    await runUntil(instant('2026-10-01T12:00+02:00'), ['return-member']);
    expect(await stateOf(bo)).toBe('full');
    expect(await app.sql`select state from relationship`).toEqual([{ state: 'proposed' }]);
  });

  test('a coordinator lets somebody rest who has told them, and sees the pool on the page of its people', async () => {
    await begin();
    const bo = await join('Bo', 'mentor');
    const ada = await join('Ada', 'mentee');
    const path = `/api/cycles/${CYCLE}/pool`;
    expect((await app.api('POST', `${path}/${ada}/rest`, {})).status).toBe(404);
    await app.sql`update relationship set state = 'declined'`;
    expect((await app.api('POST', `${path}/${bo}/rest`, { until: '2026-12-24' })).status).toBe(200);
    expect((await app.api('POST', `${path}/${bo}/rest`, { until: '2026-02-30' })).status).toBe(422);
    const shown = await app.request(`/cycles/${CYCLE}/people`, {
      headers: { authorization: 'Bearer test-key' },
    });
    expect(await shown.text()).toContain('0 free, 0 with somebody, 1 resting.');
    expect((await app.api('POST', `${path}/${bo}/back`)).status).toBe(200);
    expect((await app.api('POST', `${path}/${bo}/back`)).status).toBe(409);
    expect(await stateOf(bo)).toBe('free');
  });
});

describe('still willing', () => {
  /** Bo has joined; a year later they are asked. */
  async function askBo(willing = ''): Promise<{ bo: string; page: string }> {
    await begin(willing);
    app.now = instant('2026-09-20T12:00+02:00');
    const bo = await join('Bo', 'mentor');
    await runUntil(instant('2027-08-30T12:00+02:00'), [...ASKING, 'report']);
    expect(await app.sql`select 1 from obligation where kind = 'stay-willing'`).toEqual([]);
    await runUntil(instant('2027-10-02T12:00+02:00'), [...ASKING, 'report']);
    const [owed] = await app.sql<{ id: string }[]>`select id from obligation where kind = 'stay-willing'`;
    return { bo, page: app.link('obligation', owed?.id ?? '') };
  }

  test('a year after one has joined one is asked, in the next stretch too, and yes keeps the place', async () => {
    const { bo, page } = await askBo();
    expect(await (await app.request(page)).text()).toContain('Are you still willing?');
    expect((await app.post(page, {})).status).toBe(422);
    expect((await app.post(page, { willing: 'yes' })).status).toBe(303);
    await runUntil(instant('2028-09-20T12:00+02:00'), [...ASKING, 'report']);
    expect(await app.sql`select 1 from obligation where kind = 'stay-willing'`).toHaveLength(1);
    expect(await stateOf(bo)).toBe('free');
  });

  test('not now is a rest with a day of return, which can be taken back', async () => {
    const { bo, page } = await askBo();
    expect((await app.post(page, { willing: 'not-now', until: '2027-01-01' })).status).toBe(422);
    expect((await app.post(page, { willing: 'not-now', until: '2028-01-10' })).status).toBe(303);
    expect(await stateOf(bo)).toBe('resting');
    expect(await (await app.request(page)).text()).toContain('Not now: I rest until');
    await app.post(page, { willing: 'yes' });
    expect(await stateOf(bo)).toBe('free');
    await app.post(page, { willing: 'leave' });
    expect(await stateOf(bo)).toBe('gone');
    expect((await app.post(page, { willing: 'yes' })).status).toBe(410);
  });

  test.each([
    ['', 'resting', 'pool-silent'],
    [', still-willing: { if-silent: leave }', 'gone', 'goodbye'],
    [', still-willing: { if-silent: stay }', 'free', 'remind-stay-willing'],
  ])('silence is what the definition says%s', async (willing, state, last) => {
    const { bo } = await askBo(willing);
    const { asks } = await getPlan(app.sql, CYCLE);
    const due = asks.find(
      ({ obligation, opens }) => obligation === 'stay-willing' && opens > app.now - 9e8,
    )?.due;
    await runUntil((due ?? 0) + 1, [...ASKING, 'report']);
    expect(await stateOf(bo)).toBe(state);
    expect((await templates(bo)).at(-1)).toBe(last);
  });

  test('whoever is with somebody is asked afterwards', async () => {
    await begin();
    const bo = await join('Bo', 'mentor');
    await join('Ada', 'mentee');
    await app.sql`update relationship set state = 'active'`;
    await runUntil(instant('2027-10-20T12:00+02:00'), [...ASKING, 'report']);
    expect(await app.sql`select 1 from obligation where kind = 'stay-willing'`).toEqual([]);
    await app.sql`update relationship set state = 'completed', ended_at = ${app.now}`;
    await runUntil(instant('2027-11-20T12:00+01:00'), [...ASKING, 'report']);
    expect(await app.sql`select participant_id from obligation where kind = 'stay-willing'`).toEqual([
      { participant_id: bo },
    ]);
  });
});
