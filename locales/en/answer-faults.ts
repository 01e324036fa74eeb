/** What is wrong with an answer to a question, and what to do. */
import { LONGEST, type AnswerFault } from '../../definitions/plan/read-answer.ts';
import type { Question } from '../../definitions/plan/types.ts';

export const tooLong = (limit: number): string => `Write at most ${limit} characters.`;

const limitOf = ({ type }: Question): number => {
  const known: Readonly<Record<string, number>> = LONGEST;
  return known[type] ?? LONGEST.text;
};
const bound = (question: Question, key: 'min' | 'max'): string =>
  String(question.type === 'number' ? (question[key] ?? '') : '');

export const answerFaults: Readonly<Record<AnswerFault, (question: Question) => string>> = {
  missing: ({ type }) => (type === 'file-name' ? 'Write what the file is called.' : 'Write a line.'),
  option: () => 'Choose one.',
  options: () => 'Choose at least one.',
  step: () => 'Choose one of the five.',
  'yes-no': () => 'Choose yes or no.',
  number: () => 'Write a number, such as 12.',
  'too-small': (question) => `Write a number that is at least ${bound(question, 'min')}.`,
  'too-great': (question) => `Write a number that is at most ${bound(question, 'max')}.`,
  day: () => 'Give a day, such as 2026-09-30.',
  'person-name': () => 'Write the name of the person.',
  'person-email': () => 'Write the e-mail address of the person, such as name@example.org.',
  'file-name': () => 'Write the name of one file with its ending and without its folder, such as letter.pdf.',
  'one-line': () => 'Write it in one line.',
  'too-long': (question) => tooLong(limitOf(question)),
};
