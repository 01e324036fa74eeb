import type { Ask } from '../../../plan/types.ts';
import { relatedAt } from '../../related.ts';
import { dayAt, dueDay } from './days.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';
import { askPath } from './places.ts';

function overlaps(a: Ask, b: Ask): boolean {
  return a.opens < b.due && b.opens < a.due && a.roles.some((role) => b.roles.includes(role));
}

export const surveysStandApart: PracticeRule = {
  code: 'A515',
  reason: 'Of two surveys at one time people answer one.',
  check(context, plan) {
    const surveys = plan.asks.filter(({ obligation }) => ['check-in', 'give-feedback'].includes(obligation));
    surveys.forEach((survey, index) => {
      const other = surveys.slice(0, index).find((earlier) => overlaps(earlier, survey));
      if (other === undefined) return;
      const facts = {
        survey: survey.subject,
        opens: dayAt(plan, survey.opens),
        other: other.subject,
        due: dueDay(plan, other),
      };
      const related = relatedAt(context.root, 'dated-here', askPath(other));
      adviseAt(context, 'A515', askPath(survey), facts, related);
    });
  },
};
