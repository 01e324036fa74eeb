import { members } from '../context.ts';
import { keyAt } from '../tree.ts';
import type { DefinitionRule } from './rule.ts';

export const questionsAreAsked: DefinitionRule = {
  name: 'questions-are-asked',
  description: 'A question that is never asked is a slip, or left over.',
  check({ definition, root, problems }) {
    // What asks it may have been cut out as misshapen.
    if (problems.failed()) return;
    const { applications, feedback, 'check-ins': checkIns } = definition;
    const rounds = [...members(checkIns), ...members(feedback)].map(([, round]) => round.ask);
    const asked = [applications?.mentee?.ask, applications?.mentor?.ask, ...rounds].flatMap(
      (ask) => ask ?? [],
    );
    for (const [question] of members(definition.questions)) {
      if (!asked.includes(question)) problems.add('A503', keyAt(root, ['questions', question]), { question });
    }
  },
};
