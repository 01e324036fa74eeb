import { adviseAtKey } from './practice.ts';
import type { PracticeRule } from './practice.ts';
import { usesOf } from './question-uses.ts';

export const questionsAreAsked: PracticeRule = {
  code: 'A503',
  reason: 'A question that is never asked is a slip, or left over.',
  check(context, plan) {
    const { asked } = usesOf(context, plan);
    for (const { id: question } of plan.questions) {
      if (!asked.has(question)) adviseAtKey(context, 'A503', ['questions', question], { question });
    }
  },
};
