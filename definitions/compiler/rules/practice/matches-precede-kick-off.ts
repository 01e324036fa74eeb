import { relatedAt } from '../../related.ts';
import { firstGathering, publishDay } from './days.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';
import { eventPath } from './places.ts';

export const matchesPrecedeKickOff: PracticeRule = {
  code: 'A507',
  reason: 'A kick-off is where partners meet: they need to know each other’s names by then.',
  check(context, plan) {
    const first = firstGathering(plan);
    const publish = publishDay(plan);
    if (first === undefined || publish === undefined || publish < first.day) return;
    const related = relatedAt(context.root, 'dated-here', eventPath(first));
    const facts = { publish, event: first.id, day: first.day };
    adviseAt(context, 'A507', ['matching', 'publish'], facts, related);
  },
};
