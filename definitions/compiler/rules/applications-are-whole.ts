import type { Role } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import type { ApplicationIn } from '../definition.ts';
import { keyAt, spanAt } from '../tree.ts';
import type { DefinitionRule } from './rule.ts';

/** Keys that only one way of applying has. */
const KEYS = {
  from: 'invitation',
  'places-each': 'invitation',
  at: 'external',
  leave: 'pool',
} as const satisfies { readonly [K in keyof ApplicationIn]?: NonNullable<ApplicationIn['by']> };

function checkKeys({ problems, root }: Context, role: Role, written: ApplicationIn): void {
  const { by = 'form' } = written;
  for (const key of ['from', 'places-each', 'at', 'leave'] as const) {
    const needs = KEYS[key];
    if (written[key] === undefined || needs === by) continue;
    problems.add('A412', keyAt(root, ['applications', role, key]), { role, key, by, needs });
  }
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
      if (written.by !== 'external' || written.at !== undefined) continue;
      problems.add('A413', spanAt(root, ['applications', role, 'by']), { role });
    }
  },
};
