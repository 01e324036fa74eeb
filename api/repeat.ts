/** Having a programme open its next cycles by itself, or no longer: done, or the problem in words. */
import type { Sql } from '../db/client.ts';
import { lastCycle, setRepeating } from '../db/queries/programmes.ts';
import type { EpochMs, Plan } from '../definitions/plan/types.ts';
import { Problem } from './http/problem.ts';
import type { Plans } from './plans.ts';

/** Why a programme has no next cycle, as its last one tells; null when it has. */
export function neverAgain({ cycle }: Plan): string | null {
  if (cycle.rolling === true || cycle.closing === true)
    return 'It is rolling: one cycle of it goes on by itself.';
  if (cycle.once === true)
    return 'It comes once: its definition says "repeats: once", or its first day has a year.';
  return null;
}

interface Repeat {
  readonly programme: string;
  readonly repeating: boolean;
  readonly now: EpochMs;
}

/** @throws Problem `not-found` without a cycle of the programme, `conflict` where it has no next one */
export async function repeatOrSay(sql: Sql, plans: Plans, repeat: Repeat): Promise<void> {
  const { programme, repeating } = repeat;
  const last = await lastCycle(sql, programme);
  const plan = last === null ? null : await plans(last.id);
  if (plan === null) throw new Problem('not-found', `There is no programme ${programme} with a cycle.`);
  const why = repeating ? neverAgain(plan) : null;
  if (why !== null) throw new Problem('conflict', `The programme ${programme} has no next cycle. ${why}`);
  await setRepeating(sql, repeat);
}
