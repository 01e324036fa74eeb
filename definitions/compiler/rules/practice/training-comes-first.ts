import type { PlanEvent, Role } from '../../../plan/types.ts';
import { relatedAt } from '../../related.ts';
import { firstGathering } from './days.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';
import { eventPath } from './places.ts';

function firstTraining(events: readonly PlanEvent[], role: Role): PlanEvent | undefined {
  return events.find(({ training, roles }) => training && roles.includes(role));
}

export const trainingComesFirst: PracticeRule = {
  code: 'A512',
  reason: 'What a training teaches is needed at the first meeting already.',
  check(context, plan) {
    const first = firstGathering(plan);
    if (first === undefined) return;
    const late = (['mentee', 'mentor'] as const)
      .flatMap((role) => firstTraining(plan.events, role) ?? [])
      .filter(({ day }) => day > first.day);
    for (const training of new Set(late)) {
      const facts = { event: training.id, day: training.day, first: first.id, firstDay: first.day };
      const related = relatedAt(context.root, 'dated-here', eventPath(first));
      adviseAt(context, 'A512', eventPath(training), facts, related);
    }
  },
};
