import { relatedAt } from '../../related.ts';
import { dueDay, restOn } from './days.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';
import { askPath } from './places.ts';

export const deadlinesAvoidBreaks: PracticeRule = {
  code: 'A524',
  reason: 'Who is away cannot answer: a deadline in a break passes unanswered.',
  check(context, plan) {
    for (const ask of plan.asks) {
      // A monthly question and an invitation follow a rhythm or an event: that is looked at by itself.
      if (['report-meeting', 'answer-invitation'].includes(ask.obligation)) continue;
      const day = dueDay(plan, ask);
      const rest = restOn(plan.breaks, day);
      if (rest === undefined) continue;
      const facts = { subject: ask.subject, day, break: rest.id };
      const path = ask.obligation === 'apply' ? ['applications', ask.subject, 'closes'] : askPath(ask);
      adviseAt(context, 'A524', path, facts, relatedAt(context.root, 'defined-here', ['breaks', rest.id]));
    }
  },
};
