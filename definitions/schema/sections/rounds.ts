/** Gatherings, questions on the way, and what is given back. */
import { choice, flagByRest, list, named, section, textOr, words } from '../shape.ts';
import { date, people, READERS, text } from './shared.ts';

const title = text('What people call it. Default: from its key', { examples: ['Mid-way meeting'] });
const asks = (what: string) =>
  list(`Questions of the ${what}`, words('The name of a question', { examples: ['topics'] }));

export const events = named(
  'Gatherings with a date',
  section(
    'One event',
    {
      name: title,
      on: date('When: `5 November`, `5 November 16:00-18:00`, `2 weeks after kick-off`', {
        examples: ['5 November', 'first Monday of October', 'October'],
      }),
      for: people('Default: everyone'),
      units: list('Only for these units', words('The name of a unit', { examples: ['astronomy'] }), {
        uniqueItems: true,
      }),
      where: words('The place: `Zoom`, `University`', { examples: ['Zoom'] }),
      training: flagByRest(
        'Whether it prepares participants for their role. Default: true where it teaches something, else false',
      ),
      teaches: list(
        'What a training teaches; an event that teaches is a training',
        choice('A subject', ['role', 'mentoring', 'gender', 'facilitation']),
        { uniqueItems: true },
      ),
      provisional: flagByRest(
        'Whether the date may still change; the coordinator is asked to fix it. Default: true for a month as a whole, else false',
      ),
    },
    ['on'],
  ),
);

export const checkIns = named(
  'Short questions on the way',
  section(
    'One check-in',
    {
      name: title,
      on: date('The day on which it is asked', { examples: ['15 January', '3 months after pair start'] }),
      for: people('Default: everyone'),
      ask: asks('check-in'),
      'read-by': choice(
        'Who reads the answers: `coordinator`, `partner` (the others of the pair; coordinators see totals only), `both`. Default: coordinator',
        READERS,
        { default: 'coordinator' },
      ),
    },
    ['on', 'ask'],
  ),
);

export const feedback = named(
  'Questions about the programme',
  section(
    'One round of feedback',
    {
      name: title,
      opens: date('The day on which it is asked', { examples: ['the day after conclusion'] }),
      closes: date('The last day. Default: 10 days later', { examples: ['3 weeks after conclusion'] }),
      from: people('Default: everyone'),
      ask: asks('feedback'),
    },
    ['opens', 'ask'],
  ),
);

export const recognition = named(
  'How people are thanked',
  textOr(
    'One way: a sentence, or more about it',
    section(
      '',
      {
        text: text('What it is', { examples: ['A certificate at the concluding event'] }),
        for: people('Who is thanked. Default: mentors', 'mentors'),
        on: date('When', { examples: ['conclusion'] }),
      },
      ['text'],
    ),
  ),
);

export const testimonials = section(
  'Stories that participants may tell in public, only with their consent',
  {
    from: people('Who is asked. Default: everyone'),
    opens: date(
      'The day on which they are asked. Default: 2 weeks before cycle end, of a rolling programme when a pair ends',
      { examples: ['the day after conclusion', 'pair end'] },
    ),
    ask: asks('story'),
    consent: words('The yes-no question whose yes allows publishing', { examples: ['publish'] }),
  },
  ['ask', 'consent'],
);

export const stories = named(
  'Stories of earlier participants',
  text('The story, or its title', { examples: ['From the lab to a start-up'] }),
);
