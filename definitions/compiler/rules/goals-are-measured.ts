import { members, namesOf } from '../context.ts';
import type { Context } from '../context.ts';
import { nearest } from '../nearest.ts';
import { relatedAt } from '../related.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import type { DefinitionRule } from './rule.ts';

function checkMeasure(context: Context, path: Path, words: string): void {
  const { definition, problems, root } = context;
  const span = spanAt(root, path);
  const [name, question, ...more] = words.split('.');
  if (name === undefined || question === undefined || more.length > 0) {
    problems.add('A207', span, { found: words });
    return;
  }
  const valid = [...namesOf(root, 'check-ins'), ...namesOf(root, 'feedback')];
  if (!valid.includes(name)) {
    problems.add('A201', span, { kind: 'check-in or feedback', found: name, valid, ...nearest(name, valid) });
    return;
  }
  const round = definition['check-ins']?.[name] ?? definition.feedback?.[name];
  if (round !== undefined && !round.ask.includes(question)) {
    const section = definition['check-ins']?.[name] === undefined ? 'feedback' : 'check-ins';
    problems.add('A205', span, { question, ask: name }, relatedAt(root, 'defined-here', [section, name]));
    return;
  }
  const type = definition.questions?.[question]?.type;
  if (round === undefined || type === undefined || type === 'agree') return;
  problems.add('A421', span, { question, type }, relatedAt(root, 'defined-here', ['questions', question]));
}

export const goalsAreMeasured: DefinitionRule = {
  name: 'goals-are-measured',
  description:
    'What measures a goal is a question that a check-in or feedback asks, and that is answered on the scale of agreement.',
  check(context) {
    for (const [id, goal] of members(context.definition.goals)) {
      const measures = goal['measured-by'] ?? [];
      measures.forEach((words, index) => {
        checkMeasure(context, ['goals', id, 'measured-by', String(index)], words);
      });
    }
  },
};
