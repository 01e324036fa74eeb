/** A rolling cycle over ten virtual years: it goes on by itself, and no history grows beyond what Temporal advises. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeCycle } from '../db/queries/closing.ts';
import { createCycle, getPlan } from '../db/queries/cycles.ts';
import { propose } from '../db/queries/relationships.ts';
import { compile } from '../definitions/compiler/index.ts';
import { planHash } from '../definitions/plan/hash.ts';
import type { Plan } from '../definitions/plan/types.ts';
import { workflowPlace, type WorkflowPlace } from '../test/support/workflow-place.ts';
import { cycleWorkflowId, relationshipWorkflowId, WAKE } from './messages.ts';

/** From here on Temporal asks to continue as new. */
const EVENTS_LIMIT = 4_096;
const YEARS = 10;

const events = ['October', 'December', 'February', 'April', 'June']
  .map(
    (month) =>
      `  ${month.toLowerCase()}: { name: Seminar in ${month}, on: 15 ${month} 16:00-18:00, where: Hall }`,
  )
  .join('\n');
const TEXT = `
adept: 1
id: for-ever
name: For ever
organiser: The office
contact: office@example.org
time-zone: Europe/Stockholm
languages: [en]
cycle: { kind: rolling, starts: 1 September }
matching: { accept: { by: [mentor], within: 1 day, if-silent: accept } }
questions: { useful: { ask: It is useful, type: agree } }
check-ins: { half-way: { on: 6 months after pair start, ask: [useful] } }
feedback: { yearly: { opens: 1 May, from: everyone, ask: [useful] }, last: { opens: the day after pair end, from: everyone, ask: [useful] } }
events:
${events}
`;

let place: WorkflowPlace;

beforeAll(async () => {
  place = await workflowPlace();
  await place.sql`
    insert into definition (id, programme, version, text, stored_at) values ('def', 'for-ever', 1, '', '2026-09-01')`;
}, 200_000);

afterAll(() => place.stop());

function planOf(): Plan {
  const { plan, diagnostics } = compile(TEXT, { file: 'for-ever.yaml', start: '2026-09-01' });
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

async function startCycle(id: string): Promise<Plan> {
  const plan = planOf();
  const named = { ...plan, cycle: { ...plan.cycle, id } };
  const now = plan.cycle.startsAt;
  await createCycle(place.sql, {
    definitionId: 'def',
    plan: named,
    sha256: planHash(named),
    clock: 'virtual',
    now,
  });
  await place.relay();
  return named;
}

async function pairIn({ cycle }: Plan): Promise<string> {
  const now = cycle.startsAt;
  for (const role of ['mentee', 'mentor']) {
    await place.sql`insert into person (id, email, name) values (${role}, ${`${role}@example.org`}, ${role})`;
    await place.sql`
      insert into participant (id, cycle_id, person_id, role, unit_id, source, joined_at, applied_at)
      values (${role}, ${cycle.id}, ${role}, ${role}, 'all', 'page', ${now}, ${now})`;
  }
  const pair = { cycleId: cycle.id, unitId: 'all', mentee: 'mentee', mentor: 'mentor', score: 0, now };
  const id = await propose(place.sql, await getPlan(place.sql, cycle.id), pair);
  await place.relay();
  return relationshipWorkflowId(cycle.id, id);
}

/** The number of events of each run of a workflow, in their order. */
async function historyLengths(workflowId: string): Promise<number[]> {
  const lengths: number[] = [];
  let runId =
    (await place.client.workflow.getHandle(workflowId).describe()).raw.workflowExecutionInfo?.firstRunId ??
    undefined;
  while (runId !== undefined && runId !== '') {
    const { events: all } = await place.client.workflow.getHandle(workflowId, runId).fetchHistory();
    lengths.push(all?.length ?? 0);
    runId = all?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ?? undefined;
  }
  return lengths;
}

test('over ten years it goes on, reports each year, renews itself, and ends when it is ended', async () => {
  const plan = await startCycle('ten-years');
  const cycle = cycleWorkflowId(plan.cycle.id);
  const pair = await pairIn(plan);
  const until = Date.parse('2036-08-31T12:00:00Z');
  let [due, pairDue] = [plan.cycle.startsAt, plan.cycle.startsAt];
  while (due < until) {
    due = (await place.advance(cycle, due)).due ?? Infinity;
    if (pairDue <= due) pairDue = (await place.advance(pair, pairDue)).due ?? Infinity;
    await place.relay();
  }
  const reports = await place.sql<{ key: string }[]>`
    select key from step where cycle_id = ${plan.cycle.id} and kind = 'report' and done_at is not null`;
  expect(reports).toHaveLength(YEARS);
  const [invited] = await place.sql<{ n: number }[]>`
    select count(*) as n from obligation where cycle_id = ${plan.cycle.id} and kind = 'answer-invitation'`;
  expect(invited?.n).toBe(YEARS * 5 * 2);
  // The pair has no end of its own: its workflow waits, and can still be told something.
  expect(await place.sql`select state, ends_at from relationship`).toEqual([
    { state: 'active', ends_at: null },
  ]);

  const closing = { cycleId: plan.cycle.id, lastDay: '2036-10-31', now: due };
  expect(await closeCycle(place.sql, closing)).toEqual({ result: 'closed', lastDay: '2036-10-31' });
  await place.relay();
  const after = Date.parse('2036-11-01T00:00:00Z');
  let state = 'waiting';
  for (let at = due; at < after && state !== 'done'; at += 86_400_000)
    ({ state } = await place.advance(pair, at));
  expect(state).toBe('done');
  expect((await place.advance(cycle, after)).state).toBe('done');
  expect(await place.sql`select state from relationship`).toEqual([{ state: 'completed' }]);
  const [last] = await place.sql`select state, ended_at from cycle where id = ${plan.cycle.id}`;
  expect(last?.['state']).toBe('finished');
  const open = await place.sql`select 1 from obligation where cycle_id = ${plan.cycle.id} and state = 'open'`;
  expect(open).toHaveLength(0);
  const asked =
    await place.sql`select distinct ask_id from obligation where ask_id like '%-last' or ask_id like '%-half-way' order by 1`;
  expect(asked.map((row) => row['ask_id'])).toEqual(['check-in-half-way', 'feedback-last']);

  const lengths = await historyLengths(cycle);
  expect(lengths.length).toBeGreaterThan(YEARS);
  for (const length of [...lengths, ...(await historyLengths(pair))])
    expect(length).toBeLessThan(EVENTS_LIMIT);
}, 240_000);

test('a run is renewed before it is long, however often it is woken', async () => {
  const plan = await startCycle('woken');
  const id = cycleWorkflowId(plan.cycle.id);
  await place.advance(id, plan.cycle.startsAt);
  for (let n = 0; n < 450; n += 1) {
    await place.client.workflow.getHandle(id).signal(WAKE);
    await place.advance(id, plan.cycle.startsAt);
  }
  const lengths = await historyLengths(id);
  expect(lengths.length).toBeGreaterThan(1);
  expect(Math.max(...lengths)).toBeLessThan(EVENTS_LIMIT);
  expect(Math.max(...lengths)).toBeGreaterThan(3_000);
}, 120_000);
