/** English words for good practice. */
import type { WordsOf } from '../catalogue.ts';
import { text } from './words.ts';

export const practice: WordsOf<'A5'> = {
  A501: ({ goal }) =>
    text(
      `Nothing measures the goal ${goal}`,
      'measured-by: and a question of a check-in or feedback',
      'Ask a question about it, so that the report can say whether it was reached.',
    ),
  A502: ({ language, key }) =>
    text(`${key} has no text in ${language}`, `a text for each language`, `Add ${language}: to ${key}.`),
  A503: ({ question }) =>
    text(
      `${question} is never asked`,
      'a question that an application, check-in or feedback asks',
      'Ask it somewhere, or take it out.',
    ),
  A504: ({ event, day }) =>
    text(`${event} is on ${day}, at a weekend`, 'a working day', 'Nothing to do if that is meant.'),
  A505: ({ event, day, accepted }) =>
    text(
      `${event} is on ${day}, and matches may be accepted until ${accepted}`,
      'an event after the last day to accept',
      'Publish earlier or give less time to accept, so that everybody knows the partner by then.',
    ),
};
