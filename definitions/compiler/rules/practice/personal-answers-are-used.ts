import { unused } from './answers-are-used.ts';
import { asksPersonalData } from './personal-data.ts';
import { adviseAtKey } from './practice.ts';
import type { PracticeRule } from './practice.ts';

export const personalAnswersAreUsed: PracticeRule = {
  code: 'A519',
  reason: 'Personal data may be collected for a stated purpose only: here nothing needs it.',
  check(context, plan) {
    for (const question of unused(context, plan)) {
      if (!asksPersonalData(question)) continue;
      adviseAtKey(context, 'A519', ['questions', question.id], { question: question.id });
    }
  },
};
