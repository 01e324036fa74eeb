import { Temporal } from 'temporal-polyfill';
import { remembered } from '../../../plan/remembered.ts';
import type { Day } from '../../../plan/types.ts';
import { relatedAt } from '../../related.ts';
import { dayAt, dueDay } from './days.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';

const WEEK = 7;

const lengths = remembered<number>();

/** Both ends counted. */
function daysFrom(first: Day, last: Day): number {
  return lengths(
    `${first} ${last}`,
    () => Temporal.PlainDate.from(first).until(Temporal.PlainDate.from(last)).days + 1,
  );
}

export const windowsLastAWeek: PracticeRule = {
  code: 'A510',
  reason: 'Many people read their mail once a week: a shorter window misses them.',
  check(context, plan) {
    for (const ask of plan.asks) {
      if (ask.obligation !== 'apply') continue;
      const days = daysFrom(dayAt(plan, ask.opens), dueDay(plan, ask));
      if (days >= WEEK) continue;
      const section = ['applications', ask.subject];
      const related = relatedAt(context.root, 'written-here', [...section, 'opens']);
      adviseAt(context, 'A510', [...section, 'closes'], { role: ask.subject, days }, related);
    }
  },
};
