import { restOn } from './days.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';
import { eventPath } from './places.ts';

export const eventsAvoidHolidays: PracticeRule = {
  code: 'A508',
  reason: 'On a public holiday buildings are closed and people are away.',
  check(context, plan) {
    const language = plan.programme.languages[0] ?? 'en';
    for (const event of plan.events) {
      const { id, day } = event;
      const holiday = restOn(plan.holidays, day);
      if (holiday === undefined || event.dateRule.precision === 'month') continue;
      const facts = { event: id, day, holiday: holiday.name[language] ?? holiday.id };
      adviseAt(context, 'A508', eventPath(event), facts);
    }
  },
};
