import { adviseAtKey } from './practice.ts';
import type { PracticeRule } from './practice.ts';

export const feedbackMeasuresGoals: PracticeRule = {
  code: 'A506',
  reason: 'Feedback that shows nothing about any goal costs time and answers no question of the programme.',
  check(context, { goals, asks, relationship }) {
    if (goals.length === 0) return;
    const measures = new Set(goals.flatMap(({ measuredBy }) => measuredBy.map(({ ask }) => ask)));
    for (const { id, obligation, subject } of [...asks, ...(relationship.asks ?? [])]) {
      if (obligation !== 'give-feedback' || measures.has(id)) continue;
      adviseAtKey(context, 'A506', ['feedback', subject], { feedback: subject });
    }
  },
};
