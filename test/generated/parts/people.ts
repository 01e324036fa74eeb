/** Units, roles and questions. */
import fc from 'fast-check';
import { given, maybe, text } from '../words.ts';
import type { Part } from './part.ts';

const UNITS = ['astronomy', 'history', 'law-2', 'x1'] as const;
export const unitNames: fc.Arbitrary<readonly string[]> = fc
  .integer({ min: 0, max: 3 })
  .map((n) => UNITS.slice(0, n));

export const units: fc.Arbitrary<Part> = fc
  .record({
    match: maybe(fc.constantFrom('within', 'across')),
    called: maybe(text),
    coordinators: fc.boolean(),
    name: text,
  })
  .map((one) => (frame) => {
    if (frame.units.length === 0) return {};
    const list = frame.units.map((id, n) => [
      id,
      n === 0 && one.coordinators
        ? { name: one.name(frame), coordinator: `${id}@units.example` }
        : `Unit ${id}`,
    ]);
    return {
      units: given({ match: one.match, called: one.called?.(frame), list: Object.fromEntries(list) }),
    };
  });

export const roles: fc.Arbitrary<Part> = fc
  .record({
    mentee: maybe(fc.record({ called: text, who: maybe(text) })),
    mentees: maybe(fc.integer({ min: 1, max: 4 })),
    effort: maybe(fc.constantFrom('20 hours', '40 hours', '90 minutes')),
    qualities: maybe(text),
    entitled: maybe(fc.boolean()),
  })
  .map((one) => (frame) => {
    const mentor = given({
      mentees: one.mentees,
      effort: one.effort,
      qualities: one.qualities && { patient: one.qualities(frame) },
    });
    const mentee = given({
      called: one.mentee?.called(frame),
      who: one.mentee?.who?.(frame),
      entitled: one.entitled,
    });
    const both = given({
      mentee: Object.keys(mentee).length > 0 ? mentee : undefined,
      mentor: Object.keys(mentor).length > 0 ? mentor : undefined,
    });
    return Object.keys(both).length > 0 ? { roles: both } : {};
  });

export const QUESTION_TYPES = [
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
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** One question of each type: asked by its type's name. */
export const questionOf = (type: QuestionType): string => `q-${type}`;

const about = fc.record({
  ask: text,
  optional: maybe(fc.boolean()),
  personal: maybe(fc.boolean()),
  bounds: maybe(fc.constantFrom({ min: 0 }, { max: 10 }, { min: -5, max: 5 }, { min: 3, max: 3 })),
  options: fc.integer({ min: 2, max: 5 }),
});

/** Questions of all types; what is not asked anywhere does no harm. */
export const questions: fc.Arbitrary<Part> = fc
  .array(about, { minLength: QUESTION_TYPES.length, maxLength: QUESTION_TYPES.length })
  .map((list) => (frame) => {
    const written = list.map(({ ask, optional, personal, bounds, options }, n) => {
      const type = QUESTION_TYPES[n] ?? 'word';
      const chosen = type === 'choice' || type === 'choices';
      const offered = Array.from({ length: options }, (_, k) => [`option-${k + 1}`, `Option ${k + 1}`]);
      return [
        questionOf(type),
        given({
          ask: ask(frame),
          type,
          optional,
          personal,
          options: chosen ? Object.fromEntries(offered) : undefined,
          ...(type === 'number' ? bounds : {}),
        }),
      ];
    });
    return { questions: Object.fromEntries(written) };
  });

/** Names of some questions, each once. */
export const someQuestions = (least: number): fc.Arbitrary<string[]> =>
  fc.subarray(QUESTION_TYPES.map(questionOf), { minLength: least, maxLength: 4 });
