import type { Role } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import type { ApplicationIn, QuestionIn } from '../definition.ts';
import type { Facts } from '../diagnostics.ts';
import { keyAt, spanAt } from '../tree.ts';
import type { DefinitionRule } from './rule.ts';

/** Keys that only one way of applying has. */
const KEYS = {
  from: 'invitation',
  'places-each': 'invitation',
  at: 'external',
  leave: 'pool',
  'still-willing': 'pool',
} as const satisfies { readonly [K in keyof ApplicationIn]?: NonNullable<ApplicationIn['by']> };

function checkKeys({ problems, root }: Context, role: Role, written: ApplicationIn): void {
  const { by = 'form' } = written;
  for (const key of ['from', 'places-each', 'at', 'leave', 'still-willing'] as const) {
    const needs = KEYS[key];
    if (written[key] === undefined || needs === by) continue;
    problems.add('A412', keyAt(root, ['applications', role, key]), { role, key, by, needs });
  }
}

type NeedIn = NonNullable<ApplicationIn['needs']>[number];

/** What a need should say of a question; undefined where it says so. */
function missingIn(need: NeedIn, question: QuestionIn): Facts['A416']['expected'] | undefined {
  const bounded = need['at-least'] !== undefined || need['at-most'] !== undefined;
  const { type } = question;
  if (type === 'number') return bounded && need.is === undefined ? undefined : 'bounds';
  if (type !== 'choice' && type !== 'choices' && type !== 'yes-no') return 'none';
  if (bounded || need.is === undefined) return 'is';
  const options = type === 'yes-no' ? ['yes', 'no'] : Object.keys(question.options ?? {});
  return need.is.every((one) => options.includes(one)) ? undefined : 'option';
}

function checkNeeds({ problems, root, definition }: Context, role: Role, written: ApplicationIn): void {
  written.needs?.forEach((need, index) => {
    const { question } = need;
    const span = spanAt(root, ['applications', role, 'needs', String(index), 'question']);
    const asked = definition.questions?.[question];
    if (asked === undefined || written.ask?.includes(question) !== true) {
      problems.add('A415', span, { role, question });
      return;
    }
    const expected = missingIn(need, asked);
    if (expected !== undefined) problems.add('A416', span, { question, type: asked.type, expected });
  });
}

export const applicationsAreWhole: DefinitionRule = {
  name: 'applications-are-whole',
  description: 'An application says what its way of applying needs and nothing else.',
  check(context) {
    const { root, problems, definition } = context;
    for (const role of ['mentee', 'mentor'] as const) {
      const written = definition.applications?.[role];
      if (written === undefined) continue;
      checkKeys(context, role, written);
      checkNeeds(context, role, written);
      if (written.by !== 'external' || written.at !== undefined) continue;
      problems.add('A413', spanAt(root, ['applications', role, 'by']), { role });
    }
  },
};
