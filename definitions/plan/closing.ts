/** A rolling programme that somebody ends: from then on it is a cycle with a last day. Pure. */
import { CYCLE_LAST_DAY, endOfDay, instantOf, startOfDay } from './instants.ts';
import { anchorsOf, compareSteps } from './redate.ts';
import type { DateRule, Day, EpochMs, Plan, Step } from './types.ts';

const LAST_DAY: DateRule = {
  base: { anchor: CYCLE_LAST_DAY },
  plus: [],
  moment: 'start',
  words: 'the last day of the cycle',
};

/**
 * The plan of a rolling cycle with a last day. What begins on that day or later falls away, what can be answered by then
 * until later can be answered until then; the report is made on it, and no pair lasts longer. Pairs without a duration of
 * their own end with it.
 * @param lastDay a local day, inclusive
 */
export function closed(plan: Plan, lastDay: Day): Plan {
  const { rolling: _, ...cycle } = plan.cycle;
  const zone = plan.programme.timeZone;
  const limit = startOfDay(lastDay, zone);
  const { duration, ends } = plan.relationship;
  const ending: Plan = {
    ...plan,
    cycle: { ...cycle, lastDay, endsAt: endOfDay(lastDay, zone), closing: true },
    relationship: { ...plan.relationship, ends: duration === undefined ? LAST_DAY : ends, endsAt: limit },
  };
  const asks = plan.asks
    .filter(({ opens }) => opens < limit)
    .map((ask) => ({ ...ask, due: Math.min(ask.due, limit) }));
  return { ...ending, asks, steps: stepsUntil(ending, limit, new Set(asks.map(({ id }) => id))) };
}

function stepsUntil(plan: Plan, limit: EpochMs, asked: ReadonlySet<string>): readonly Step[] {
  const last = plan.steps.findLast(({ kind }) => kind === 'report');
  const kept = plan.steps.flatMap((step): Step[] => {
    if (step === last) return [reportOn(plan, step)];
    if (step.at < limit) return [step];
    return step.kind === 'close' && asked.has(step.subject) ? [{ ...step, at: limit }] : [];
  });
  return kept.toSorted(compareSteps);
}

function reportOn(plan: Plan, step: Step): Step {
  const rule: DateRule = { ...LAST_DAY, moment: 'send' };
  return { ...step, rule, at: instantOf(rule, anchorsOf(plan), plan.programme.timeZone, plan.sendHour) };
}
