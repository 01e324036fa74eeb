import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';

export const facilitatorsAreTrained: PracticeRule = {
  code: 'A520',
  reason: 'Leading a group is another skill than talking with one person.',
  check(context, { relationship, events }) {
    const formats = relationship.formats ?? [relationship.format];
    const trained = events.some(
      ({ teaches, roles }) => teaches?.includes('facilitation') === true && roles.includes('mentor'),
    );
    if (formats.includes('group') && !trained) adviseAt(context, 'A520', ['relationships', 'format'], {});
  },
};
