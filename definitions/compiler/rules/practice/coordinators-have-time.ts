import { busiestWeek } from './days.ts';
import { tasksOf } from './load.ts';
import { othersOf } from './mails-are-few.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';

/** One on each working day, and one more. */
const MOST = 6;

export const coordinatorsHaveTime: PracticeRule = {
  code: 'A514',
  reason: 'A coordinator runs the programme beside other work: what comes all at once is done late.',
  check(context, plan) {
    const week = busiestWeek(tasksOf(plan));
    const [first] = week;
    const limit = context.definition.limits?.['tasks-a-week'] ?? MOST;
    if (first === undefined || week.length <= limit) return;
    const facts = { count: week.length, from: first.day, limit };
    adviseAt(context, 'A514', first.path, facts, othersOf(context, week));
  },
};
