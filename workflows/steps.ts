/**
 * The interpreter that all workflows are: take the next step, wait for its moment, have its handler run.
 * What a step does is in activities/steps, so a new kind of step needs no change here and no new version.
 */
import {
  continueAsNew,
  defineSignal,
  patched,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { NextStep, StepActivities } from '../activities/index.ts';
import { startClock, type Clock } from './clock.ts';
import { WAKE, type WorkflowInput } from './messages.ts';

/** One statement or one unit's matching; a lost worker is noticed after this long. */
const STEP_TIMEOUT_MS = 120_000;
/** Below Temporal's 2,000 updates for one run, with room for those under way. */
const ADVANCES_PER_RUN = 1_000;
/** Below the 4,096 events from which Temporal asks to continue as new, with room for a step and what wakes it. */
const EVENTS_PER_RUN = 3_500;

const wakeSignal = defineSignal(WAKE);

function activities({ stepTimeoutMs = STEP_TIMEOUT_MS, localSteps = false }: WorkflowInput): StepActivities {
  const options = {
    startToCloseTimeout: stepTimeoutMs,
    retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
  } as const;
  return localSteps
    ? proxyLocalActivities<StepActivities>(options)
    : proxyActivities<StepActivities>(options);
}

/**
 * Runs the steps of one owner (a cycle, a relationship or a programme) until it is over. Steps are read anew after each
 * `wake`, since dates move and answers close them.
 */
export async function runSteps(input: WorkflowInput): Promise<void> {
  const clock = startClock(input.clock);
  const does = activities(input);
  const owner = workflowInfo().workflowId;
  let wakes = 0;
  setHandler(wakeSignal, () => {
    wakes += 1;
  });
  const read = (): Promise<NextStep> => clock.during(does.nextStep({ owner, now: clock.now() }));
  let seen = wakes;
  let next = await read();
  while (next.state === 'waiting') {
    const { key, at } = next;
    await clock.until(at, () => wakes > seen);
    const isWoken = wakes > seen || key === null;
    seen = wakes;
    next = isWoken ? await read() : await clock.during(does.runStep({ owner, key, now: clock.now() }));
    if (next.state === 'waiting' && (next.renew === true || isLong(clock))) return renew(input, clock);
  }
  await clock.leave('done');
}

const isLong = (clock: Clock): boolean =>
  workflowInfo().continueAsNewSuggested ||
  clock.advances() >= ADVANCES_PER_RUN ||
  // Runs begun by older code went on until Temporal asked.
  (workflowInfo().historyLength >= EVENTS_PER_RUN && patched('renews-with-room-to-spare'));

async function renew(input: WorkflowInput, clock: Clock): Promise<never> {
  await clock.leave('continuing');
  const now = input.clock.kind === 'virtual' ? { kind: 'virtual' as const, now: clock.now() } : input.clock;
  return continueAsNew<typeof runSteps>({ ...input, clock: now });
}
