import { relatedAt } from '../../related.ts';
import { restOn } from './days.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';
import { eventPath } from './places.ts';

export const eventsAvoidBreaks: PracticeRule = {
  code: 'A509',
  reason: 'The programme says itself that nothing should happen in a break.',
  check(context, plan) {
    for (const event of plan.events) {
      const rest = restOn(plan.breaks, event.day);
      if (rest === undefined || event.dateRule.precision === 'month') continue;
      const facts = { event: event.id, day: event.day, break: rest.id };
      const related = relatedAt(context.root, 'defined-here', ['breaks', rest.id]);
      adviseAt(context, 'A509', eventPath(event), facts, related);
    }
  },
};
