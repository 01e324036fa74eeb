/** What somebody wrote or chose, as the answer to one question. Pure. */
import type { QuestionAnswer } from './answers.ts';
import { isEmail, isName, normalEmail } from './people.ts';
import type { Question } from './types.ts';

/** What is wrong with an answer; the words are in locales. */
export type AnswerFault =
  | 'missing'
  | 'option'
  | 'options'
  | 'step'
  | 'yes-no'
  | 'number'
  | 'too-small'
  | 'too-great'
  | 'day'
  | 'person-name'
  | 'person-email'
  | 'file-name'
  | 'one-line'
  | 'too-long';

/** `nothing`: an optional question that was left out. */
export type ReadAnswer =
  { readonly value: QuestionAnswer } | { readonly fault: AnswerFault } | { readonly nothing: true };

type Written = 'word' | 'text' | 'long-text' | 'file-name';
/** Characters, at most. */
export const LONGEST: Readonly<Record<Written, number>> = {
  word: 200,
  text: 2_000,
  'long-text': 10_000,
  'file-name': 200,
};

const NUMBER = /^[-+\u2212]?\d{1,9}([.,]\d{1,6})?$/;
const FILE = /^[^/\\:*?"<>|\p{Cc}]*[^/\\:*?"<>|\p{Cc}.]\.[\p{L}\p{N}]{1,10}$/u;

/** True for a local day that exists: `2024-02-29`, not `2025-02-29`. */
export function isDay(text: string): boolean {
  const at = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}

/**
 * Reads the answer to one question.
 * @param values what was entered, without space around it: the ids of options, one text, or for `person` a name and an address
 */
export function readAnswer(question: Question, values: readonly string[]): ReadAnswer {
  const given = values.some((value) => value !== '');
  if (!given && question.optional === true) return { nothing: true };
  const [text = ''] = values;
  switch (question.type) {
    case 'choices': {
      const chosen = [...new Set(values)].filter((option) => Object.hasOwn(question.options, option));
      return chosen.length > 0 ? { value: chosen } : { fault: 'options' };
    }
    case 'choice':
      return Object.hasOwn(question.options, text) ? { value: text } : { fault: 'option' };
    case 'agree':
      return /^[1-5]$/.test(text) ? { value: Number(text) } : { fault: 'step' };
    case 'yes-no':
      return text === 'yes' || text === 'no' ? { value: text } : { fault: 'yes-no' };
    case 'number':
      return readNumber(question, text);
    case 'date':
      return isDay(text) ? { value: text } : { fault: 'day' };
    case 'person':
      return readPerson(text, values[1] ?? '');
    case 'word':
    case 'text':
    case 'long-text':
    case 'file-name':
      return readText(question.type, text);
  }
}

function readNumber({ min, max }: Extract<Question, { type: 'number' }>, text: string): ReadAnswer {
  if (!NUMBER.test(text)) return { fault: 'number' };
  const value = Number(text.replace(',', '.').replace('\u2212', '-'));
  if (min !== undefined && value < min) return { fault: 'too-small' };
  return max !== undefined && value > max ? { fault: 'too-great' } : { value };
}

function readPerson(name: string, address: string): ReadAnswer {
  const email = normalEmail(address);
  if (!isName(name)) return { fault: 'person-name' };
  return isEmail(email) ? { value: { name, email } } : { fault: 'person-email' };
}

function readText(type: Written, text: string): ReadAnswer {
  if (text === '') return { fault: 'missing' };
  if (text.length > LONGEST[type]) return { fault: 'too-long' };
  if (type === 'file-name' && !FILE.test(text)) return { fault: 'file-name' };
  return type === 'word' && /[\p{Cc}\u2028\u2029]/u.test(text) ? { fault: 'one-line' } : { value: text };
}
