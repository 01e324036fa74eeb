import type { Question } from '../../plan/types.ts';
import { members } from '../context.ts';
import type { Context } from '../context.ts';
import type { QuestionIn } from '../definition.ts';
import { keyAt, spanAt } from '../tree.ts';
import type { DefinitionRule } from './rule.ts';

/** Keys that only some types of question have. */
const KEYS = {
  options: ['choice', 'choices'],
  min: ['number'],
  max: ['number'],
} as const satisfies Readonly<Record<string, readonly Question['type'][]>>;

function checkKeys({ problems, root }: Context, question: string, written: QuestionIn): void {
  for (const key of ['options', 'min', 'max'] as const) {
    const types: readonly string[] = KEYS[key];
    if (written[key] === undefined || types.includes(written.type)) continue;
    const at = keyAt(root, ['questions', question, key]);
    problems.add('A410', at, { question, key, type: written.type, types });
  }
}

function checkRange({ problems, root }: Context, question: string, { min, max }: QuestionIn): void {
  if (min === undefined || max === undefined || min <= max) return;
  problems.add('A411', spanAt(root, ['questions', question, 'max']), { question, min, max });
}

export const questionsAreWhole: DefinitionRule = {
  name: 'questions-are-whole',
  description:
    'A question says what its type needs and nothing else; its least number is not above its greatest.',
  check(context) {
    for (const [id, question] of members(context.definition.questions)) {
      checkKeys(context, id, question);
      checkRange(context, id, question);
    }
  },
};
