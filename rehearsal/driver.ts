/**
 * Drives a rehearsal: everything due at one instant until all is quiet, then on to the next due moment. The order
 * within an instant is fixed, so the story does not depend on what ran side by side: the cycle, its relationships,
 * the relay, the outbox and its readers, coordinators and people; then again whoever was touched.
 */
import {
  dueActs,
  dueWorkflows,
  finishAct,
  getAgenda,
  newMails,
  nextRound,
  planActs,
  releaseRelay,
  settleWorkflows,
  touchWorkflows,
  type Agenda,
  type PlannedAct,
} from '../db/queries/rehearsal-state.ts';
import type { EpochMs } from '../definitions/plan/types.ts';
import { cycleWorkflowId } from '../workflows/messages.ts';
import { ACTORS } from './acts/index.ts';
import { advance, isOutage, OUTAGE_LIMIT_MS, OutageError, sideBySide } from './advance.ts';
import { actsUpon } from './reading.ts';
import type { Stage } from './stage.ts';
import { keepStatistics } from './statistics.ts';

/** Two cores are busy with eight. */
export const SIDE_BY_SIDE = 8;
/** More rounds than this at one instant are a circle, not a story. */
const ROUNDS_LIMIT = 500;
const RETRY_MS = 200;

export interface Driving {
  readonly stage: Stage;
  /** How many relationships are advanced side by side. */
  readonly width: number;
  /** Told after each instant that something happened at. */
  readonly onInstant: (at: EpochMs, happened: readonly string[]) => Promise<void>;
  /** Moves the stage's clock. */
  readonly moveTo: (at: EpochMs) => void;
}

/** Drives from where the clock stands until `until` (epoch ms, exclusive) or until nothing is due any more. */
export async function drive(driving: Driving, until: EpochMs): Promise<void> {
  const { stage } = driving;
  const gather = keepStatistics(stage);
  for (;;) {
    const { next, happened } = await settle(driving);
    await gather();
    await driving.onInstant(stage.now(), happened);
    if (next === null || next >= until) return;
    driving.moveTo(next);
  }
}

interface Settled {
  readonly next: EpochMs | null;
  readonly happened: readonly string[];
}

async function settle(driving: Driving): Promise<Settled> {
  const { stage } = driving;
  const happened: string[] = [];
  const held = { mail: false };
  const read = new Set<string>();
  for (let round = 0; round < ROUNDS_LIMIT; round += 1) {
    const agenda = await getAgenda(stage.sql, stage.now());
    if (!(await doFirst(driving, agenda, { happened, held, read }))) return { next: agenda.next, happened };
  }
  throw new Error(`The rehearsal does not come to rest at ${new Date(stage.now()).toISOString()}.`);
}

/** What one instant keeps: what happened, whether its mail is held back (a paused cycle), the mails read. */
interface Instant {
  readonly happened: string[];
  readonly held: { mail: boolean };
  readonly read: Set<string>;
}

/** Does the first thing of the order that there is to do; false when all is quiet. */
async function doFirst(driving: Driving, agenda: Agenda, instant: Instant): Promise<boolean> {
  if (agenda.workflows) await advanceDue(driving, instant.happened);
  else if (agenda.relay) await tellWorkflows(driving.stage);
  else if (agenda.mail && !instant.held.mail)
    instant.held.mail = !(await deliverAndRead(driving.stage, instant));
  else if (agenda.acts) await actDue(driving.stage, instant.happened);
  else return false;
  return true;
}

async function advanceDue({ stage, width }: Driving, happened: string[]): Promise<void> {
  const due = await dueWorkflows(stage.sql, stage.now());
  const cycle = due.filter((id) => id === cycleWorkflowId(stage.cycleId));
  if (cycle.length > 0) happened.push('steps');
  // What a rolling programme goes on with is part of its plan from now on.
  const goesOn = cycle.length > 0 && stage.plan.cycle.rolling === true;
  const relationships = due.filter((id) => id !== cycleWorkflowId(stage.cycleId));
  // The cycle first: what it does is there for the relationships of the same instant.
  for (const batch of [cycle, relationships]) {
    if (batch.length > 0) await advanceBatch(stage, batch, width);
    if (batch === cycle && goesOn) await stage.refresh();
  }
}

async function advanceBatch(stage: Stage, ids: readonly string[], width: number): Promise<void> {
  const round = await nextRound(stage.sql);
  const now = stage.now();
  const answers = await stage.timings.measure(
    'advance',
    () => sideBySide(ids, width, async (id) => ({ id, ...(await advance(stage.workflows, id, now, round)) })),
    (all) => all.length,
  );
  const settled = answers.map(({ id, due, state }) => ({ id, due, done: state === 'done' }));
  await settleWorkflows(stage.sql, settled);
}

async function tellWorkflows(stage: Stage): Promise<void> {
  const touched = await stage.timings.measure(
    'relay',
    () => throughOutages(stage, () => stage.deliverRelay(stage.now())),
    (ids) => ids.length,
  );
  await touchWorkflows(stage.sql, [...new Set(touched)], stage.now());
}

/** Temporal may be away: what was to be told waits in Postgres and is tried again. */
async function throughOutages<T>(stage: Stage, work: () => Promise<T>): Promise<T> {
  const giveUp = Date.now() + OUTAGE_LIMIT_MS;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isOutage(error)) throw error;
      if (Date.now() > giveUp) throw new OutageError('Temporal cannot be told anything.', { cause: error });
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      await releaseRelay(stage.sql);
    }
  }
}

/** False when nothing could be delivered. */
async function deliverAndRead(stage: Stage, { read }: Instant): Promise<boolean> {
  const { sql, timings, plan, seed, company } = stage;
  const now = stage.now();
  const delivered = await timings.measure(
    'mail',
    () => stage.deliverMail(now),
    ({ handled }) => handled,
  );
  stage.mails.count += delivered.sent;
  if (delivered.handled === 0) return false;
  const reading = { at: now, baseUrl: stage.browser.baseUrl, seed, company, zone: plan.programme.timeZone };
  const mails = (await newMails(sql, stage.cycleId, now)).filter(({ message_id }) => !read.has(message_id));
  for (const { message_id } of mails) read.add(message_id);
  const acts = mails.flatMap((mail) => {
    const person = mail.recipient_kind === 'participant' ? stage.readers.get(mail.address) : undefined;
    return mail.recipient_kind === 'participant' && person === undefined
      ? []
      : actsUpon(mail, person, reading);
  });
  await planActs(sql, acts);
  return true;
}

/** Coordinators before people, each in the order of their keys; what one act leads to waits for the next round. */
async function actDue(stage: Stage, happened: string[]): Promise<void> {
  for (const act of await dueActs(stage.sql, stage.now())) {
    const note = await stage.timings.measure(act.kind, () => perform(stage, act));
    if (note !== undefined) happened.push(note);
  }
}

async function perform(stage: Stage, act: PlannedAct): Promise<string | undefined> {
  const actor = ACTORS.get(act.kind);
  if (actor === undefined) throw new Error(`Nobody knows how to ${act.kind}.`);
  const { outcome, leadsTo = [], happened } = await actor(stage, act);
  await planActs(stage.sql, leadsTo);
  await finishAct(stage.sql, act.key, stage.now(), outcome);
  return happened;
}
