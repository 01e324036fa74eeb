/** How pairs and groups are made, and how they live. */
import { choice, flag, list, section, textOr, whole, wordOrList, words } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { date, duration, peopleOrRoles, text } from './shared.ts';

const question = (description: string, example: string): Shape<string> =>
  words(description, { examples: [example] });

/** One key for each relation; what they mean stands in docs/matching.md. */
const compared = {
  same: question('A question that both answer alike: something in common', 'topics'),
  different: question('A question that they answer differently: nothing in common', 'project'),
  overlap: question('A question with something in common; nobody loses for choosing much', 'topics'),
  complementary: textOr(
    'What the mentee wants among what the mentor offers: a question, or one for each side',
    section(
      '',
      {
        wants: question('What the mentee is asked', 'wishes'),
        offers: question('What the mentor is asked', 'strengths'),
      },
      ['wants', 'offers'],
    ),
    { examples: ['topics'] },
  ),
  near: question(
    'A number, a step of agreement, or a day like 2024-09-02: the nearer the better',
    'start-year',
  ),
  language: question('Languages: one in common is enough', 'spoken'),
  place: question('A place, its narrowest part first: `Kista, Stockholm, Sweden`', 'campus'),
  'time-zone': question('A zone like `Europe/Helsinki` or `UTC+2`: working hours in common', 'zone'),
  text: question('Free words: words in common, rare ones first', 'needs'),
  because: text('Why, as people may read it', {
    examples: ['Those who share a subject find it easier to begin'],
  }),
};

const within = (meaning: string) =>
  whole(`For \`near\` and \`time-zone\`: ${meaning}`, 0, 100_000, { default: 4, examples: [3] });

const must = section('One condition: exactly one relation, and its question', {
  ...compared,
  within: within('how far apart at most, for `time-zone` in hours. Default: 4'),
  missing: choice(
    'When somebody did not answer: `nothing` (the condition holds), `refuse` (no pair). Default: nothing',
    ['nothing', 'refuse'],
    { default: 'nothing' },
  ),
});
const prefer = section('One preference: exactly one relation, and its question', {
  ...compared,
  within: within('how far apart there are no points. Default: 4, for `time-zone` 8 hours'),
  missing: choice(
    'When somebody did not answer: `nothing` (no points), `half` (half the points). Default: nothing',
    ['nothing', 'half'],
    { default: 'nothing' },
  ),
  weight: whole('Points. Default: 1', 1, 100, { default: 1 }),
});

export const matching = section('How pairs are made', {
  by: choice(
    'Who decides: `coordinator` (Adept drafts, each coordinator publishes), `algorithm` (Adept publishes), `both-choose`, `mentee-chooses`, `mentor-chooses`, `suggestion` (the mentee may name mentors), `self-found` (the mentee brings the mentor). Default: coordinator',
    [
      'coordinator',
      'algorithm',
      'both-choose',
      'mentee-chooses',
      'mentor-chooses',
      'suggestion',
      'self-found',
    ],
    { default: 'coordinator' },
  ),
  otherwise: choice('Who matches those for whom that leads to nothing', ['coordinator', 'algorithm']),
  search: duration('How long a coordinator has to find somebody for one person. Default: 14 days', {
    default: '14 days',
  }),
  choices: whole('How many wishes one may name. Default: 3', 1, 20, { default: 3 }),
  choose: section('When and from what people choose, where they do', {
    opens: date('First day. Default: the day after applications close', { examples: ['11 October'] }),
    closes: date('Last day, inclusive. Default: 7 days after it opens', { examples: ['18 October'] }),
    within: duration(
      'In a rolling programme, where each is asked when they come: how long they have. Default: 7 days',
      { default: '7 days' },
    ),
    show: list(
      'The questions whose answers are shown to those who choose, never personal ones. Default: those that matching compares',
      question('A question of the applications', 'topics'),
      { uniqueItems: true },
    ),
    anonymous: flag('Whether names are left out: only answers are shown. Default: false'),
  }),
  say: text('What people are told beside their match', {
    examples: ['A match may not feel perfect; you will gain from the conversations all the same.'],
  }),
  must: list('What a pair must have', must),
  prefer: list('What makes a pair better', prefer),
  publish: date('The day by which matches are published. Default: 2 weeks after applications close', {
    examples: ['25 October'],
  }),
  accept: section('How a match is accepted', {
    by: peopleOrRoles('Who must say yes. Default: everyone'),
    within: duration('How long they have. Default: 7 days', { default: '7 days' }),
    'if-silent': choice(
      'What silence means: `tell-coordinator` (the match goes back to the coordinator), `accept`, or `next-choice`. Default: tell-coordinator',
      ['tell-coordinator', 'accept', 'next-choice'],
      { default: 'tell-coordinator' },
    ),
  }),
});

const meetings = section('The rhythm in which pairs meet', {
  every: duration('`month`, `2 weeks`, `10 working days`', { examples: ['month'] }),
  length: duration('`60 minutes`, `1 hour`, or a range: `20-60 minutes`. Default: 60 minutes', {
    default: '60 minutes',
  }),
  target: words(
    'How much in all: `10 hours`, or `8 sessions`. Pairs and coordinators see how far they are, and the report counts who reached it. Without `every`, meetings are asked about once a month',
    { examples: ['10 hours', '8 sessions'] },
  ),
  'set-by': choice(
    'Who sets the rhythm; a pair that has set none meets `every`, or once a month. Default: programme',
    ['programme', 'pair'],
    {
      default: 'programme',
    },
  ),
  'pair-may-change': flag('Whether a pair may set another rhythm on its page. Default: false'),
});

const agreement = section('What both sides sign before they begin: nothing is asked of a pair before', {
  'signed-by': peopleOrRoles('Who signs. Default: everyone'),
  within: duration('How long they have. Default: 14 days', { default: '14 days' }),
  before: choice('What waits for it. Default: first meeting', ['first meeting'], {
    default: 'first meeting',
  }),
  'if-unsigned': choice(
    'What happens without it: `hold` (the pair waits, and can still sign), `proceed` (it begins all the same), `close` (the match ends). Default: hold',
    ['proceed', 'hold', 'close'],
    { default: 'hold' },
  ),
  covers: list(
    'What its draft states; of `schedule`, `topics`, `expectations`, `confidentiality`, `communication`, `goals` and `ending` Adept has words, the rest is left to be written. Default: schedule, topics, expectations and confidentiality',
    words('One thing to agree on', { examples: ['schedule'] }),
    { uniqueItems: true, default: ['schedule', 'topics', 'expectations', 'confidentiality'] },
  ),
});

const length = textOr(
  'How long a pair is together: `6 months`, or more about it. Default: until the cycle ends',
  section('', {
    usually: duration('What is usual', { examples: ['6 months'] }),
    fixed: duration('What is the rule', { examples: ['6 months'] }),
    'set-by': choice('Who decides. Default: programme', ['programme', 'mentee', 'pair'], {
      default: 'programme',
    }),
    extension: duration('By how much it may be made longer, once', { examples: ['3 months'] }),
  }),
);

const FORMATS = ['one-to-one', 'group', 'peer'] as const;

export const relationships = section('The life of a pair or group', {
  format: wordOrList(
    '`one-to-one`, `group` (one mentor, several mentees), `peer` (people of one level); or a list: each applicant says which. Default: one-to-one',
    FORMATS,
    FORMATS,
    { default: 'one-to-one', examples: ['one-to-one', ['one-to-one', 'group']] },
  ),
  group: section('A group', {
    mentees: words('How many mentees: `3`, or `2-3`. Default: 2-4', { examples: ['2-3'], default: '2-4' }),
    'individual-sessions': whole(
      'How many meetings each mentee has alone with the mentor. Default: 0',
      0,
      20,
      {
        default: 0,
      },
    ),
    'below-minimum': choice(
      'When members leave and fewer are left than a group has: the group goes on as it is (`continue`), goes into another group with room for all of them (`merge`; the coordinator is told where there is none), or goes on while the coordinator looks for somebody to join (`tell-coordinator`). Default: tell-coordinator',
      ['continue', 'merge', 'tell-coordinator'],
      { default: 'tell-coordinator' },
    ),
  }),
  delivery: choice('Where pairs meet. Default: mixed', ['mixed', 'online', 'in-person', 'hybrid'], {
    default: 'mixed',
  }),
  where: text('The place, where there is one', { examples: ["At the mentor's workplace"] }),
  rapport: duration(
    'Time added to the first meeting, to get to know each other; told in the mail that brings them together, and on their page',
    {
      examples: ['30 minutes'],
    },
  ),
  initiative: choice(
    'Who writes first; told in the mail that brings them together, and on their page. Without it, they write to each other',
    ['mentee', 'mentor'],
  ),
  'first-meeting': list(
    'What the first meeting is for, in its order; told in the mail that brings them together, and on their page. Without it, five usual points stand on the page',
    text('One thing to talk about', { examples: ['Tell each other who you are'] }),
    { examples: [['Tell each other who you are', 'Say what you hope for']] },
  ),
  meetings,
  agreement,
  duration: length,
  'ended-early': choice(
    'What happens when somebody ends a pair before its time: `reassign` (those who are left are matched anew), `close` (nobody is looked for). Default: reassign',
    ['reassign', 'close'],
    { default: 'reassign' },
  ),
});

export const reminders = section('What happens when somebody stays silent', {
  after: list(
    'When to ask again, counted from the first mail. Default: 3 days and 7 days',
    duration('A length of time'),
    { maxItems: 5, default: ['3 days', '7 days'] },
  ),
  'tell-coordinator': duration(
    'When the coordinator is told who has not answered, counted from the first mail. Default: not told, with `then` 10 days',
    { examples: ['10 days'] },
  ),
  // oxlint-disable-next-line unicorn/no-thenable -- a key of the language; nobody awaits a schema
  then: choice(
    'What happens to the pair of somebody who has answered nothing since: `reassign` (it ends, and the partner is matched anew), `close` (it ends). Default: nothing by itself',
    ['reassign', 'close'],
  ),
  wait: duration('How long the coordinator has before that. Default: 7 days', { default: '7 days' }),
});
