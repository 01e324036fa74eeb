/** Cells of a spreadsheet as answers to the programme's questions. Pure. */
import type { QuestionAnswer } from './answers.ts';
import { readAnswer, type AnswerFault } from './read-answer.ts';
import type { Question, Text } from './types.ts';

/** What a cell should have been instead. */
export interface CellFault {
  readonly expected: string;
}

/** Several answers in one cell stand between these. */
const BETWEEN = /[;|]/;
/** `Ada Berg <ada@example.org>`, or with a comma. */
const PERSON = /^(.*?)[<,]\s*([^<>,\s]+)\s*>?$/;

/**
 * The answer in a cell, as its participant would have given it: options by id or by name, a step of a scale, a day, a text.
 * A cell with `;` or `|` under a word or a text holds several.
 */
export function cellAnswer(question: Question, cell: string): { readonly value: QuestionAnswer } | CellFault {
  if (question.type === 'choices') return choices(question, cell);
  if ((question.type === 'word' || question.type === 'text') && BETWEEN.test(cell)) {
    return { value: parts(cell, BETWEEN) };
  }
  const read = readAnswer(question, valuesIn(question, cell));
  if ('fault' in read) return { expected: expected(question, read.fault) };
  return 'value' in read ? read : { expected: 'an answer' };
}

function valuesIn(question: Question, cell: string): readonly string[] {
  if (question.type === 'choice') return [optionOf(question.options, cell) ?? cell];
  if (question.type === 'yes-no') return [cell.toLowerCase()];
  if (question.type !== 'person') return [cell];
  const [, name = cell, email = ''] = PERSON.exec(cell) ?? [];
  return [name.trim(), email];
}

function expected(question: Question, fault: AnswerFault): string {
  if (question.type === 'choice') return oneOf(question.options);
  const words: Partial<Readonly<Record<AnswerFault, string>>> = {
    step: 'a step from 1 to 5',
    'yes-no': 'yes or no',
    number: 'a number',
    'too-small': `at least ${String('min' in question ? question.min : '')}`,
    'too-great': `at most ${String('max' in question ? question.max : '')}`,
    day: 'a day such as 2024-09-02',
    'person-name': 'a person such as Ada Berg <ada@example.org>',
    'person-email': 'a person such as Ada Berg <ada@example.org>',
    'file-name': 'the name of a file such as letter.pdf',
    'one-line': 'one line',
  };
  return words[fault] ?? 'a shorter text';
}

type Options = Readonly<Record<string, Text>>;

const oneOf = (options: Options): string => `one of ${Object.keys(options).join(', ')}`;

function choices(
  question: Extract<Question, { type: 'choice' | 'choices' }>,
  cell: string,
): { readonly value: QuestionAnswer } | CellFault {
  const { options } = question;
  const whole = optionOf(options, cell);
  if (whole !== undefined) return { value: [whole] };
  const found = parts(cell, BETWEEN.test(cell) ? BETWEEN : /,/).map((part) => optionOf(options, part));
  const known = found.filter((id) => id !== undefined);
  return known.length === found.length
    ? { value: known }
    : { expected: `of ${Object.keys(options).join(', ')}` };
}

function parts(cell: string, between: RegExp): string[] {
  return cell
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function optionOf(options: Options, written: string): string | undefined {
  const word = written.toLowerCase();
  const named = Object.entries(options).find(
    ([id, text]) =>
      id.toLowerCase() === word || Object.values(text).some((name) => name.toLowerCase() === word),
  );
  return named?.[0];
}
