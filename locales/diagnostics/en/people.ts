/** English words for people and matching. */
import type { WordsOf } from '../catalogue.ts';
import { text } from './words.ts';

export const people: WordsOf<'A4'> = {
  A401: ({ question, roles }) =>
    text(
      `${question} is not asked of ${roles.map((role) => `${role}s`).join(' or ')}`,
      'a question in both applications',
      `Add ${question} to the application of ${roles.map((role) => `${role}s`).join(' and ')}.`,
    ),
  A402: ({ question }) =>
    text(
      `${question} is answered in free words`,
      'a question with type: choices or agree',
      'Give the question options, so that answers can be compared.',
    ),
  A403: ({ found }) =>
    text(
      found.length === 0 ? 'Nothing says what is compared' : 'Both same and different stand here',
      'either same: or different: with a question',
      found.length === 0 ? 'Add one of the two.' : 'Write them as two lines.',
    ),
  A404: ({ question }) =>
    text(
      `${question} must be the same and must be different`,
      'one of the two',
      'Take one out: no pair can have both.',
    ),
  A405: ({ question }) => text(`${question} is asked twice here`, 'each question once', 'Take one out.'),
};
