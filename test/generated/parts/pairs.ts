/** How people apply, how pairs are made, and how they live. */
import fc from 'fast-check';
import { said, type Frame } from '../frame.ts';
import { given, maybe, text, type Text } from '../words.ts';
import { runs, where, words, type Part } from './part.ts';
import { questionOf, someQuestions, type QuestionType } from './people.ts';

const FORM = fc.constantFrom('day', 'iso', 'after', 'weeks', 'year', 'working');

const window = fc.record({
  opens: fc.record({ days: fc.integer({ min: 0, max: 4 }), form: FORM }),
  closes: fc.record({ days: fc.integer({ min: -4, max: 0 }), form: FORM }),
  by: words('form', 'form', 'invitation', 'external'),
  each: maybe(fc.integer({ min: 1, max: 6 })),
  review: maybe(fc.integer({ min: 1, max: 2 })),
  places: where('places', maybe(fc.integer({ min: 2, max: 12 })), undefined),
  visible: where('hidden-window', maybe(fc.constantFrom('always', 'when open')), undefined),
});

function written(frame: Frame, one: WindowIn, ask: readonly string[]): Record<string, unknown> {
  const { opens, closes } = frame.applies;
  const inviting = one.by === 'invitation' && frame.units.length > 0;
  const reviewed = one.review !== undefined && one.by === 'form';
  return given({
    opens: said(frame, opens + one.opens.days, one.opens.form),
    closes: said(frame, closes + one.closes.days, one.closes.form),
    by: one.by === 'form' ? undefined : one.by,
    from: inviting ? frame.units : undefined,
    'places-each': inviting ? one.each : undefined,
    at: one.by === 'external' ? 'https://forms.example/apply' : undefined,
    'review-until': reviewed ? said(frame, closes + (one.review ?? 1), 'day') : undefined,
    places: one.places,
    visible: one.visible,
    ask: ask.length > 0 ? ask : undefined,
  });
}

interface WindowIn {
  readonly opens: {
    readonly days: number;
    readonly form: 'day' | 'iso' | 'after' | 'weeks' | 'year' | 'working';
  };
  readonly closes: WindowIn['opens'];
  readonly by: string;
  readonly each: number | undefined;
  readonly review: number | undefined;
  readonly places: number | undefined;
  readonly visible: string | undefined;
}

/** What two people are compared by, and the types of question that a relation compares. */
const RELATIONS: readonly (readonly [string, readonly QuestionType[]])[] = [
  ['same', ['choice', 'choices', 'word', 'agree', 'yes-no', 'number', 'date']],
  ['different', ['choice', 'choices', 'word', 'agree', 'yes-no', 'number', 'date']],
  ['overlap', ['choice', 'choices', 'word']],
  ['complementary', ['choice', 'choices', 'word']],
  ['near', ['number', 'date', 'agree']],
  ['language', ['choice', 'choices', 'word', 'text']],
  ['place', ['choice', 'choices', 'word', 'text']],
  ['time-zone', ['word', 'text']],
  ['text', ['text', 'long-text', 'word']],
];

const criterion = fc.record({
  relation: fc.constantFrom(...RELATIONS),
  type: fc.integer({ min: 0, max: 6 }),
  weight: maybe(fc.integer({ min: 1, max: 9 })),
  within: maybe(fc.integer({ min: 1, max: 40 })),
  missing: maybe(fc.constantFrom('nothing', 'other')),
  because: maybe(text),
});
type CriterionIn = typeof criterion extends fc.Arbitrary<infer T> ? T : never;

function compared(frame: Frame, one: CriterionIn, kind: 'must' | 'prefer'): Record<string, unknown> {
  const [relation, types] = one.relation;
  const question = questionOf(types[one.type % types.length] ?? 'word');
  return given({
    [relation]: question,
    within: relation === 'near' || relation === 'time-zone' ? one.within : undefined,
    missing: one.missing === 'other' ? (kind === 'must' ? 'refuse' : 'half') : one.missing,
    weight: kind === 'prefer' ? one.weight : undefined,
    because: one.because?.(frame),
  });
}

const questionIn = (one: CriterionIn): string =>
  questionOf(one.relation[1][one.type % one.relation[1].length] ?? 'word');

const accept = fc.record({
  by: maybe(fc.constantFrom<string | string[]>('everyone', ['mentor'], ['mentee'], ['mentor', 'mentee'])),
  within: maybe(fc.constantFrom('3 days', '7 days', 'a week', '5 working days', '10 days', '1 day')),
  'if-silent': maybe(words('tell-coordinator', 'accept', ['next-choice', 'next-choice'])),
});

/** Applications and matching together: what people are compared by they are asked. */
export const matching: fc.Arbitrary<Part> = fc
  .record({
    mentee: window,
    mentor: window,
    asks: fc.record({ mentee: someQuestions(0), mentor: someQuestions(0) }),
    by: words(
      'coordinator',
      'algorithm',
      ['both-choose', 'choice'],
      ['mentee-chooses', 'choice'],
      ['mentor-chooses', 'choice'],
      ['suggestion', 'suggestion'],
    ),
    otherwise: where('otherwise', maybe(fc.constantFrom('coordinator', 'algorithm')), undefined),
    choices: maybe(fc.integer({ min: 1, max: 4 })),
    say: maybe(text),
    must: fc.array(criterion, { maxLength: 1 }),
    prefer: fc.array(criterion, { maxLength: 3 }),
    publish: maybe(FORM),
    accept: maybe(accept),
  })
  .map((one) => (frame) => {
    const compare = [...one.must, ...one.prefer].map(questionIn);
    const ask = (own: readonly string[]): string[] => [...new Set([...compare, ...own])];
    const list = (all: readonly CriterionIn[], kind: 'must' | 'prefer') =>
      all.length === 0 ? undefined : all.map((line) => compared(frame, line, kind));
    const matching = given({
      by: one.by,
      otherwise: one.by === 'coordinator' || one.by === 'algorithm' ? undefined : one.otherwise,
      choices: one.by.includes('choose') || one.by === 'suggestion' ? one.choices : undefined,
      say: one.say?.(frame),
      must: list(one.must, 'must'),
      prefer: list(one.prefer, 'prefer'),
      publish: one.publish && said(frame, frame.publishes, one.publish),
      accept: one.accept && given(one.accept),
    });
    return {
      applications: {
        mentee: written(frame, one.mentee, ask(one.asks.mentee)),
        mentor: written(frame, one.mentor, ask(one.asks.mentor)),
      },
      matching,
    };
  });

const meetings = fc.record({
  every: fc.constantFrom('month', '2 weeks', '6 weeks', '10 working days', '2 months', 'week'),
  length: maybe(fc.constantFrom('60 minutes', '1 hour', '20-60 minutes', 'an hour')),
  target: maybe(fc.constantFrom('10 hours', '8 sessions')),
  'set-by': maybe(fc.constantFrom('programme', 'pair')),
  'pair-may-change': maybe(fc.boolean()),
});

const duration = fc.constantFrom<unknown>(
  '3 months',
  '6 weeks',
  { usually: '2 months' },
  { fixed: '40 days' },
  ...(runs('own-duration')
    ? [
        { usually: '2 months', 'set-by': 'mentee' },
        { fixed: '2 months', extension: 'a month' },
        { usually: '2 months', 'set-by': 'pair' },
      ]
    : []),
);

const agreement = fc.record({
  'signed-by': maybe(fc.constantFrom<string | string[]>('everyone', ['mentor'], ['mentee'])),
  within: maybe(fc.constantFrom('14 days', '5 days', '10 working days')),
  'if-unsigned': maybe(fc.constantFrom('proceed', 'hold', 'close')),
  covers: maybe(fc.subarray(['schedule', 'topics', 'expectations', 'parking'], { minLength: 1 })),
});

const group = fc.record({
  mentees: fc.constantFrom('3', '2-3', '2', '2-4'),
  'individual-sessions': maybe(fc.integer({ min: 0, max: 2 })),
  'below-minimum': maybe(fc.constantFrom('continue', 'merge', 'tell-coordinator')),
});

export const relationships: fc.Arbitrary<Part> = fc
  .record({
    format: maybe(words('one-to-one', ['group', 'groups'], ['peer', 'peers'])),
    formats: where('formats', maybe(fc.constantFrom(['one-to-one', 'group'], ['group', 'peer'])), undefined),
    group: where('groups', group, undefined),
    delivery: maybe(fc.constantFrom('mixed', 'online', 'in-person', 'hybrid')),
    where: maybe(text),
    rapport: maybe(fc.constantFrom('30 minutes', '1 hour')),
    initiative: maybe(fc.constantFrom('mentee', 'mentor')),
    meetings: maybe(meetings.map(given)),
    agreement: where('agreement', maybe(agreement.map(given)), undefined),
    duration: maybe(duration),
    'ended-early': maybe(fc.constantFrom('reassign', 'close')),
  })
  .map(({ formats, format: one, group, where: place, ...rest }) => (frame) => {
    const format = formats ?? one;
    const grouped = [format].flat().includes('group');
    const where: Text | undefined = place;
    return {
      relationships: given({
        format,
        group: grouped ? group && given(group) : undefined,
        where: where?.(frame),
        ...rest,
      }),
    };
  });
