/** English words for people and matching. */
import type { Facts } from '../../../definitions/compiler/diagnostics.ts';
import type { WordsOf } from '../catalogue.ts';
import { text } from './words.ts';

const or = (words: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'disjunction' }).format(words);
const and = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words);

const NEEDED: Readonly<Record<Facts['A416']['expected'], string>> = {
  is: 'is: with a list of answers',
  bounds: 'at-least: or at-most: with a number',
  option: 'is: with options of the question, or yes or no',
  none: 'a question with type: choice, choices, yes-no or number',
};

export const people: WordsOf<'A4'> = {
  A401: ({ question, roles }) =>
    text(
      `${question} is not asked of ${roles.map((role) => `${role}s`).join(' or ')}`,
      `a question in the application of ${roles.map((role) => `${role}s`).join(' and of ')}`,
      `Add ${question} to the application of ${roles.map((role) => `${role}s`).join(' and ')}.`,
    ),
  A402: ({ question, type, relation, types }) =>
    text(
      type === 'text'
        ? `${question} is answered in free words, which ${relation}: does not compare`
        : `${question} is a question with type: ${type}, which ${relation}: does not compare`,
      `a question with type: ${or(types)}`,
      type === 'text' && types.includes('choices')
        ? 'Give the question options, or compare its words with text:.'
        : 'Give the question another type, or compare it by another relation.',
    ),
  A403: ({ found, valid }) =>
    text(
      found.length === 0 ? 'Nothing says what is compared' : `${and(found)} stand here together`,
      `one of ${valid.map((key) => `${key}:`).join(', ')} with a question`,
      found.length === 0 ? 'Add one of them.' : 'Write each on a line of its own.',
    ),
  A404: ({ question }) =>
    text(
      `${question} must be the same and must be different`,
      'one of the two',
      'Take one out: no pair can have both.',
    ),
  A405: ({ question }) => text(`${question} is asked twice here`, 'each question once', 'Take one out.'),
  A406: ({ relation }) =>
    text(
      `within says how far apart, and ${relation}: knows no distance`,
      'within beside near: or time-zone:',
      'Take within out, or compare by a distance.',
    ),
  A407: ({ wants, offers, valid }) =>
    text(
      `No option of ${offers} is an option of ${wants}`,
      `options of ${wants}: ${and(valid)}`,
      'Give what is wanted and what is offered the same names; their texts may differ.',
    ),
  A410: ({ question, key, type, types }) =>
    text(
      `${key} says nothing for a question with type: ${type}`,
      `${key} beside type: ${or(types)}`,
      `Take ${key} out, or give ${question} another type.`,
    ),
  A411: ({ question, min, max }) =>
    text(
      `${question} takes numbers from ${min} to ${max}: there are none`,
      'a min that is not above max',
      'Exchange the two, or take one out.',
    ),
  A412: ({ role, key, by, needs }) =>
    text(
      `${key} says nothing where ${role}s apply with by: ${by}`,
      `${key} beside by: ${needs}`,
      `Take ${key} out, or write by: ${needs}.`,
    ),
  A413: ({ role }) =>
    text(
      `${role}s apply on a form elsewhere, and nothing says where`,
      'at: with the address of the form',
      'Add at: https://..., the address of the form.',
    ),
  A414: ({ role, until, closes, publish }) =>
    text(
      `Applications of ${role}s are decided about until ${until}; they close on ${closes}, and matches are published by ${publish}`,
      'a day between the two',
      'Correct review-until, or publish later.',
    ),
  A415: ({ role, question }) =>
    text(
      `An answer to ${question} is needed, and ${role}s are not asked it`,
      `a question under ask: of the application of ${role}s`,
      `Add ${question} to ask:, or take the line out.`,
    ),
  A416: ({ question, type, expected }) =>
    text(
      `${question} is a question with type: ${type}, and this does not fit it`,
      NEEDED[expected],
      'Correct the line.',
    ),
  A417: ({ role, why }) =>
    text(
      why === 'both'
        ? `It is said twice by when applications of ${role}s are decided about`
        : `Applications of ${role}s have no last day, so no one day can be the last to decide about them`,
      why === 'both' ? 'review-until or review-within' : 'review-within: with a length of time',
      why === 'both'
        ? 'Take one of the two out.'
        : 'Write review-within: 2 weeks; it counts from each application.',
    ),
  A420: ({ question, type }) =>
    text(
      `${question} is a question with type: ${type}, which cannot give consent`,
      'a question with type: yes-no',
      'Ask for consent in a question of its own: “May we publish your story?”',
    ),
  A421: ({ question, type }) =>
    text(
      `${question} has type: ${type}, and a goal is measured from 1 to 5`,
      'a question with type: agree',
      'Ask how far people agree that the goal was reached; answers of other types are counted in the report all the same.',
    ),
  A430: (facts) => {
    switch (facts.why) {
      case 'too-few-places':
        return text(
          `A mentor takes ${facts.takes}, and a group has ${facts.least} or more`,
          `mentees: ${facts.least} or more`,
          'Let a mentor take more, or make groups smaller.',
        );
      case 'no-groups':
        return text(
          'This is about groups, and nobody meets in groups',
          'format: group',
          'Add group to the format, or take this out.',
        );
      case 'no-days':
        return text(
          'Individual sessions need the shared dates of a cycle, and this one never closes',
          'a cycle with a duration, or groups without individual-sessions',
          'Take individual-sessions out, or give the cycle a duration.',
        );
      case 'no-choosing':
        return text(
          'Peers are not matched by choosing or naming a mentor',
          'by: coordinator, or by: algorithm',
          'Let Adept draft the pairs of peers, or take peer out of the format.',
        );
      case 'no-mentors':
        return text(
          'Among peers nobody is a mentor',
          'what is said of mentees only',
          'Take this out, or add a format with mentors.',
        );
    }
  },
  A450: ({ question }) =>
    text(
      `${question} is personal, and would be shown to those who choose`,
      'questions whose answers everybody may read',
      `Take ${question} out of show.`,
    ),
  A451: ({ key, by, valid }) =>
    text(
      `${key} says nothing with by: ${by}`,
      `${key} beside by: ${valid.join(', ')}`,
      `Take ${key} out, or match in another way.`,
    ),
  A452: ({ by }) =>
    text(
      `by: ${by} lets mentees name their mentor, and their application does not ask whom`,
      'a question of type: person in the application of mentees',
      'Add a question of type: person to ask in applications.mentee; several are asked in their order.',
    ),
};
