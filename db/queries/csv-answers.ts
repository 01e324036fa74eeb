/** Answers from a form elsewhere, in the columns of a coordinator's file: one column for each question. Pure. */
import type { Answers, QuestionAnswer } from '../../definitions/plan/answers.ts';
import { cellAnswer } from '../../definitions/plan/cells.ts';
import { unmetNeeds } from '../../definitions/plan/eligibility.ts';
import type { Plan, Question, Role } from '../../definitions/plan/types.ts';

const ROLES: readonly Role[] = ['mentee', 'mentor'];

/** True: people of this role apply on a form that is not ours. */
export function appliesElsewhere(plan: Plan, role: Role): boolean {
  return plan.applications?.[role].by === 'external';
}

function questionsOf(plan: Plan, role: Role): readonly Question[] {
  const asked = plan.applications?.[role].questions ?? [];
  return plan.questions.filter(({ id }) => asked.includes(id));
}

/** The questions of all forms elsewhere. */
export function elsewhereQuestions(plan: Plan): readonly Question[] {
  const all = ROLES.filter((role) => appliesElsewhere(plan, role)).flatMap((role) => questionsOf(plan, role));
  return [...new Set(all)];
}

/**
 * The answers of one line; nothing for a role that applies with us.
 * @param cell gives the cell of a column
 * @param fault is told what a cell should have been
 */
export function answersIn(
  plan: Plan,
  role: Role,
  cell: (column: string) => string,
  fault: (column: string, expected: string) => void,
): { readonly answers?: Answers } {
  if (!appliesElsewhere(plan, role)) return {};
  const answers: Record<string, QuestionAnswer> = {};
  for (const question of questionsOf(plan, role)) {
    const written = cell(question.id);
    if (written === '' && question.optional === true) continue;
    const read = cellAnswer(question, written);
    if ('value' in read) answers[question.id] = read.value;
    else fault(question.id, read.expected);
  }
  for (const { question, because } of unmetNeeds(plan, role, answers)) {
    if (Object.hasOwn(answers, question)) fault(question, Object.values(because)[0] ?? 'another answer');
  }
  return { answers };
}
