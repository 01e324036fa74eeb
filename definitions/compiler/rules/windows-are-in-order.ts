import { relatedAt } from '../related.ts';
import { spanAt } from '../tree.ts';
import type { ProgrammeRule } from './rule.ts';

export const windowsAreInOrder: ProgrammeRule = {
  name: 'windows-are-in-order',
  description: 'Applications close after they open, and matches are published after applications close.',
  check({ root, problems }, { windows, publish }) {
    for (const { role, opens, closes } of windows) {
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
      }
    }
  },
};
