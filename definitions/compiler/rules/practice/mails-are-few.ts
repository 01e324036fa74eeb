import { relatedAt } from '../../related.ts';
import type { Context } from '../../context.ts';
import type { RelatedSpan } from '../../problems.ts';
import { busiestWeek } from './days.ts';
import { mailsTo, unlikeUnits } from './load.ts';
import type { Load } from './load.ts';
import { adviseAt } from './practice.ts';
import type { PracticeRule } from './practice.ts';

/** Beyond this people stop reading. */
const MOST = 6;

/** What somebody of a unit gets of the mails of a role. */
function ofUnit(mails: readonly Load[], unit: string): readonly Load[] {
  return mails.filter(({ units }) => units === undefined || units.includes(unit));
}

/** The dates behind a week, each once, without the one that is pointed at. */
export function othersOf({ root }: Context, week: readonly Load[]): readonly RelatedSpan[] {
  const first = week[0]?.path.join('.');
  const others = new Map(week.map(({ path }) => [path.join('.'), path]));
  return [...others].flatMap(([key, path]) => (key === first ? [] : relatedAt(root, 'dated-here', path)));
}

export const mailsAreFew: PracticeRule = {
  code: 'A513',
  reason: 'Who gets too many mails in a week stops reading them.',
  check(context, plan) {
    const limit = plan.messagesPerWeek ?? MOST;
    // One is enough: what is moved for the busier role helps the other.
    const [busiest] = (['mentee', 'mentor'] as const)
      .flatMap((role) => {
        const mails = mailsTo(plan, role);
        return unlikeUnits(plan).map((unit) => ({ role, week: busiestWeek(ofUnit(mails, unit)) }));
      })
      .toSorted((a, b) => b.week.length - a.week.length);
    const first = busiest?.week[0];
    if (busiest === undefined || first === undefined || busiest.week.length <= limit) return;
    const facts = { role: busiest.role, count: busiest.week.length, from: first.day, limit };
    adviseAt(context, 'A513', first.path, facts, othersOf(context, busiest.week));
  },
};
