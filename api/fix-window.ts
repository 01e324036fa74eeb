/** Fixing the days of a window to apply: what cannot be is said as a problem. */
import { fixWindow, type WindowRow } from '../db/queries/fixed-windows.ts';
import { zonedDay } from '../definitions/plan/dates.ts';
import type { WindowDays } from '../definitions/plan/month-windows.ts';
import type { EpochMs, Plan, Role } from '../definitions/plan/types.ts';
import type { Sql } from '../db/client.ts';
import { isDay } from './days.ts';
import { Problem } from './http/problem.ts';

interface Wish {
  readonly plan: Plan;
  readonly role: string;
  readonly days: WindowDays;
  readonly now: EpochMs;
}

const isRole = (word: string): word is Role => word === 'mentor' || word === 'mentee';

/** @throws Problem where the window has no day to fix, has opened, or the day is not one of its month */
export async function fixOrSay(sql: Sql, { plan, role, days, now }: Wish): Promise<WindowRow> {
  const faults = Object.entries(days).flatMap(([key, day]) =>
    isDay(day) ? [] : [{ at: `/${key}`, found: day, expected: 'a day such as 2026-10-05' }],
  );
  if (faults.length > 0) throw new Problem('invalid', 'The day cannot be read.', faults);
  if (!isRole(role)) throw new Problem('not-found', `There is no role ${role}.`);
  const today = zonedDay(now, plan.programme.timeZone);
  const result = await fixWindow(sql, { cycleId: plan.cycle.id, role, days, today, now });
  switch (result.result) {
    case 'not-open-to-it':
      throw new Problem('conflict', `The days on which ${role}s apply are those of the definition.`);
    case 'opened':
      throw new Problem('conflict', 'Applications have opened; their days stay as they are.');
    case 'wrong-day': {
      const { edge, first, last } = result;
      const fault = { at: `/${edge}`, found: days[edge] ?? '', expected: `a day from ${first} to ${last}` };
      throw new Problem('invalid', 'The window is planned for a month, and this day is not in it.', [fault]);
    }
    case 'fixed':
      return result.window;
  }
}
