import { plusOffsets } from '../../../plan/instants.ts';
import type { Offset } from '../../../plan/types.ts';
import { relatedAt } from '../../related.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';
import { eventPath } from './places.ts';

const SIX_WEEKS: Offset = { unit: 'week', count: 6 };

export const provisionalDatesLeaveTime: PracticeRule = {
  code: 'A517',
  reason: 'Six weeks are what it takes to book a room and to tell everybody.',
  check(context, { cycle, events }) {
    const earliest = plusOffsets(cycle.firstDay, [SIX_WEEKS]);
    for (const event of events) {
      if (!event.provisional || event.day >= earliest) continue;
      const related = relatedAt(context.root, 'written-here', ['cycle', 'starts']);
      const facts = { event: event.id, day: event.day, starts: cycle.firstDay };
      adviseAt(context, 'A517', eventPath(event), facts, related);
    }
  },
};
