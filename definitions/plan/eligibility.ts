/** Who may take part: what people confirm, and which answers are needed. Pure. */
import type { Answers, QuestionAnswer } from './answers.ts';
import type { Need, Plan, Role } from './types.ts';

function fits({ is, atLeast, atMost }: Need, answer: QuestionAnswer | undefined): boolean {
  if (is !== undefined) {
    const given = typeof answer === 'string' ? [answer] : Array.isArray(answer) ? answer : [];
    return given.some((one) => is.includes(one));
  }
  if (typeof answer !== 'number') return false;
  return answer >= (atLeast ?? answer) && answer <= (atMost ?? answer);
}

/** The needs of a role that these answers do not meet. */
export function unmetNeeds(plan: Plan, role: Role, answers: Answers): readonly Need[] {
  return (plan.applications?.[role].needs ?? []).filter((need) => !fits(need, answers[need.question]));
}

/** What people of a role confirm, and these did not. */
export function notAttested(plan: Plan, role: Role, ticked: readonly string[]): readonly string[] {
  return (plan.applications?.[role].attest ?? []).flatMap(({ id }) => (ticked.includes(id) ? [] : [id]));
}
