/** The whole language as one schema. `adept.schema.json` is written from it, for editors. */
import { withExamples } from './examples.ts';
import { conditional, section } from './shape.ts';
import type { TypeOf } from './shape.ts';
import { allow, cycle, iterations, limits, rests } from './sections/cycle.ts';
import { expectations, goals, heading } from './sections/heading.ts';
import { matching, relationships, reminders } from './sections/pairs.ts';
import { applications, interest, questions, roles, units } from './sections/people.ts';
import { checkIns, events, feedback, recognition, stories, testimonials } from './sections/rounds.ts';
import { DEFINITIONS } from './sections/shared.ts';

/** What a definition cannot do without; one that extends another may have it from there. */
const NEEDED = ['adept', 'id', 'name', 'contact', 'time-zone', 'cycle'] as const;

/** The smallest one. */
const EXAMPLE = {
  adept: 1,
  id: 'su-alumni',
  name: 'Alumni Mentorship Programme',
  contact: 'mentoring@example.org',
  'time-zone': 'Europe/Stockholm',
  cycle: { starts: '2 September', duration: '9 months' },
};

const whole = section(
  'A mentorship programme that Adept can run',
  {
    ...heading,
    goals,
    expectations,
    cycle,
    units,
    roles,
    questions,
    applications,
    interest,
    matching,
    relationships,
    events,
    'check-ins': checkIns,
    feedback,
    recognition,
    testimonials,
    stories,
    iterations,
    ...rests,
    limits,
    allow,
    reminders,
  },
  NEEDED,
);
const { required, ...shape } = withExamples('', { ...whole.json, examples: [EXAMPLE] });

/** A definition that the schema accepts, before defaults. */
export type Definition = TypeOf<typeof whole>;

/** JSON Schema 2020-12 of a definition. */
export const SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'adept-definition-1',
  title: 'A mentorship programme',
  ...shape,
  ...conditional({ required: ['extends'] }, undefined, { required }),
  $defs: DEFINITIONS,
};
