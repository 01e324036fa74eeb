/** When a programme runs, when it rests, and what is learnt for the next time. */
import {
  choice,
  conditional,
  dictionary,
  list,
  named,
  section,
  sentence,
  textOr,
  whole,
  words,
} from '../shape.ts';
import { date, duration, text } from './shared.ts';

const runs = named(
  'The runs of a year, each with its own dates; they may overlap',
  section(
    'One run',
    {
      name: text('What people call it. Default: from its key', { examples: ['Mid-way meeting'] }),
      from: date('Its first day', { examples: ['1 September'] }),
      to: date('Its last day', { examples: ['31 December'] }),
      theme: text('What this run is about', { examples: ['Leading service teams'] }),
    },
    ['from', 'to'],
  ),
  { minProperties: 1 },
);

/** A dated cycle says when it starts and how long it lasts; a rolling one and one with runs need not. */
export const cycle = section(
  'One run of the programme, from its first day to its last',
  {
    kind: choice(
      '`dated` (everybody starts together) or `rolling` (people come and go; it never closes). Default: dated',
      ['dated', 'rolling'],
      { default: 'dated' },
    ),
    starts: date('The first day: `2 September`, or `2024-09-02` for a programme that runs once', {
      examples: ['2 September'],
    }),
    duration: duration('How long it runs: `9 months`', { examples: ['9 months'] }),
    ends: date('The last day, in place of a duration', { examples: ['31 May'] }),
    repeats: choice(
      'Whether it comes again each year. Default: yearly, or once where the first day has a year',
      ['yearly', 'once'],
      { default: 'yearly' },
    ),
    runs,
    report: duration('Of a rolling programme: after how long a report is made. Default: 12 months', {
      default: '12 months',
    }),
  },
  [],
  {
    examples: [{ starts: '2 September', duration: '9 months' }],
    ...conditional(
      { anyOf: [{ properties: { kind: { const: 'rolling' } }, required: ['kind'] }, { required: ['runs'] }] },
      undefined,
      {
        required: ['starts'],
        ...conditional({ required: ['ends'] }, undefined, { required: ['duration'] }),
      },
    ),
  },
);

export const rests = {
  breaks: named(
    'Times of the year in which nothing should happen: holidays between terms, examination weeks. Default: none',
    section(
      'One break, first and last day included',
      {
        name: text('What people call it. Default: from its key', { examples: ['Mid-way meeting'] }),
        from: date('Its first day', { examples: ['20 December'] }),
        to: date('Its last day', { examples: ['7 January'] }),
      },
      ['from', 'to'],
    ),
  ),
  holidays: named(
    'Public holidays beside those of the `country`: days that are no working days. Default: none',
    textOr(
      'One holiday: its date, or its date and its name; `working day` where a public holiday of the country is none here',
      section(
        '',
        {
          on: date('The day', {
            examples: ['6 January', 'first Monday of May', 'the day before midsummer-day'],
          }),
          name: text('What people call it. Default: from its key', { examples: ['Mid-way meeting'] }),
        },
        ['on'],
      ),
    ),
    // With more there would be hardly a working day to count.
    { maxProperties: 100 },
  ),
};

export const limits = section('How much is too much; advice is given above it', {
  'mails-a-week': whole(
    'The most mails that one participant should get within seven days. Default: 6',
    1,
    50,
    {
      default: 6,
    },
  ),
  'tasks-a-week': whole(
    'The most things that one coordinator should have to do within seven days. Default: 6',
    1,
    50,
    { default: 6 },
  ),
});

export const allow = dictionary(
  'Advice that does not apply to this programme: its code, with the reason',
  sentence('Why this advice does not apply'),
  { examples: [{ A504: 'Alumni from abroad can come on a Saturday only' }] },
);

const PARTS = [
  'goals',
  'expectations',
  'matching',
  'duration',
  'rhythm',
  'format',
  'delivery',
  'training',
] as const;

export const iterations = section('What is learnt from one cycle for the next', {
  planned: whole('How many cycles are planned at least', 1, 100, { examples: [3] }),
  compare: list(
    'Questions whose answers are compared from cycle to cycle',
    words('A check-in or feedback, a dot, a question', { examples: ['final.connection'] }),
  ),
  adjust: list('What is looked at anew after each cycle', choice('A part of the programme', PARTS), {
    uniqueItems: true,
  }),
});
