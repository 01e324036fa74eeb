import { relatedAt } from '../related.ts';
import type { Role } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import type { Cycle } from '../resolve/cycle.ts';
import { isOfPair } from '../resolve/moments.ts';
import type { Round } from '../resolve/rounds.ts';
import { isDated } from '../resolve/windows.ts';
import { keyAt, spanAt } from '../tree.ts';
import type { ProgrammeRule } from './rule.ts';

/** A day says nothing where applications have no last one, and nothing beside a length of time. */
function checkReview(context: Context, cycle: Cycle, role: Role): void {
  const { definition, problems, root } = context;
  const { 'review-until': until, 'review-within': within } = definition.applications?.[role] ?? {};
  if (until === undefined || (within === undefined && isDated(context, cycle, role))) return;
  const why = within === undefined ? 'stays-open' : 'both';
  problems.add('A417', keyAt(root, ['applications', role, 'review-until']), { role, why });
}

/** Feedback on dates that all share; from a pair's own dates nothing is known here. */
function checkRound({ root, problems }: Context, { id, opens, closes }: Round): void {
  if (closes === undefined || isOfPair(closes.rule)) return;
  if (!opens.sound || !closes.sound || closes.at > opens.at) return;
  const facts = { feedback: id, opens: opens.day, closes: closes.day };
  problems.add('A307', spanAt(root, closes.path), facts, relatedAt(root, 'written-here', opens.path));
}

export const windowsAreInOrder: ProgrammeRule = {
  name: 'windows-are-in-order',
  description:
    'Applications and feedback close after they open, what is decided about is decided after that, and matches are published last.',
  check(context, { calendar: { cycle }, windows, publish, rounds }) {
    for (const round of rounds) checkRound(context, round);
    const { root, problems } = context;
    for (const { role, opens, closes, review } of windows) {
      checkReview(context, cycle, role);
      const sound = opens.sound && closes.sound;
      if (sound && closes.at <= opens.at) {
        problems.add(
          'A307',
          spanAt(root, closes.path),
          { role, opens: opens.day, closes: closes.day },
          relatedAt(root, 'written-here', opens.path),
        );
      } else if (sound && publish.sound && publish.day <= closes.day) {
        problems.add(
          'A310',
          spanAt(root, publish.path),
          { publish: publish.day, closes: closes.day },
          relatedAt(root, 'written-here', closes.path),
        );
      } else if (sound && review?.sound === true && (review.at <= closes.at || review.at >= publish.at)) {
        const facts = { role, until: review.day, closes: closes.day, publish: publish.day };
        problems.add('A414', spanAt(root, review.path), facts, relatedAt(root, 'written-here', closes.path));
      }
    }
  },
};
