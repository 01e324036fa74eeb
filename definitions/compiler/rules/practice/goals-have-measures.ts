import { members } from '../../context.ts';
import { adviseAtKey } from './practice.ts';
import type { PracticeRule } from './practice.ts';

export const goalsHaveMeasures: PracticeRule = {
  code: 'A501',
  reason: 'A goal that no question measures cannot be reported on.',
  check(context) {
    for (const [goal, one] of members(context.definition.goals)) {
      if ((one['measured-by'] ?? []).length === 0) adviseAtKey(context, 'A501', ['goals', goal], { goal });
    }
  },
};
