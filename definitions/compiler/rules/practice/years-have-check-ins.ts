import { plusDays, plusOffsets } from '../../../plan/instants.ts';
import type { Offset, Plan } from '../../../plan/types.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';

const YEAR: Offset = { unit: 'month', count: 12 };

/** Whether pairs last a year or more; a length of their own counts more than the cycle's. */
function lastsAYear({ cycle, relationship }: Plan): boolean {
  const { duration } = relationship;
  const from = cycle.firstDay;
  const end = duration === undefined ? plusDays(cycle.lastDay, 1) : plusOffsets(from, [duration.length]);
  return end >= plusOffsets(from, [YEAR]);
}

export const yearsHaveCheckIns: PracticeRule = {
  code: 'A516',
  reason: 'In a year without a check-in nobody learns of a pair that has stopped meeting.',
  check(context, plan) {
    const asks = [...plan.asks, ...(plan.relationship.asks ?? [])];
    const some = asks.some(({ obligation }) => obligation === 'check-in' || obligation === 'report-meeting');
    if (some || !lastsAYear(plan)) return;
    const own = plan.relationship.duration === undefined ? 'cycle' : 'relationships';
    adviseAt(context, 'A516', [own, 'duration'], {});
  },
};
