import { plusOffsets } from '../../../plan/instants.ts';
import { relatedAt } from '../../related.ts';
import { publishDay } from './days.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';
import { eventPath } from './places.ts';

export const eventsFollowAcceptance: PracticeRule = {
  code: 'A505',
  reason: 'Who comes to an event before both have accepted may come without a partner.',
  check(context, plan) {
    const publish = publishDay(plan);
    if (publish === undefined) return;
    const accepted = plusOffsets(publish, plan.relationship.acceptance.due.plus);
    const related = relatedAt(context.root, 'written-here', ['matching', 'publish']);
    for (const event of plan.events) {
      const { id, day } = event;
      if (day <= publish || day > accepted) continue;
      adviseAt(context, 'A505', eventPath(event), { event: id, day, accepted }, related);
    }
  },
};
