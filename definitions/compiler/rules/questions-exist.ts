import { members, namesOf } from '../context.ts';
import type { Context } from '../context.ts';
import { nearest } from '../nearest.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import type { DefinitionRule } from './rule.ts';

function checkNames(context: Context, path: Path, asked: readonly string[] | undefined): void {
  const valid = namesOf(context.root, 'questions');
  asked?.forEach((found, index) => {
    const span = spanAt(context.root, [...path, String(index)]);
    if (!valid.includes(found)) {
      context.problems.add('A201', span, { kind: 'question', found, valid, ...nearest(found, valid) });
    } else if (asked.indexOf(found) < index) context.problems.add('A405', span, { question: found });
  });
}

export const questionsExist: DefinitionRule = {
  name: 'questions-exist',
  description: 'A question that is asked is one of the questions, and is asked once in each place.',
  check(context) {
    const { applications, matching, feedback, 'check-ins': checkIns } = context.definition;
    for (const role of ['mentee', 'mentor'] as const) {
      checkNames(context, ['applications', role, 'ask'], applications?.[role]?.ask);
    }
    checkNames(context, ['matching', 'choose', 'show'], matching?.choose?.show);
    for (const [id, { ask }] of members(checkIns)) checkNames(context, ['check-ins', id, 'ask'], ask);
    for (const [id, { ask }] of members(feedback)) checkNames(context, ['feedback', id, 'ask'], ask);
  },
};
