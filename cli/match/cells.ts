/** Cells as answers to the programme's questions. */
import type { Question } from '../../definitions/plan/types.ts';
import type { Answer } from '../../matching/index.ts';

/** What a cell should have been instead. */
export interface CellFault {
  readonly expected: string;
}

export function isFault(answer: Answer | CellFault): answer is CellFault {
  return typeof answer === 'object' && 'expected' in answer;
}

/** Several answers in one cell stand between these. */
const BETWEEN = /[;|]/;

/** An answer as participants would have given it: chosen options by id or by name, a step of a scale, a text. */
export function answerOf(question: Question, cell: string): Answer | CellFault {
  switch (question.type) {
    case 'choices':
      return choices(question.options, cell);
    case 'agree':
      return /^[1-5]$/.test(cell) ? Number(cell) : { expected: 'a step from 1 to 5' };
    case 'number':
      return Number.isFinite(Number(cell)) ? Number(cell) : { expected: 'a number' };
    case 'yes-no':
      return /^(yes|no)$/i.test(cell) ? cell.toLowerCase() : { expected: 'yes or no' };
    case 'word':
    case 'text':
      return BETWEEN.test(cell) ? parts(cell, BETWEEN) : cell;
  }
}

type Options = Extract<Question, { type: 'choices' }>['options'];

function choices(options: Options, cell: string): readonly string[] | CellFault {
  const whole = optionOf(options, cell);
  if (whole !== undefined) return [whole];
  const found = parts(cell, BETWEEN.test(cell) ? BETWEEN : /,/).map((part) => optionOf(options, part));
  const known = found.filter((id) => id !== undefined);
  return known.length === found.length ? known : { expected: `of ${Object.keys(options).join(', ')}` };
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
