/** Windows to apply that were planned for a month: the coordinator fixes their days, each inside its month, before they open. */
import { transaction, type Sql } from '../client.ts';
import {
  monthWindows,
  movedBy,
  withWindow,
  type Edge,
  type MonthWindow,
  type WindowDays,
} from '../../definitions/plan/month-windows.ts';
import type { Day, EpochMs, Plan, Role } from '../../definitions/plan/types.ts';
import { cycleWorkflowId } from '../../workflows/messages.ts';
import { getPlan } from './cycles.ts';
import { wakeCycle } from './relay.ts';
import { closeTask } from './tasks.ts';

export interface WindowRow {
  readonly role: Role;
  readonly ask: string;
  readonly opensAt: EpochMs;
  readonly dueAt: EpochMs;
  /** What was planned for a month: with the day that is planned, and the one that is fixed, null until then. */
  readonly edges: readonly { readonly edge: Edge; readonly planned: Day; readonly fixed: Day | null }[];
}

interface Fixed {
  readonly id: string;
  readonly opens_at: EpochMs;
  readonly due_at: EpochMs;
  readonly opens_fixed: Day | null;
  readonly due_fixed: Day | null;
}

const readFixed = (sql: Sql, cycleId: string) => sql<Fixed[]>`
  select id, opens_at, due_at, opens_fixed::text, due_fixed::text from ask where cycle_id = ${cycleId}`;

/** The windows of a cycle whose days are, or were, to be fixed. */
export async function listMonthWindows(sql: Sql, plan: Plan): Promise<WindowRow[]> {
  const windows = monthWindows(plan);
  if (windows.length === 0) return [];
  const rows = new Map((await readFixed(sql, plan.cycle.id)).map((row) => [row.id, row]));
  return windows.flatMap(({ role, ask, edges }) => {
    const row = rows.get(ask);
    if (row === undefined) return [];
    const fixed = { opens: row.opens_fixed, closes: row.due_fixed };
    const days = edges.map(({ edge, planned }) => ({ edge, planned, fixed: fixed[edge] }));
    return [{ role, ask, opensAt: row.opens_at, dueAt: row.due_at, edges: days }];
  });
}

export const isToFix = ({ edges }: WindowRow): boolean => edges.some(({ fixed }) => fixed === null);

/** The plan with what has been fixed in its cycle. @param besides a role whose window is left as it was planned */
export async function withFixedWindows(sql: Sql, plan: Plan, besides?: Role): Promise<Plan> {
  const windows = (await listMonthWindows(sql, plan)).filter(({ role }) => role !== besides);
  return windows.reduce((fixed, { role, edges }) => {
    const days = edges.flatMap(({ edge, fixed: day }) => (day === null ? [] : [[edge, day] as const]));
    return withWindow(fixed, role, Object.fromEntries(days));
  }, plan);
}

export type FixResult =
  /** It has no day to fix, or the day is not one of this window's. */
  | { readonly result: 'not-open-to-it' }
  /** Applications have opened. */
  | { readonly result: 'opened' }
  | { readonly result: 'wrong-day'; readonly edge: Edge; readonly first: Day; readonly last: Day }
  | { readonly result: 'fixed'; readonly window: WindowRow };

export interface WindowFix {
  readonly cycleId: string;
  readonly role: Role;
  /** Those that are left out stay as they are planned, and count as fixed too. */
  readonly days: WindowDays;
  /** Today in the programme's zone. */
  readonly today: Day;
  readonly now: EpochMs;
}

/** Fixes the days of a window. It may be done again until the window opens. */
export async function fixWindow(sql: Sql, fix: WindowFix): Promise<FixResult> {
  return transaction(sql, async (tx) => {
    const { cycleId, role, days, now } = fix;
    await tx`select from ask where cycle_id = ${cycleId} for update`;
    const plan = await getPlan(tx, cycleId);
    const before = (await listMonthWindows(tx, plan)).find((one) => one.role === role);
    if (before === undefined) return { result: 'not-open-to-it' };
    if (before.opensAt <= now) return { result: 'opened' };
    const wrong = wrongDay(before, fix);
    if (wrong !== null) return wrong;
    await write(tx, plan, before, fix, days);
    await closeTask(tx, cycleId, 'fix-date', before.ask, now);
    await wakeCycle(tx, cycleId, now);
    const after = (await listMonthWindows(tx, plan)).find((one) => one.role === role);
    return { result: 'fixed', window: after ?? before };
  });
}

/** A day outside its month, in the past, or on the wrong side of the other. */
function wrongDay({ edges }: WindowRow, { days, today }: WindowFix): FixResult | null {
  for (const { edge, planned } of edges) {
    const day = days[edge];
    const [first, last] = [`${planned.slice(0, 8)}01`, lastOf(planned)];
    const earliest = edge === 'closes' && days.opens !== undefined && days.opens > first ? days.opens : first;
    const from = earliest > today ? earliest : today;
    if (day !== undefined && (day < from || day > last))
      return { result: 'wrong-day', edge, first: from, last };
  }
  return null;
}

function lastOf(day: Day): Day {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

async function write(
  tx: Sql,
  plan: Plan,
  { ask: id, edges }: WindowRow,
  { cycleId, role }: WindowFix,
  days: WindowDays,
) {
  const settled = Object.fromEntries(edges.map(({ edge, planned }) => [edge, days[edge] ?? planned]));
  const after = withWindow(await withFixedWindows(tx, plan, role), role, settled);
  await tx`
    update ask set opens_fixed = ${settled['opens'] ?? null}, due_fixed = ${settled['closes'] ?? null}
    where cycle_id = ${cycleId} and id = ${id}`;
  const { asks, steps } = movedBy(after, role);
  for (const ask of asks) {
    await tx`
      update ask set opens_at = ${ask.opens}, due_at = ${ask.due}
      where cycle_id = ${cycleId} and id = ${ask.id} and opened_at is null`;
  }
  for (const { key, at } of steps) {
    await tx`
      update step set at = ${at} where owner = ${cycleWorkflowId(cycleId)} and key = ${key} and done_at is null`;
  }
}

/** Whether the window that an ask is for is still to be fixed. */
export async function windowToFix(sql: Sql, plan: Plan, ask: string): Promise<WindowRow | null> {
  const found = (await listMonthWindows(sql, plan)).find((one) => one.ask === ask);
  return found !== undefined && isToFix(found) ? found : null;
}

export type { MonthWindow };
