/** Starting a cycle: what a request for it may say, and what is refused. */
import { transaction } from '../db/client.ts';
import { createCycle } from '../db/queries/cycles.ts';
import { importPeople } from '../db/queries/participants.ts';
import { programmeChanged, setRepeating } from '../db/queries/programmes.ts';
import { formatMoment } from '../definitions/plan/format.ts';
import { planHash } from '../definitions/plan/hash.ts';
import type { EpochMs, Plan, Step } from '../definitions/plan/types.ts';
import { planOf } from './compile.ts';
import { definitionNamed } from './definition-named.ts';
import type { AppDeps } from './deps.ts';
import { nearest } from './http/nearest.ts';
import { Problem } from './http/problem.ts';
import { stepWords } from './inspection.ts';
import { neverAgain } from './repeat.ts';
import { refuseResting } from './resting.ts';
import { csvFaults } from './routes/participants.ts';

export interface StartBody {
  /** A definition's id, `su-alumni@2`, or a programme's, for its newest version. */
  readonly definition: string;
  readonly start: string;
  readonly confirmPast?: readonly string[] | null;
  readonly people?: string | null;
  /** Open the next cycles by themselves. */
  readonly repeat?: boolean | null;
}

/** Refuses confirmations of what is no step: a wrong key would confirm nothing. */
function refuseUnknown(plan: Plan, confirmed: readonly string[]): void {
  const keys = plan.steps.map(({ key }) => key);
  const faults = confirmed.flatMap((key, index) => {
    if (keys.includes(key)) return [];
    const near = nearest(key, keys);
    const hint = near === null ? `Leave "${key}" out.` : `Did you mean "${near}"?`;
    return [{ at: `/confirmPast/${index}`, found: key, expected: 'the key of a step', hint }];
  });
  if (faults.length > 0) throw new Problem('invalid', 'This cycle has no such step.', faults);
}

/** The steps of a plan whose moment is over: all of them would happen as soon as the cycle starts. */
export const pastSteps = (plan: Plan, now: EpochMs): readonly Step[] =>
  plan.steps.filter(({ at }) => at < now);

/** Refuses a start whose moments lie in the past, until each of them is confirmed by its key. */
function refusePast(plan: Plan, now: EpochMs, confirmed: readonly string[]): void {
  const past = pastSteps(plan, now).filter(({ key }) => !confirmed.includes(key));
  if (past.length === 0) return;
  const zone = plan.programme.timeZone;
  const faults = past.map((step) => ({
    at: step.key,
    found: `${formatMoment(step.at, zone, 'en')}: ${stepWords(plan, { ...step, pairs: null })}`,
    expected: 'a moment that is still to come',
    hint: `Start later, or confirm it: "confirmPast": ["${step.key}"].`,
  }));
  const many = past.length === 1 ? 'One moment lies' : `${past.length} moments lie`;
  throw new Problem('conflict', `${many} in the past. They would all happen at once.`, faults);
}

/**
 * Starts a cycle of a stored definition, with the people of a file where one is given: all of it or nothing.
 * Gives the cycle's id.
 * @throws Problem not-found, invalid (the text, the start, the file), conflict (started before, moments in the past)
 */
export async function startCycle(deps: AppDeps, body: StartBody): Promise<string> {
  const { sql } = deps;
  const now = deps.now();
  const { id, text } = await definitionNamed(sql, body.definition);
  const plan = planOf(text, body.start, now);
  refuseResting(plan);
  const confirmed = body.confirmPast ?? [];
  const never = body.repeat === true ? neverAgain(plan) : null;
  if (never !== null) throw new Problem('conflict', `It cannot repeat. ${never}`);
  refuseUnknown(plan, confirmed);
  refusePast(plan, now, confirmed);
  return transaction(sql, async (tx) => {
    const cycle = { definitionId: id, plan, sha256: planHash(plan), clock: deps.clock ?? 'real', now };
    const { cycleId, created } = await createCycle(tx, cycle);
    if (!created) throw new Problem('conflict', `The cycle ${cycleId} has been started already.`);
    if (body.repeat === true) await setRepeating(tx, { programme: plan.programme.id, repeating: true, now });
    else await programmeChanged(tx, plan.programme.id, now);
    const csv = body.people ?? null;
    if (csv === null) return cycleId;
    const result = await importPeople(tx, { cycleId, csv, now });
    if ('errors' in result) throw csvFaults(result.errors);
    return cycleId;
  });
}
