import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { expect, test } from 'vitest';
import { ensureNamespace } from '../cli/setup/namespace.ts';
import { startTemporal } from '../cli/setup/temporal.ts';
import type { Plan } from '../definitions/plan/types.ts';
import { cycleWorkflowId } from '../workflows/messages.ts';
import { freshNamespace } from './support/fixtures.ts';
import { smallPlan } from './support/plans.ts';
import { realAdept, until, type RealAdept } from './support/real-clock.ts';

const BEAT_MS = 2_000;
const DAY = 86_400_000;
const PEOPLE = 'name,email,role,unit\nMina,mina@example.org,mentor,all\nElla,ella@example.org,mentee,all\n';
const EVERYBODY = ['mina@example.org', 'ella@example.org'];

const relationshipIs = (adept: RealAdept, state: string) =>
  until(`a relationship that is ${state}`, async () => {
    const [row] = await adept.sql<{ state: string }[]>`select state from relationship`;
    return row?.state === state;
  });

async function publish(adept: RealAdept, cycleId: string): Promise<void> {
  await until('a draft', async () => (await adept.sql`select 1 from draft`).length > 0);
  const published = await adept.api('POST', `/api/cycles/${cycleId}/units/all/publish`, { version: 1 });
  expect(published.status, await published.clone().text()).toBeLessThan(300);
}

test(
  'a cycle whose instants are seconds apart runs to its end on real timers',
  { timeout: 90_000 },
  async () => {
    const adept = await realAdept(await freshNamespace());
    const worker = await adept.startWorker();
    const plan = smallPlan({ id: 'seconds', startsAt: Date.now() + BEAT_MS, beat: BEAT_MS });
    await adept.begin(plan, PEOPLE);
    for (const email of EVERYBODY) expect(await adept.answer(email, 'ask-apply', {})).toBe(303);
    await publish(adept, plan.cycle.id);
    for (const email of EVERYBODY)
      expect(await adept.answer(email, 'ask-accept', { accept: 'yes' })).toBe(303);
    await relationshipIs(adept, 'active');
    expect(await adept.answer('ella@example.org', 'ask-give-feedback', { 'q.useful': '4' })).toBe(303);
    await until(
      'the end',
      async () => (await adept.sql`select 1 from cycle where state = 'finished'`).length > 0,
    );
    await relationshipIs(adept, 'completed');
    const reminded = await adept.sql`
    select b.recipient from mailbox b join message m on m.id = b.message_id where m.template = 'remind-give-feedback'`;
    expect(reminded).toEqual([{ recipient: 'mina@example.org' }]);
    const late =
      await adept.sql`select key from step where done_at - at > interval '1.5 seconds' and not skipped`;
    expect(late).toEqual([]);
    await worker.stop();
    await adept.close();
  },
);

test('the next timer of a cycle stands at the instant of its next step', { timeout: 60_000 }, async () => {
  const { address, namespace } = await freshNamespace();
  const adept = await realAdept({ address, namespace });
  const worker = await adept.startWorker();
  const plan = smallPlan({ id: 'far', startsAt: Date.now() + 100 * DAY, beat: DAY });
  await adept.begin(plan, PEOPLE);
  const connection = await Connection.connect({ address });
  const handle = new Client({ connection, namespace }).workflow.getHandle(cycleWorkflowId(plan.cycle.id));
  const timer = await until('a timer', async () => {
    const events = (await handle.fetchHistory().catch(() => null))?.events ?? [];
    return events.find(({ timerStartedEventAttributes }) => timerStartedEventAttributes);
  });
  const started = Number(timer.eventTime?.seconds) * 1000 + Number(timer.eventTime?.nanos) / 1e6;
  const fires = started + Number(timer.timerStartedEventAttributes?.startToFireTimeout?.seconds) * 1000;
  expect(Math.abs(fires - plan.cycle.startsAt)).toBeLessThan(2_000);
  await connection.close();
  await worker.stop();
  await adept.close();
});

/** The same plan with everything from its sixth beat on a day later: nothing more happens while a test looks on. */
function postponed(plan: Plan): Plan {
  const from = plan.cycle.startsAt + 6 * BEAT_MS;
  const later = (at: number): number => (at < from ? at : at + DAY);
  return {
    ...plan,
    relationship: { ...plan.relationship, endsAt: later(plan.relationship.endsAt ?? plan.cycle.endsAt) },
    asks: plan.asks.map((ask) => ({ ...ask, opens: later(ask.opens), due: later(ask.due) })),
    steps: plan.steps.map((step) => ({ ...step, at: later(step.at) })),
  };
}

test(
  'answers given while the worker or Temporal is down are kept and take effect',
  { timeout: 120_000 },
  async () => {
    const dir = mkdtempSync(join(tmpdir(), 'adept-outage-'));
    const log = (): void => undefined;
    const before = await startTemporal({ dir, log });
    const { address } = before;
    await ensureNamespace(address, 'outage', 1);
    const adept = await realAdept({ address, namespace: 'outage' });
    const plan = postponed(smallPlan({ id: 'outage', startsAt: Date.now() + BEAT_MS, beat: BEAT_MS }));
    const first = await adept.startWorker();
    await adept.begin(plan, PEOPLE);
    for (const email of EVERYBODY) expect(await adept.answer(email, 'ask-apply', {})).toBe(303);
    await publish(adept, plan.cycle.id);
    for (const email of EVERYBODY) await adept.link(email, 'ask-accept');

    await first.stop();
    expect(await adept.answer('ella@example.org', 'ask-accept', { accept: 'yes' })).toBe(303);
    expect(await adept.sql`select 1 from relay where kind = 'wake'`).toHaveLength(1);
    const second = await adept.startWorker();
    await until('the worker tells Temporal', async () => (await adept.sql`select 1 from relay`).length === 0);

    await before.stop();
    expect(await adept.answer('mina@example.org', 'ask-accept', { accept: 'yes' })).toBe(303);
    const page = await adept.api('GET', await adept.link('mina@example.org', 'ask-accept'));
    expect(await page.text()).toContain('Your answer is recorded');
    await relationshipIs(adept, 'proposed');

    const after = await startTemporal({ dir, log, port: Number(address.split(':')[1]) });
    await relationshipIs(adept, 'active');
    await second.stop();
    await after.stop();
    rmSync(dir, { recursive: true });
    await adept.close();
  },
);
