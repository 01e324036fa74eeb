import { weekdayOf } from '../../resolve/calendar.ts';
import { restOn } from './days.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';
import { eventPath } from './places.ts';

const SATURDAY = 6;

export const eventsAvoidWeekends: PracticeRule = {
  code: 'A504',
  reason: 'Fewer people come at a weekend, and those with families last.',
  check(context, plan) {
    for (const event of plan.events) {
      const { id, day } = event;
      // A public holiday is the better reason, and has advice of its own.
      if (event.dateRule.precision === 'month' || restOn(plan.holidays, day) !== undefined) continue;
      if (weekdayOf(day) >= SATURDAY) {
        adviseAt(context, 'A504', eventPath(event), { event: id, day });
      }
    }
  },
};
