import { relatedAt } from '../../related.ts';
import { dueDay, firstGathering } from './days.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';
import { eventPath } from './places.ts';

export const matchesPrecedeKickOff: PracticeRule = {
  code: 'A507',
  reason: 'A kick-off is where partners meet: they need to know each other’s names by then.',
  check(context, plan) {
    const { matching, cycle } = plan;
    const first = firstGathering(plan);
    // Where people are matched one by one there is no day of publishing.
    if (first === undefined || matching.publishBy <= cycle.startsAt) return;
    const publish = dueDay(plan, { due: matching.publishBy });
    if (publish < first.day) return;
    const related = relatedAt(context.root, 'dated-here', eventPath(first));
    const facts = { publish, event: first.id, day: first.day };
    adviseAt(context, 'A507', ['matching', 'publish'], facts, related);
  },
};
