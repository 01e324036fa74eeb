import type { Ask, PairAsk, Role } from '../../../plan/types.ts';
import { adviseAtKey } from './practice.ts';
import type { PracticeRule } from './practice.ts';

function asked(feedback: readonly (Ask | PairAsk)[], role: Role): boolean {
  return feedback.some(({ roles }) => roles.includes(role));
}

export const feedbackHearsBoth: PracticeRule = {
  code: 'A523',
  reason: 'Mentors who are never asked do not come back, and half of the story is missing.',
  check(context, { asks, relationship }) {
    const feedback = [...asks, ...(relationship.asks ?? [])].filter(
      ({ obligation }) => obligation === 'give-feedback',
    );
    if (feedback.length === 0) return;
    const role = (['mentee', 'mentor'] as const).find((one) => !asked(feedback, one));
    if (role !== undefined) adviseAtKey(context, 'A523', ['feedback'], { role });
  },
};
