/** Shapes that many sections use. */
import { choice, pattern, refer, wordOrList, words } from '../shape.ts';
import type { About, Named, Shape } from '../shape.ts';

/** One text for every language, or one for each. */
export type TextIn = string | Named<string>;

const textShape: Shape<TextIn> = {
  json: {
    description: 'A text for people: one text, or one for each language',
    type: ['string', 'object'],
    minLength: 1,
    additionalProperties: { type: 'string', minLength: 1 },
    minProperties: 1,
    examples: ['Kick-off', { en: 'Kick-off', sv: 'Uppstart' }],
  },
};
const addressShape = pattern(
  'An e-mail address',
  '^[^\\s@]+@[^\\s@.]+(\\.[^\\s@.]+)+$',
  'an e-mail address',
  { examples: ['mentoring@example.org'] },
);
const timeShape = pattern('A local time', '^([01][0-9]|2[0-3]):[0-5][0-9]$', 'a time like 09:00', {
  examples: ['09:00'],
});
const PEOPLE = ['everyone', 'mentees', 'mentors'] as const;
const peopleShape = choice('Whom it is for', PEOPLE);
const peopleOrRolesShape = wordOrList(
  '`everyone`, or a list of roles',
  ['everyone'] as const,
  ['mentor', 'mentee'] as const,
);

/** What `$defs` of the schema holds. */
export const DEFINITIONS = {
  text: textShape.json,
  address: addressShape.json,
  time: timeShape.json,
  people: peopleShape.json,
  'people-or-roles': peopleOrRolesShape.json,
};

export type People = (typeof PEOPLE)[number];

export const text = (description: string, about?: About): Shape<TextIn> =>
  refer('text', textShape, description, about);
export const address = (description: string): Shape<string> =>
  refer('address', addressShape, description, { examples: ['mentoring@example.org'] });
export const time = (description: string, about?: About): Shape<string> =>
  refer('time', timeShape, description, about);
export const people = (description: string, otherwise: People = 'everyone'): Shape<People> =>
  refer('people', peopleShape, description, { default: otherwise, examples: ['mentors'] });
export const peopleOrRoles = (description: string) =>
  refer('people-or-roles', peopleOrRolesShape, description, {
    default: 'everyone',
    examples: ['everyone', ['mentor', 'mentee']],
  });
export const date = (description: string, about: About = {}): Shape<string> => words(description, about);
export const duration = (description: string, about: About = {}): Shape<string> => words(description, about);

/** Who may read an answer. */
export const READERS = ['coordinator', 'partner', 'both'] as const;
