import { afterAll, beforeAll, expect, test } from 'vitest';
import { CYCLE, instant, startStockholm, testApp, type TestApp } from './testing.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await startStockholm(app);
  app.now = instant('2025-04-08T12:00+02:00');
});
afterAll(() => app.close());

const move = (event: string, body: unknown) => app.api('PATCH', `/api/cycles/${CYCLE}/events/${event}`, body);

test('a provisional date is confirmed, then moved; every step that moves along is named', async () => {
  const confirmed = await move('conclusion', {
    day: '2025-05-20',
    from: '16:00',
    to: '18:00',
    confirm: true,
  });
  expect(await confirmed.json()).toMatchObject({
    result: 'moved',
    event: { day: '2025-05-20', from: '16:00', to: '18:00', provisional: false, sequence: 1 },
  });
  const moved = await move('conclusion', { day: '2025-05-21' });
  const answer: { event: unknown; changes: { step: string }[] } = JSON.parse(await moved.text());
  expect(answer.event).toMatchObject({ from: '16:00', sequence: 2, startsAt: '2025-05-21T14:00:00.000Z' });
  const steps = answer.changes.map(({ step }) => step);
  expect(steps).toEqual(
    expect.arrayContaining(['ask/invitation-conclusion', 'notice/conclusion', 'ask/feedback-final']),
  );
  const again = await move('conclusion', { day: '2025-05-21', confirm: true });
  expect(await again.json()).toMatchObject({ result: 'unchanged', changes: [] });
});

test('a date that cannot be is refused with what is wrong about it', async () => {
  expect((await move('party', { day: '2025-05-21' })).status).toBe(404);
  expect((await move('conclusion', { day: '2025-02-29' })).status).toBe(422);
  const wrong = await move('conclusion', { day: '2025-05-21', from: '18:00', to: '16:00' });
  expect(await wrong.json()).toMatchObject({ errors: [{ at: '/to', expected: 'a time after 18:00' }] });
  expect((await move('conclusion', { day: '2025-03-01' })).status).toBe(409);
  expect((await move('conclusion', { day: '2026-03-01' })).status).toBe(409);
  expect((await move('conclusion', { day: '2025-05-21', confrm: true })).status).toBe(422);
});

test('a rehearsal is asked for, followed and dropped', async () => {
  const asked = await app.api('POST', '/api/rehearsals', {
    definition: 'su-alumni',
    start: '2024-09-02',
    seed: 7,
  });
  expect(asked.status).toBe(202);
  const { id }: { id: string } = JSON.parse(await asked.text());
  expect(asked.headers.get('location')).toBe(`http://adept.test/api/rehearsals/${id}`);
  const one = await app.api('GET', `/api/rehearsals/${id}`);
  expect(await one.json()).toMatchObject({
    state: 'queued',
    definition: 'su-alumni@1',
    options: { start: '2024-09-02', people: 100, seed: '7', keep: false },
  });
  expect((await app.api('POST', '/api/rehearsals', { definition: 'su-alumni', people: 1 })).status).toBe(422);
  expect((await app.api('POST', '/api/rehearsals', { definition: 'none' })).status).toBe(404);
  expect((await app.api('DELETE', `/api/rehearsals/${id}`)).status).toBe(204);
  expect(await (await app.api('GET', '/api/rehearsals')).json()).toMatchObject({
    rehearsals: [{ id, state: 'dropped' }],
  });
});

test('nobody joins a cycle that has been cancelled', async () => {
  const later = await testApp();
  try {
    await startStockholm(later);
    later.now = instant('2024-09-10T12:00+02:00');
    await later.api('POST', `/api/cycles/${CYCLE}/cancel`);
    const csv = 'name,email,role,unit\nAda,ada@x.example,student,physics';
    expect((await later.api('POST', `/api/cycles/${CYCLE}/participants`, { csv })).status).toBe(409);
    const page = await later.request(`/apply/${CYCLE}/mentee`);
    expect(await page.text()).toContain('Applications have closed');
  } finally {
    await later.close();
  }
});
