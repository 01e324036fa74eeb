/** Windows to apply whose first or last day is known as a month only, until the coordinator fixes it. Pure. */
import { endOfDay, instantOf, instantAt } from './instants.ts';
import { compareSteps } from './redate.ts';
import type { Ask, DateRule, Day, Plan, Role, Step } from './types.ts';

export type Edge = 'opens' | 'closes';
export type WindowDays = Partial<Readonly<Record<Edge, Day>>>;

export interface MonthWindow {
  readonly role: Role;
  /** The id of its ask; also the subject of the step and the task to fix it. */
  readonly ask: string;
  /** What is to be fixed, with the day that is planned until then. */
  readonly edges: readonly { readonly edge: Edge; readonly planned: Day }[];
}

const isMonth = (rule: DateRule): rule is DateRule & { readonly base: { readonly day: Day } } =>
  rule.precision === 'month' && 'day' in rule.base;

/** The windows of a plan with a day that is to be fixed. */
export function monthWindows({ asks }: Pick<Plan, 'asks'>): readonly MonthWindow[] {
  return asks.flatMap(({ id, obligation, roles: [role], opensRule, dueRule }): MonthWindow[] => {
    if (obligation !== 'apply' || role === undefined || id !== `apply-${role}`) return [];
    const edges = [
      ...(isMonth(opensRule) ? [{ edge: 'opens' as const, planned: opensRule.base.day }] : []),
      ...(isMonth(dueRule) ? [{ edge: 'closes' as const, planned: dueRule.base.day }] : []),
    ];
    return edges.length === 0 ? [] : [{ role, ask: id, edges }];
  });
}

/** A rule that hangs on a date by its day, for another day. */
function onDay(rule: DateRule, from: DateRule, day: Day): DateRule {
  const same = 'day' in rule.base && 'day' in from.base && rule.base.day === from.base.day;
  if (!same) return rule;
  const { precision: _, ...rest } = rule;
  return { ...rest, base: { day } };
}

/** The plan with the days of one window fixed: when it opens and closes, its reminders and what is decided after it. */
export function withWindow(plan: Plan, role: Role, days: WindowDays): Plan {
  const ask = plan.asks.find(({ id }) => id === `apply-${role}`);
  if (ask === undefined) return plan;
  const { timeZone: zone } = plan.programme;
  const { opens, closes } = days;
  const begins = (rule: DateRule): DateRule =>
    opens === undefined ? rule : onDay(rule, ask.opensRule, opens);
  const ends = (rule: DateRule): DateRule => (closes === undefined ? rule : onDay(rule, ask.dueRule, closes));
  const fixed: Ask = {
    ...ask,
    opensRule: begins(ask.opensRule),
    dueRule: ends(ask.dueRule),
    opens: opens === undefined ? ask.opens : instantAt(opens, plan.sendHour, zone),
    due: closes === undefined ? ask.due : endOfDay(closes, zone),
  };
  const moved = (step: Step): Step => {
    if (step.subject !== ask.id && step.subject !== role) return step;
    const atOpening = step.kind === 'ask' || step.kind === 'open-applications';
    const rule = atOpening ? begins(step.rule) : step.kind === 'fix-date' ? step.rule : ends(step.rule);
    return rule === step.rule ? step : { ...step, rule, at: instantOf(rule, {}, zone, plan.sendHour) };
  };
  return {
    ...plan,
    asks: plan.asks.map((one) => (one === ask ? fixed : one)),
    steps: plan.steps.map(moved).toSorted(compareSteps),
  };
}
