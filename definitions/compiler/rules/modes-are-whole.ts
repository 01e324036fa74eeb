import type { MatchingBy } from '../../plan/types.ts';
import { namedIn } from '../build/searching.ts';
import type { Context } from '../context.ts';
import { keyAt, spanAt } from '../tree.ts';
import type { DefinitionRule } from './rule.ts';

const CHOOSING: readonly MatchingBy[] = ['both-choose', 'mentee-chooses', 'mentor-chooses'];

/** Keys that only some ways of matching have, with those ways. */
const ONLY: readonly (readonly [path: readonly string[], by: readonly MatchingBy[], value?: string])[] = [
  [['choose'], CHOOSING],
  [['choices'], CHOOSING],
  [['otherwise'], [...CHOOSING, 'suggestion', 'self-found']],
  [['search'], ['coordinator', ...CHOOSING, 'suggestion', 'self-found']],
  [['accept', 'if-silent'], [...CHOOSING, 'suggestion', 'algorithm'], 'next-choice'],
];

function checkKeys({ definition, problems, root }: Context): void {
  const { by = 'coordinator' } = definition.matching ?? {};
  for (const [path, valid, value] of ONLY) {
    const written = valueAt(definition.matching, path);
    if (written === undefined || (value !== undefined && written !== value) || valid.includes(by)) continue;
    problems.add('A451', keyAt(root, ['matching', ...path]), { key: value ?? path.join('.'), by, valid });
  }
}

function valueAt(matching: Context['definition']['matching'], [first, second]: readonly string[]): unknown {
  const values = new Map<string, unknown>(Object.entries(matching ?? {}));
  const value = first === undefined ? undefined : values.get(first);
  return second === undefined ? value : new Map<string, unknown>(Object.entries(Object(value))).get(second);
}

/** Who names a mentor is asked for a name and an address. */
function checkNamed(context: Context): void {
  const { by } = context.definition.matching ?? {};
  if (by === undefined || namedIn(context)?.length !== 0) return;
  context.problems.add('A452', spanAt(context.root, ['matching', 'by']), { by });
}

/** What is shown is asked in an application, and is nothing personal. */
function checkShown({ definition, problems, root }: Context): void {
  const { questions, applications, matching } = definition;
  const asked = [...(applications?.mentee?.ask ?? []), ...(applications?.mentor?.ask ?? [])];
  matching?.choose?.show?.forEach((question, index) => {
    const span = spanAt(root, ['matching', 'choose', 'show', String(index)]);
    const known = questions?.[question];
    if (known === undefined) return;
    if (known.personal === true || known.type === 'person') problems.add('A450', span, { question });
    else if (!asked.includes(question)) problems.add('A401', span, { question, roles: ['mentee', 'mentor'] });
  });
}

export const modesAreWhole: DefinitionRule = {
  name: 'modes-are-whole',
  description: 'What matching says fits how matches are made; those who choose are shown nothing personal.',
  check(context) {
    checkKeys(context);
    checkNamed(context);
    checkShown(context);
  },
};
