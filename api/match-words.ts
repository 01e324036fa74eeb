/** What people, questions and answers of a plan are called. */
import type { Plan, Text } from '../definitions/plan/types.ts';
import type { Names } from '../locales/en/matching.ts';

const inWords = (plan: Plan, text: Text): string =>
  text[plan.programme.languages[0] ?? 'en'] ?? Object.values(text)[0] ?? '';

/** @param people names by participant's id; an id stands for itself where there is none */
export function namesOf(plan: Plan, people: ReadonlyMap<string, string> = new Map()): Names {
  const questionOf = (id: string) => plan.questions.find((question) => question.id === id);
  return {
    person: (id) => people.get(id) ?? id,
    question: (id) => {
      const question = questionOf(id);
      return question === undefined ? id : inWords(plan, question.ask);
    },
    value: (id, value) => {
      const question = questionOf(id);
      const option = question !== undefined && 'options' in question ? question.options[value] : undefined;
      return option === undefined ? value : inWords(plan, option);
    },
  };
}
