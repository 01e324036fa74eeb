import { relatedAt } from '../related.ts';
import { lastClose } from '../resolve/windows.ts';
import { spanAt } from '../tree.ts';
import type { ProgrammeRule } from './rule.ts';

export const choosingIsInOrder: ProgrammeRule = {
  name: 'choosing-is-in-order',
  description: 'People choose after applications close and before matches are published.',
  check({ root, problems }, { windows, choosing, publish }) {
    const applied = lastClose(windows);
    if (choosing === undefined || applied === undefined) return;
    const { opens, closes } = choosing;
    const moments = [applied, opens, closes, publish];
    if (moments.some(({ sound }) => !sound)) return;
    const late = [opens, closes, publish].find(({ at }, index) => at <= (moments[index]?.at ?? 0));
    if (late === undefined && publish.day > closes.day) return;
    const facts = { opens: opens.day, closes: closes.day, applied: applied.day, publish: publish.day };
    problems.add(
      'A315',
      spanAt(root, (late ?? publish).path),
      facts,
      relatedAt(root, 'written-here', applied.path),
    );
  },
};
