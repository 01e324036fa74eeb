import { FORMAT_QUESTION, MENTOR_FORMAT_QUESTION } from '../../plan/formats.ts';
import { RESERVED } from '../resolve/moments.ts';
import { namesOf } from '../context.ts';
import { keyAt } from '../tree.ts';
import type { DefinitionRule } from './rule.ts';

export const namesAreFree: DefinitionRule = {
  name: 'names-are-free',
  description:
    'An event does not take the name of a day that every cycle has, nor a question that of our own; a check-in and feedback differ.',
  check({ root, problems }) {
    for (const name of namesOf(root, 'events')) {
      if (RESERVED.includes(name)) problems.add('A202', keyAt(root, ['events', name]), { name, of: 'event' });
    }
    for (const name of namesOf(root, 'questions')) {
      if (name === FORMAT_QUESTION || name === MENTOR_FORMAT_QUESTION)
        problems.add('A202', keyAt(root, ['questions', name]), { name, of: 'question' });
    }
    const checkIns = namesOf(root, 'check-ins');
    for (const name of namesOf(root, 'feedback').filter((one) => checkIns.includes(one))) {
      const first = { note: 'first-here', name, span: keyAt(root, ['check-ins', name]) } as const;
      problems.add('A204', keyAt(root, ['feedback', name]), { name }, [first]);
    }
  },
};
