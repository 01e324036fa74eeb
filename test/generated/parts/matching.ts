/** How pairs are made, of people who have answered what they are compared by. */
import fc from 'fast-check';
import { said, type Frame } from '../frame.ts';
import { given, maybe, text } from '../words.ts';
import { application, window } from './applications.ts';
import type { Part } from './part.ts';
import { questionOf, someQuestions, type QuestionType } from './people.ts';

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
  /** For complementary: the wish and the offer each by name. */
  sides: fc.boolean(),
});
type CriterionIn = typeof criterion extends fc.Arbitrary<infer T> ? T : never;

const questionIn = (one: CriterionIn): string =>
  questionOf(one.relation[1][one.type % one.relation[1].length] ?? 'word');

function compared(frame: Frame, one: CriterionIn, kind: 'must' | 'prefer'): Record<string, unknown> {
  const [relation] = one.relation;
  const question = questionIn(one);
  const sides = relation === 'complementary' && one.sides;
  return given({
    [relation]: sides ? { wants: question, offers: question } : question,
    within: relation === 'near' || relation === 'time-zone' ? one.within : undefined,
    missing: one.missing === 'other' ? (kind === 'must' ? 'refuse' : 'half') : one.missing,
    weight: kind === 'prefer' ? one.weight : undefined,
    because: one.because?.(frame),
  });
}

const accept = fc.record({
  by: maybe(fc.constantFrom<string | string[]>('everyone', ['mentor'], ['mentee'], ['mentor', 'mentee'])),
  within: maybe(fc.constantFrom('3 days', '7 days', 'a week', '5 working days', '10 days', '1 day')),
  silent: maybe(fc.constantFrom('tell-coordinator', 'accept', 'next-choice')),
});

const choose = fc.record({
  dated: fc.boolean(),
  show: maybe(fc.boolean()),
  anonymous: maybe(fc.boolean()),
  choices: maybe(fc.integer({ min: 1, max: 4 })),
});
type ChooseIn = typeof choose extends fc.Arbitrary<infer T> ? T : never;

const FORM = fc.constantFrom('day', 'iso', 'after', 'weeks', 'year', 'working');

const isChoice = (by: string): boolean => by.includes('choose');
const isNaming = (by: string): boolean => by === 'suggestion' || by === 'self-found';

/** The window lies between the last application and the matches, where there is room for one. */
function choosing(
  frame: Frame,
  by: string,
  one: ChooseIn,
  shown: readonly string[],
): Record<string, unknown> {
  if (!isChoice(by)) return {};
  const [first, last] = [frame.applies.closes + 2, frame.publishes - 2];
  const dated = one.dated && !frame.rolling;
  const section = given({
    opens: dated ? said(frame, first, 'day') : undefined,
    closes: dated ? said(frame, last, 'iso') : undefined,
    show: one.show === true && shown.length > 0 ? shown : undefined,
    anonymous: one.anonymous,
  });
  return { choices: one.choices, choose: Object.keys(section).length > 0 ? section : undefined };
}

/** What is compared may be shown, and is never personal; a person and a letter are nobody else's to read. */
const SHOWN: ReadonlySet<string> = new Set(['choice', 'choices', 'agree', 'date'].map((type) => `q-${type}`));

/** Applications and matching together: what people are compared by they are asked. */
export const matching: fc.Arbitrary<Part> = fc
  .record({
    mentee: window,
    mentor: window,
    asks: fc.record({ mentee: someQuestions(0), mentor: someQuestions(0) }),
    by: fc.constantFrom(
      'coordinator',
      'coordinator',
      'algorithm',
      'both-choose',
      'mentee-chooses',
      'mentor-chooses',
      'suggestion',
      'self-found',
    ),
    otherwise: maybe(fc.constantFrom('coordinator', 'algorithm')),
    search: maybe(fc.constantFrom('a week', '10 days')),
    choose,
    say: maybe(text),
    must: fc.array(criterion, { maxLength: 1 }),
    prefer: fc.array(criterion, { maxLength: 3 }),
    publish: maybe(FORM),
    accept: maybe(accept),
  })
  .map((one) => (frame) => {
    const by = one.by;
    const compare = [...one.must, ...one.prefer].map(questionIn);
    const named = isNaming(by) ? [questionOf('person')] : [];
    const ask = (own: readonly string[], more: readonly string[] = []): string[] => [
      ...new Set([...compare, ...own, ...more]),
    ];
    const list = (all: readonly CriterionIn[], kind: 'must' | 'prefer') =>
      all.length === 0 ? undefined : all.map((line) => compared(frame, line, kind));
    const otherwise = isChoice(by) || isNaming(by) ? one.otherwise : undefined;
    const silent = one.accept?.silent;
    const isLost = silent === 'next-choice' && (by === 'coordinator' || by === 'self-found');
    // Rounded dates could come before the last choice.
    const form = isChoice(by) ? 'iso' : one.publish;
    const publish = frame.rolling ? undefined : one.publish && form && said(frame, frame.publishes, form);
    const shown = [...new Set(compare)].filter((question) => SHOWN.has(question));
    return {
      applications: {
        mentee: application(frame, 'mentee', one.mentee, ask(one.asks.mentee, named)),
        mentor: application(frame, 'mentor', one.mentor, ask(one.asks.mentor)),
      },
      matching: given({
        by,
        otherwise,
        search: otherwise === 'coordinator' ? one.search : undefined,
        ...choosing(frame, by, { ...one.choose, dated: publish !== undefined || one.choose.dated }, shown),
        say: one.say?.(frame),
        must: list(one.must, 'must'),
        prefer: list(one.prefer, 'prefer'),
        publish,
        accept:
          one.accept &&
          given({
            by: one.accept.by,
            within: one.accept.within,
            'if-silent': isLost ? undefined : silent,
          }),
      }),
    };
  });
