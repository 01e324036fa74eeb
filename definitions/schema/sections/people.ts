/** Who takes part: units, roles, questions, applications. */
import { choice, conditional, flag, list, named, pattern, section, textOr, whole, words } from '../shape.ts';
import type { Shape } from '../shape.ts';
import { address, date, duration, READERS, text } from './shared.ts';

export const units = section(
  'Departments or organisations that recruit and match their own people under the common calendar',
  {
    called: text('What a unit is called: Department. Default: Unit, in the language of the mail', {
      examples: ['Department'],
    }),
    match: choice(
      'Whether people are matched inside their unit or anywhere. Default: within',
      ['within', 'across'],
      {
        default: 'within',
      },
    ),
    list: named(
      'The units',
      textOr(
        'A unit: its name, or its name and its coordinator',
        section(
          '',
          {
            name: text("The unit's name", { examples: ['Department of Astronomy'] }),
            coordinator: address(
              "Where its coordinator is told what to do. Default: the programme's contact",
            ),
          },
          ['name'],
        ),
      ),
      { minProperties: 1 },
    ),
  },
  ['list'],
);

const role = (who: string, example: string, whoCan: string, means: string) => ({
  called: text(
    `What the programme calls a ${who}: ${example}. Default: ${who}, in the language of the mail`,
    {
      examples: [example],
    },
  ),
  who: text(`Who can be a ${who}`, { examples: [whoCan] }),
  means: text(`What a ${who} is, and is not`, { examples: [means] }),
});

export const roles = section('What the two roles are called, and who can have them', {
  mentee: section('Those who learn', {
    ...role(
      'mentee',
      'student',
      'Students of the second year and later',
      'Sets the questions, and comes prepared',
    ),
    entitled: flag(
      'Whether everybody of this description has a right to a mentor: who has none is told so once a month, and the coordinator after two months. Default: false',
    ),
  }),
  mentor: section('Those who share experience', {
    ...role('mentor', 'alum', 'Alumni who have worked for two years', 'An adviser, not a supervisor'),
    effort: duration(
      'The time that the programme promises a mentor to need at most, in the whole cycle. Default: no promise',
      { examples: ['20 hours'] },
    ),
    mentees: whole('How many mentees one mentor takes. Default: 1', 1, 10, { default: 1 }),
    qualities: named(
      'What makes a good mentor here',
      text('One quality in a sentence', { examples: ['Listens before giving advice'] }),
    ),
  }),
});

const QUESTION_TYPES = [
  'word',
  'text',
  'long-text',
  'choice',
  'choices',
  'agree',
  'yes-no',
  'number',
  'date',
  'person',
  'file-name',
] as const;

export const questions = named(
  'Questions, named once and asked anywhere',
  section(
    'One question',
    {
      ask: text('The question as people read it', { examples: ['What would you like to talk about?'] }),
      type: choice(
        '`word` (one line, which can be compared), `text` (a few lines), `long-text` (a letter), `choice` (one of the options), `choices` (any of the options), `agree` (five steps), `yes-no`, `number`, `date`, `person` (a name and an e-mail address), `file-name` (the name of a file that is sent otherwise)',
        QUESTION_TYPES,
      ),
      optional: flag('Whether the question may be left without an answer. Default: false'),
      personal: flag(
        'Whether the answer says something personal that must not be kept without need. Default: false',
      ),
      'read-by': choice(
        'In a check-in: who reads the answer, where that differs from the check-in: `coordinator`, `partner`, `both`. Default: as the check-in says',
        READERS,
      ),
      options: named(
        'What can be chosen, for `choice` and `choices`',
        text('One option', { examples: ['Career paths'] }),
        {
          minProperties: 2,
          examples: [{ career: 'Career paths', network: 'Building a network' }],
        },
      ),
      min: whole('The least number, for `number`. Default: any', -1_000_000_000, 1_000_000_000, {
        examples: [0],
      }),
      max: whole('The greatest number, for `number`. Default: any', -1_000_000_000, 1_000_000_000, {
        examples: [40],
      }),
    },
    ['ask', 'type'],
    conditional(
      { properties: { type: { enum: ['choice', 'choices'] } }, required: ['type'] },
      { required: ['options'] },
      undefined,
    ),
  ),
);

const asked: Shape<readonly string[]> = list(
  'Questions of the application',
  words('The name of a question', { examples: ['topics'] }),
);

const need = section(
  'An answer that is needed to take part',
  {
    question: words('The name of a question of this application', { examples: ['year'] }),
    is: list(
      'For `choice`, `choices` and `yes-no`: the answers that do',
      words('An option, or yes or no', { examples: ['yes'] }),
    ),
    'at-least': whole('For `number`: the least that does', -1_000_000_000, 1_000_000_000, { examples: [2] }),
    'at-most': whole('For `number`: the most that does', -1_000_000_000, 1_000_000_000, { examples: [4] }),
    because: text('What people read above the form, and when their answer is another one', {
      examples: ['The programme is for students of the second year and later.'],
    }),
  },
  ['question', 'because'],
);

const application = (who: string) =>
  section(`The application of ${who}`, {
    by: choice(
      '`form` (anybody), `invitation` (who is invited), `external` (a form elsewhere), `pool` (they join when they like and are there for whoever comes). Default: form',
      ['form', 'invitation', 'external', 'pool'],
      { default: 'form' },
    ),
    from: list(
      'Partners or units that invite',
      words('The name of a partner or unit', { examples: ['partner-a'] }),
      {
        uniqueItems: true,
      },
    ),
    'places-each': whole('How many each partner or unit may invite. Default: any number', 1, 100_000, {
      examples: [12],
    }),
    at: pattern(
      'The address of the form elsewhere',
      '^https?://[^\\s]+$',
      'an address that begins with https://',
      {
        examples: ['https://example.org/apply'],
      },
    ),
    visible: choice('When people can read about it. Default: always', ['always', 'when open'], {
      default: 'always',
    }),
    leave: choice('Whether people may leave again when they like', ['any time']),
    'still-willing': section('Of a pool: how its members are asked whether they are still willing', {
      every: duration('How often; whoever is with somebody is asked afterwards. Default: 12 months', {
        default: '12 months',
        examples: ['6 months'],
      }),
      within: duration('How long they have to answer. Default: 3 weeks', {
        default: '3 weeks',
        examples: ['14 days'],
      }),
      'if-silent': choice(
        'What silence means: `pause` (they rest until they come back), `stay` (they stay as they are), `leave` (they leave the pool). Default: pause',
        ['pause', 'stay', 'leave'],
        { default: 'pause' },
      ),
    }),
    places: whole(
      'How many are taken; who comes later waits, and moves up by itself. Default: everybody',
      1,
      100_000,
      { examples: [40] },
    ),
    'review-until': date(
      'The last day on which coordinators accept each application, put it on the wait list or decline it. Default: everybody is taken',
      { examples: ['25 October'] },
    ),
    'review-within': duration(
      'How long coordinators have to decide, instead of review-until: from the last day to apply, or from each application where they stay open',
      { examples: ['2 weeks'] },
    ),
    opens: date('The first day, or a month. Default: cycle start', {
      default: 'cycle start',
      examples: ['October', '5 months before cycle start'],
    }),
    closes: date(
      'The last day, or a month: then its last day. Default: 5 weeks after cycle start; of a rolling programme none, applications stay open',
      {
        default: '5 weeks after cycle start',
        examples: ['11 October'],
      },
    ),
    ask: asked,
    attest: named(
      'What people confirm by a tick before they can apply',
      text('What they confirm', { examples: ['I have talked to my supervisor about it.'] }),
    ),
    needs: list('Answers without which one cannot take part', need),
  });

export const applications = section('When and how people apply', {
  mentee: application('mentees'),
  mentor: application('mentors'),
});

export const interest = section('Where the interest of those goes who come too late or for the next cycle', {
  to: choice('Who keeps it. Default: contact', ['unit', 'contact'], { default: 'contact' }),
  text: text('What they are told', { examples: ['We write to you when the next round opens.'] }),
});
