import type { Ask, Plan } from '../../../plan/types.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';

function reminded({ steps }: Plan, ask: Ask, occurrence: number): boolean {
  return steps.some(
    (step) => step.kind === 'remind' && step.subject === ask.id && step.occurrence === occurrence,
  );
}

export const remindersPrecedeDeadlines: PracticeRule = {
  code: 'A511',
  reason: 'A reminder that would come after every deadline is never sent.',
  check(context, plan) {
    const asks = plan.asks.filter(({ obligation }) => obligation !== 'apply');
    if (asks.length === 0) return;
    context.definition.reminders?.after?.forEach((after, index) => {
      if (asks.some((ask) => reminded(plan, ask, index + 1))) return;
      adviseAt(context, 'A511', ['reminders', 'after', String(index)], { after });
    });
  },
};
