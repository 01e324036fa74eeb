import { relatedAt } from '../related.ts';
import { spanAt } from '../tree.ts';
import type { ProgrammeRule } from './rule.ts';

export const windowsAreInOrder: ProgrammeRule = {
  name: 'windows-are-in-order',
  description:
    'Applications close after they open, what is decided about is decided after that, and matches are published last.',
  check({ root, problems }, { windows, publish }) {
    for (const { role, opens, closes, review } of windows) {
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
