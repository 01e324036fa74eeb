/** Windows to apply whose first or last day is known as a month only, until the coordinator fixes it. Pure. */
import { endOfDay, instantOf, instantAt, zonedDay } from './instants.ts';
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

/** What follows the last window that closes: the time to choose, and the draft. */
const FOLLOWS: ReadonlySet<string> = new Set<string>(['choose', 'draft-matches']);
type Follow = (rule: DateRule) => DateRule;

/** Whether a date is counted from a day on which a window closes. */
const isCounted = ({ base, plus }: DateRule, from: Day): boolean =>
  plus.length > 0 && 'day' in base && base.day === from;

/** Counts what follows from the day on which the last window closes now; null: nothing hangs on this one, or it cannot be earlier. */
function following(plan: Plan, fixed: Ask, from: DateRule): Follow | null {
  const draft = plan.steps.find(({ kind }) => kind === 'draft-matches');
  if (draft === undefined || !('day' in from.base)) return null;
  const planned = from.base.day;
  const closes = plan.asks
    .filter(({ obligation, standing }) => obligation === 'apply' && standing !== true)
    .map((ask) => zonedDay((ask.id === fixed.id ? fixed : ask).due - 1, plan.programme.timeZone));
  const last = closes.toSorted().at(-1) ?? planned;
  const follow: Follow = (rule) => (isCounted(rule, planned) ? { ...rule, base: { day: last } } : rule);
  const decided = Object.entries(plan.applications ?? {})
    .filter(([role]) => fixed.id !== `apply-${role}`)
    .map(([, { reviewUntil = 0 }]) => reviewUntil);
  const at = instantOf(follow(draft.rule), {}, plan.programme.timeZone, plan.sendHour);
  return at < Math.max(0, ...decided) ? null : follow;
}

/** Whether a step is the draft, or asks somebody to choose. */
const isFollowing = ({ kind, subject }: Step): boolean =>
  FOLLOWS.has(kind) || FOLLOWS.has(subject.split('-')[0] ?? '');

/** The plan with what follows the windows on its new days; the day of publishing stays as people have been told. */
function withFollowing(plan: Plan, follow: Follow): Plan {
  const at = (rule: DateRule) => instantOf(rule, {}, plan.programme.timeZone, plan.sendHour);
  const asks = plan.asks.map((ask) => {
    if (!FOLLOWS.has(ask.obligation)) return ask;
    const [opensRule, dueRule] = [follow(ask.opensRule), follow(ask.dueRule)];
    return { ...ask, opensRule, dueRule, opens: at(opensRule), due: at(dueRule) };
  });
  const steps = plan.steps.map((step) => {
    const rule = isFollowing(step) ? follow(step.rule) : step.rule;
    return rule === step.rule ? step : { ...step, rule, at: at(rule) };
  });
  return { ...plan, asks, steps: steps.toSorted(compareSteps) };
}

/** The asks and steps that fixing a window may move. */
export function movedBy(plan: Plan, role: Role): Pick<Plan, 'asks' | 'steps'> {
  const id = `apply-${role}`;
  return {
    asks: plan.asks.filter((ask) => ask.id === id || FOLLOWS.has(ask.obligation)),
    steps: plan.steps.filter(
      (step) =>
        isFollowing(step) || ((step.subject === id || step.subject === role) && step.kind !== 'fix-date'),
    ),
  };
}

/**
 * The plan with the days of one window fixed: when it opens and closes, its reminders, what is decided after it, and
 * what follows the last window that closes.
 */
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
  const after = {
    ...plan,
    asks: plan.asks.map((one) => (one === ask ? fixed : one)),
    steps: plan.steps.map(moved).toSorted(compareSteps),
  };
  const follow = closes === undefined ? null : following(plan, fixed, ask.dueRule);
  return follow === null ? after : withFollowing(after, follow);
}
