/** One answer to "where are we, what comes next and when, who owes what". Read by the API and by the page. */
import type { AppDeps } from './deps.ts';
import { found } from './http/problem.ts';
import { phaseOf, type Phase } from './phases.ts';
import type { Plans } from './plans.ts';
import { inWords } from './pages/fields.tsx';
import { eventLabel } from './pages/event-words.ts';
import { pairsAtRisk, type RiskRow } from '../db/queries/at-risk.ts';
import { getCycleHead, type CycleHead } from '../db/queries/cycle-head.ts';
import * as rows from '../db/queries/inspect.ts';
import { listMessages, type MessageRow } from '../db/queries/message-list.ts';
import { askName } from './ask-words.ts';
import { dayNumber } from './days.ts';
import { riskWords, taskWords } from './task-words.ts';
import type { EpochMs, ObligationKind, Plan } from '../definitions/plan/types.ts';
import { pages as words } from '../locales/en/pages.ts';

export interface OwedGroup {
  readonly ask: string;
  readonly kind: ObligationKind;
  readonly name: string;
  readonly open: number;
  readonly overdue: number;
  readonly dueAt: EpochMs;
  /** The first of them; `open` says how many there are. */
  readonly people: readonly rows.Debtor[];
}

export interface Inspection {
  readonly cycle: CycleHead & { readonly name: string; readonly timeZone: string; readonly period: string };
  readonly now: EpochMs;
  /** Only this unit's is shown; null: all. */
  readonly unit: string | null;
  readonly where: {
    readonly phase: Phase;
    readonly words: string;
    readonly day: number;
    readonly days: number;
  };
  readonly next: readonly (rows.NextStep & { readonly words: string })[];
  readonly owed: readonly OwedGroup[];
  readonly funnel: readonly (rows.FunnelRow & { readonly name: string })[];
  readonly tasks: readonly (rows.TaskRow & { readonly words: string })[];
  readonly atRisk: readonly (rows.PairNames & Omit<RiskRow, 'id' | 'unit_id'> & { readonly words: string })[];
  /** Mails of which it is not known whether they arrived, and those that could not be sent. */
  readonly troubled: readonly MessageRow[];
  readonly counts: rows.Counts;
}

/** So many next steps fill a screen; so many names of those who owe are read at once. */
const NEXT = 10;
const NAMES = 60;
const TROUBLED = 50;

/** What a step is about, by its name in the programme. */
function nameOf(plan: Plan, { kind, subject }: rows.NextStep): string {
  const isEvent = plan.events.some(({ id }) => id === subject);
  if (isEvent && (kind === 'event' || kind === 'notice' || kind === 'fix-date'))
    return eventLabel(plan, subject);
  const thanks = plan.recognition?.find(({ id }) => kind === 'thank' && id === subject);
  if (thanks !== undefined) return inWords(thanks.text);
  const isRole = subject === 'mentor' || subject === 'mentee';
  return isRole ? inWords(plan.roles[subject].label) : askName(plan, subject);
}

/** What a step does, in a few words. */
export function stepWords(plan: Plan, step: rows.NextStep): string {
  const { kind, occurrence, pairs } = step;
  return words.steps[kind]({ name: nameOf(plan, step), occurrence, pairs: pairs ?? 0 });
}

function owedGroups(
  plan: Plan,
  funnel: readonly rows.FunnelRow[],
  debtors: readonly rows.Debtor[],
  now: EpochMs,
): OwedGroup[] {
  const asks = [...new Set(debtors.map(({ ask }) => ask))];
  return asks.flatMap((ask) => {
    const people = debtors.filter((one) => one.ask === ask);
    const [first] = people;
    if (first === undefined) return [];
    const open = funnel.find((row) => row.ask === ask)?.open ?? people.length;
    const overdue = people.filter(({ dueAt }) => dueAt <= now).length;
    return [{ ask, kind: first.kind, name: askName(plan, ask), open, overdue, dueAt: first.dueAt, people }];
  });
}

/**
 * Inspects a cycle at the app's business time. Reads Postgres only.
 * @param unit keeps people, tasks, pairs, mails and counts to one unit's; null: all
 * @throws Problem not-found
 */
export async function inspect(
  deps: AppDeps,
  plans: Plans,
  cycleId: string,
  unit: string | null = null,
): Promise<Inspection> {
  const { sql } = deps;
  const now = deps.now();
  const plan = found(await plans(cycleId), `cycle ${cycleId}`);
  const [head, funnel, next, debtors, tasks, allRisky, troubled, counts] = await Promise.all([
    getCycleHead(sql, cycleId),
    rows.funnel(sql, cycleId, unit),
    rows.nextSteps(sql, cycleId, NEXT),
    rows.debtors(sql, cycleId, NAMES, unit),
    rows.listTasks(sql, cycleId, 'open', unit),
    pairsAtRisk(sql, plan, { cycleId, now }),
    listMessages(sql, { cycleId, states: ['unknown', 'failed'], unit, limit: TROUBLED }),
    rows.counts(sql, cycleId, unit),
  ]);
  const cycle = found(head, `cycle ${cycleId}`);
  const risky = allRisky.filter(({ unit_id }) => unit === null || unit_id === unit);
  const names = await rows.pairNames(sql, [
    ...risky.map(({ id }) => id),
    ...tasks.map(({ subject }) => subject),
  ]);
  const pairs = new Map(names.map((pair) => [pair.id, pair]));
  const silent = await rows.silentNames(sql, cycleId);
  const phase = phaseOf(plan, cycle.state, now);
  const { day, days } = dayNumber(plan, now);
  return {
    cycle: {
      ...cycle,
      name: inWords(plan.programme.name),
      timeZone: plan.programme.timeZone,
      period: plan.cycle.period,
    },
    now,
    unit,
    where: { phase, words: words.where(phase, day, days), day, days },
    next:
      cycle.state === 'running' || cycle.state === 'paused'
        ? next.map((step) => ({ ...step, words: stepWords(plan, step) }))
        : [],
    owed: owedGroups(plan, funnel, debtors, now),
    funnel: funnel.map((row) => ({ ...row, name: askName(plan, row.ask) })),
    tasks: tasks.map((task) => ({ ...task, words: taskWords(plan, task, { pairs, risky, silent }) })),
    atRisk: risky.flatMap((risk) => {
      const { missing, low, silent: quiet } = risk;
      const pair = pairs.get(risk.id);
      if (pair === undefined) return [];
      return [{ ...pair, missing, low, silent: quiet, words: riskWords(plan, risk).join('; ') }];
    }),
    troubled,
    counts,
  };
}
