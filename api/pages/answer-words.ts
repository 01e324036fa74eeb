/** Answers to questions in words. */
import { isNamedPerson, type QuestionAnswer } from '../../definitions/plan/answers.ts';
import { formatDay } from '../../definitions/plan/format.ts';
import type { Question } from '../../definitions/plan/types.ts';
import { pages as words } from '../../locales/en/pages.ts';
import { inWords } from './fields.tsx';

/** One answer to one question, as people read it; `-` where there is none. */
export function answerWords(question: Question, value: QuestionAnswer | undefined): string {
  if (value === undefined) return '-';
  if (typeof value === 'object' && isNamedPerson(value)) return `${value.name}, ${value.email}`;
  switch (question.type) {
    case 'choice':
    case 'choices': {
      const chosen = typeof value === 'object' ? value : [String(value)];
      return chosen.map((option) => inWords(question.options[option] ?? { en: option })).join(', ');
    }
    case 'agree':
      return words.scale[Number(value) - 1] ?? String(value);
    case 'yes-no':
      return value === 'yes' ? words.yes : words.no;
    case 'date':
      return formatDay(Date.parse(`${String(value)}T12:00:00Z`), 'UTC', words.lang);
    case 'person':
    case 'number':
    case 'word':
    case 'text':
    case 'long-text':
    case 'file-name':
      return String(value);
  }
}
