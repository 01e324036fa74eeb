import type { Context } from '../context.ts';
import { DEFAULTS } from '../defaults.ts';
import { readSpan } from '../resolve/durations.ts';
import { writtenFormats } from '../resolve/formats.ts';
import { keyAt, spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import type { DefinitionRule } from './rule.ts';

/** The fewest mentees of a group; 0 where what is written is no count, which is said elsewhere. */
function leastOf({ definition }: Context): number {
  const read = readSpan(definition.relationships?.group?.mentees ?? DEFAULTS.groupMentees.value);
  return 'value' in read ? read.value.least : 0;
}

function checkGroups(context: Context): void {
  const { definition, problems, root } = context;
  const takes = definition.roles?.mentor?.mentees;
  const least = leastOf(context);
  if (takes === undefined || takes >= least) return;
  const span = spanAt(root, ['roles', 'mentor', 'mentees']);
  problems.add('A430', span, { why: 'too-few-places', takes, least });
}

/** The reports of individual sessions are asked on days that all of a cycle share. */
function checkSessions({ definition, problems, root }: Context): void {
  const sessions = definition.relationships?.group?.['individual-sessions'] ?? 0;
  if (sessions === 0 || definition.cycle.kind !== 'rolling') return;
  const span = spanAt(root, ['relationships', 'group', 'individual-sessions']);
  problems.add('A430', span, { why: 'no-days' });
}

/** What is written about mentors in a programme of peers alone. */
function aboutMentors({ definition: { applications, roles } }: Context): readonly Path[] {
  return [
    ...(applications?.mentor === undefined ? [] : [['applications', 'mentor']]),
    ...(roles?.mentor === undefined ? [] : [['roles', 'mentor']]),
  ];
}

export const formatsFit: DefinitionRule = {
  name: 'formats-fit',
  description:
    'Mentors take as many as a group has; what is said of groups or of mentors goes with the format.',
  check(context) {
    const { definition, problems, root } = context;
    const formats = writtenFormats(context);
    if (formats.includes('group')) {
      checkGroups(context);
      checkSessions(context);
    } else if (definition.relationships?.group !== undefined)
      problems.add('A430', keyAt(root, ['relationships', 'group']), { why: 'no-groups' });
    const { by = 'coordinator' } = definition.matching ?? {};
    if (formats.includes('peer') && by !== 'coordinator' && by !== 'algorithm')
      problems.add('A430', spanAt(root, ['matching', 'by']), { why: 'no-choosing' });
    if (!formats.every((format) => format === 'peer')) return;
    for (const path of aboutMentors(context)) problems.add('A430', keyAt(root, path), { why: 'no-mentors' });
  },
};
