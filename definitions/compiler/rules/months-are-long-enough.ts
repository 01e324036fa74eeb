import { dayOf } from '../../plan/instants.ts';
import type { DateRule, Step } from '../../plan/types.ts';
import type { Calendar } from '../resolve/moments.ts';
import { spanAt } from '../tree.ts';
import type { PlanRule } from './rule.ts';

/** Whether counting months from this rule's base ran into a month without such a day. */
function isClamped({ anchors }: Calendar, rule: DateRule): boolean {
  const day = dayOf(rule, anchors);
  const base = dayOf({ ...rule, plus: [] }, anchors);
  return rule.plus[0]?.unit === 'month' && rule.plus.length === 1 && day.slice(8) !== base.slice(8);
}

function isMeeting({ kind, subject }: Step): boolean {
  return kind === 'ask' && subject.startsWith('meeting-');
}

export const monthsAreLongEnough: PlanRule = {
  name: 'months-are-long-enough',
  description: 'A monthly rhythm that begins at the end of a month moves to the last day of shorter ones.',
  check({ root, problems }, { calendar }, steps) {
    const first = steps.filter(isMeeting).find(({ rule }) => isClamped(calendar, rule));
    if (first === undefined) return;
    const span = spanAt(root, ['relationships', 'meetings', 'every']);
    problems.add('A312', span, { found: first.rule.words, day: dayOf(first.rule, calendar.anchors) });
  },
};
