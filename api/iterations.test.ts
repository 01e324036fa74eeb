/** The report of a later cycle: its answers beside those of earlier ones, and by the kind of pair that people were in. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getPlan } from '../db/queries/cycles.ts';
import { openAsk } from '../db/queries/obligations.ts';
import { propose, settle } from '../db/queries/relationships.ts';
import { instant, startDefinition, STOCKHOLM, testApp, type TestApp } from './testing.ts';

const TEXT = `${STOCKHOLM}
iterations: { planned: 3, compare: [winter.connection], adjust: [matching, format, delivery] }
`;
/** What each pair's mentee and mentor agree to, in two cycles. */
const YEARS = [
  { cycle: 'su-alumni-2024-25', year: 2024, answers: [3, 2] },
  { cycle: 'su-alumni-2025-26', year: 2025, answers: [5, 2] },
] as const;
const [, { cycle: LATER }] = YEARS;

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ access: 'open' });
  for (const { cycle, year, answers } of YEARS) {
    await startDefinition(app, { text: TEXT, programme: 'su-alumni', start: `${year}-09-02` });
    for (const [n, agreed] of answers.entries()) await live({ cycle, year }, { n, agreed });
  }
});
afterAll(() => app.close());

interface Run {
  readonly cycle: string;
  readonly year: number;
}

/** One pair from its match to its final feedback; the first has more points than the second. */
async function live({ cycle, year }: Run, { n, agreed }: { n: number; agreed: number }): Promise<void> {
  app.now = instant(`${year}-09-10T12:00+02:00`);
  const row = (name: string, role: string) => `${name} ${n},${name}${n}@x.example,${role},physics`;
  const csv = ['name,email,role,unit', row('Ada', 'student'), row('Bo', 'alum')].join('\n');
  await app.api('POST', `/api/cycles/${cycle}/participants`, { csv });
  const people = await app.sql<{ id: string; role: string }[]>`
    select p.id, p.role from participant p join person x on x.id = p.person_id
    where p.cycle_id = ${cycle} and x.email in (${`Ada${n}@x.example`}, ${`Bo${n}@x.example`},
      ${`ada${n}@x.example`}, ${`bo${n}@x.example`})`;
  const idOf = (role: string) => people.find((one) => one.role === role)?.id ?? '';
  const plan = await getPlan(app.sql, cycle);
  app.now = instant(`${year}-10-25T10:00+02:00`);
  const pair = { cycleId: cycle, unitId: 'physics', mentee: idOf('mentee'), mentor: idOf('mentor') };
  const id = await propose(app.sql, plan, { ...pair, score: 300 - n * 200, now: app.now });
  await answerAll('accept', id, { accept: 'yes', 'q.topics': 'career' });
  await settle(app.sql, plan, id, app.now);
  const ask = plan.asks.find((one) => one.id === 'feedback-final');
  if (ask === undefined) throw new Error('Stockholm asks for feedback');
  app.now = ask.opens;
  await openAsk(app.sql, cycle, ask, app.now, [pair.mentee, pair.mentor]);
  await answerAll('give-feedback', id, { 'q.connection': String(agreed), 'q.bond': '4' });
}

async function answerAll(kind: string, pair: string, fields: Record<string, string>): Promise<void> {
  const owed = await app.sql<{ id: string }[]>`
    select o.id from obligation o join member m on m.participant_id = o.participant_id
    where o.kind = ${kind} and m.relationship_id = ${pair} order by o.id`;
  for (const { id } of owed) {
    const sent = await app.post(app.link('obligation', id), fields);
    if (sent.status !== 303) throw new Error(await sent.text());
  }
}

test('what measures a goal stands beside the earlier cycles, with its trend', async () => {
  const { comparison } = Object(await (await app.api('GET', `/api/cycles/${LATER}/report`)).json());
  const means = comparison.iterations.map(
    (one: { period: string; answers: readonly { question: string; n: number; mean: number | null }[] }) => [
      one.period,
      ...one.answers.map(({ question, n, mean }) => `${question} ${n} ${mean}`),
    ],
  );
  expect(means).toEqual([
    ['2024-25', 'connection 4 2.5', 'bond 4 4', 'connection 0 null'],
    ['2025-26', 'connection 4 3.5', 'bond 4 4', 'connection 0 null'],
  ]);
  const page = await (await app.request(`/cycles/${LATER}/report`)).text();
  expect(page).toContain('From cycle to cycle');
  expect(page).toMatch(/2\.5 \(4\).*3\.5 \(4\).*up 1/s);
  expect(page).toMatch(/4 \(4\).*4 \(4\).*the same/s);
});

test('what participants found most effective is told by the kind of pair, of the parts that vary', async () => {
  const { comparison } = Object(await (await app.api('GET', `/api/cycles/${LATER}/report`)).json());
  const effects = comparison.effects.map(
    ({ part, group, pairs, n, mean }: Record<string, string | number>) =>
      `${part} ${group} ${pairs} ${n} ${mean}`,
  );
  // Two people a pair, two questions each.
  expect(effects).toEqual(['matching less 1 4 3', 'matching more 1 4 4.5', 'format one-to-one 2 8 3.75']);
  const page = await (await app.request(`/cycles/${LATER}/report`)).text();
  expect(page).toContain('What participants found most effective');
  // The best of each part stands first.
  expect(page).toMatch(/the half with more points.*the half with fewer points/s);
});

test('the first cycle has nothing to be compared with', async () => {
  const page = await (await app.request(`/cycles/${YEARS[0].cycle}/report`)).text();
  expect(page).not.toContain('From cycle to cycle');
});
