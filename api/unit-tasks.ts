/** What a unit's coordinator is to see to, and why. */
import type { Sql } from '../db/client.ts';
import { pairsAtRisk } from '../db/queries/at-risk.ts';
import { listTasks, pairNames, silentNames, type TaskRow } from '../db/queries/inspect.ts';
import type { EpochMs, Plan } from '../definitions/plan/types.ts';
import { taskWords } from './task-words.ts';

export interface UnitTask extends TaskRow {
  readonly words: string;
  /** Whether only a person can say that it is done. */
  readonly byHand: boolean;
}

/** Tasks that only a person can say are done; the others close when they are. */
export const BY_HAND: readonly string[] = ['silent', 'at-risk', 'entitled'];

/** The open tasks of a unit, oldest first. */
export async function unitTasks(sql: Sql, plan: Plan, unit: string, now: EpochMs): Promise<UnitTask[]> {
  const { id: cycleId } = plan.cycle;
  const tasks = (await listTasks(sql, cycleId, 'open')).filter((task) => task.unit === unit);
  if (tasks.length === 0) return [];
  const [risky, silent, names] = await Promise.all([
    pairsAtRisk(sql, plan, { cycleId, now }),
    silentNames(sql, cycleId),
    pairNames(
      sql,
      tasks.map(({ subject }) => subject),
    ),
  ]);
  const pairs = new Map(names.map((pair) => [pair.id, pair]));
  return tasks.map((task) => ({
    ...task,
    words: taskWords(plan, task, { pairs, risky, silent }),
    byHand: BY_HAND.includes(task.kind),
  }));
}
