import type { Plan, Question } from '../../../plan/types.ts';
import type { Context } from '../../context.ts';
import { asksPersonalData } from './personal-data.ts';
import { adviseAtKey } from './practice.ts';
import type { PracticeRule } from './practice.ts';
import { usesOf } from './question-uses.ts';

const READ: readonly Question['type'][] = ['text', 'long-text', 'word', 'person', 'file-name'];

/** Where somebody reads the applications and decides, free words are used by reading them. */
function isRead({ matching }: Plan, { type }: Question): boolean {
  if (matching.by === 'algorithm') return false;
  return matching.by !== 'coordinator' || READ.includes(type);
}

/** Questions of the applications that nothing compares, measures or tells. */
export function unused(context: Context, plan: Plan): readonly Question[] {
  const { inApplications, used } = usesOf(context, plan);
  return plan.questions.filter(({ id }) => inApplications.has(id) && !used.has(id));
}

export const answersAreUsed: PracticeRule = {
  code: 'A518',
  reason: 'Each question costs everybody time, and makes some give up the form.',
  check(context, plan) {
    for (const question of unused(context, plan)) {
      if (asksPersonalData(question) || isRead(plan, question)) continue;
      adviseAtKey(context, 'A518', ['questions', question.id], { question: question.id });
    }
  },
};
