/** Ending a rolling programme by a request: closed, or the problem in words. */
import type { Sql } from '../db/client.ts';
import { closeCycle, type Closing } from '../db/queries/closing.ts';
import type { Day } from '../definitions/plan/types.ts';
import { isDay } from './days.ts';
import { Problem } from './http/problem.ts';

const REFUSED = {
  past: (day: string): string => `The last day, ${day}, must be a day to come.`,
  event: (event: string): string =>
    `People are invited to ${event}, which comes after that day. Choose a later last day, or move the event.`,
} as const;

const CANNOT = {
  closing: 'it has been closed already',
  over: 'it has ended already',
  'not-rolling': 'only a rolling one is closed by hand; this one ends on its last day',
} as const;

/**
 * Closes a rolling cycle. @returns its last day
 * @throws Problem `not-found`, `invalid` for a day that is none, `conflict` where it cannot be closed so
 */
export async function closeOrSay(sql: Sql, closing: Closing): Promise<Day> {
  const { cycleId, lastDay } = closing;
  if (lastDay !== null && !isDay(lastDay)) {
    const fault = { at: '/lastDay', found: lastDay, expected: 'a day that exists, such as 2027-06-30' };
    throw new Problem('invalid', 'This last day is no day.', [fault]);
  }
  const outcome = await closeCycle(sql, closing);
  if (outcome.result === 'closed') return outcome.lastDay;
  if (outcome.result === 'unknown') throw new Problem('not-found', `There is no cycle ${cycleId}.`);
  if (outcome.result === 'refused') {
    throw new Problem('conflict', REFUSED[outcome.because](outcome.what));
  }
  throw new Problem('conflict', `The cycle ${cycleId} cannot be closed: ${CANNOT[outcome.result]}.`);
}
