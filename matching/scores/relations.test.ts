import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Criterion, Relation } from '../../definitions/plan/types.ts';
import { NOT_ELIGIBLE } from '../kernel/matrix.ts';
import type { Answer, Answers } from '../overlap.ts';
import { weighPair } from '../score.ts';
import { scoreTable } from './table.ts';
import { lexiconOf } from './words.ts';

const wish = (relation: Relation, extra: Partial<Criterion> = {}): Criterion => ({
  relation,
  question: 'q',
  weight: 1,
  ...extra,
});

/** The points of a wish of weight 1, and whether the same criterion holds as a rule. */
function judged(criterion: Criterion, mentee: Answers, mentor: Answers) {
  const criteria = { must: [{ ...criterion, weight: 0 }], prefer: [criterion] };
  const { score, broken } = weighPair(criteria, { id: 'a', answers: mentee }, { id: 'm', answers: mentor });
  return { points: score, holds: broken.length === 0 };
}

describe('what each relation earns, and when it holds as a rule', () => {
  test.each<[Relation, Partial<Criterion>, Answer, Answer, number, boolean]>([
    ['overlap', {}, ['x'], ['x', 'y', 'z'], 100, true],
    ['overlap', {}, ['x', 'w'], ['y', 'z', 'x'], 50, true],
    ['overlap', {}, ['w'], ['x'], 0, false],
    ['near', { within: 10 }, 40, 43, 70, true],
    ['near', { within: 10 }, 40, 50, 0, true],
    ['near', { within: 10 }, 40, 51, 0, false],
    ['near', {}, 5, 4, 75, true],
    ['near', { within: 0 }, 5, 5, 100, true],
    ['near', { within: 0 }, 5, 6, 0, false],
    ['near', { within: 100 }, '2024-03-01', '2024-02-28', 98, true],
    ['language', {}, ['en-GB', 'sv'], ['EN'], 100, true],
    ['language', {}, 'Finnish, English', 'english', 100, true],
    ['language', {}, ['fi'], ['sv', 'en'], 0, false],
    ['place', {}, 'Kista, Stockholm, Sweden', 'Stockholm, Sweden', 67, true],
    ['place', {}, 'Kista, Stockholm, Sweden', 'Uppsala, Sweden', 33, false],
    ['place', {}, 'Kingston, Jamaica', 'Kingston, Canada', 0, false],
    ['time-zone', {}, 'Europe/Stockholm', 'Europe/Helsinki', 88, true],
    ['time-zone', {}, 'UTC-11', '+13:00', 100, true],
    ['time-zone', {}, 'Europe/London', 'America/New_York', 38, false],
    ['time-zone', { within: 5 }, 'Europe/London', 'America/New_York', 0, true],
    ['time-zone', { within: 4 }, 'Europe/London', 'Europe/Helsinki', 50, true],
    ['text', {}, 'Marine biology and sailing', 'I sail; marine biologist', 33, true],
    ['text', {}, 'poetry', 'welding', 0, false],
  ])('%s %o: %o and %o', (relation, extra, mentee, mentor, points, holds) => {
    expect(judged(wish(relation, extra), { q: mentee }, { q: mentor })).toEqual({ points, holds });
  });

  test('what the mentee wants is compared with what the mentor offers', () => {
    const criterion = wish('complementary', { question: 'wants', offers: 'has' });
    const [wants, has] = [{ wants: ['law', 'grants'] }, { has: ['grants', 'press', 'teaching'] }];
    expect(judged(criterion, wants, has)).toEqual({ points: 50, holds: true });
    expect(judged(criterion, { wants: ['law'] }, has)).toEqual({ points: 0, holds: false });
  });

  test.each([
    [undefined, { points: 0, holds: true }],
    ['nothing', { points: 0, holds: true }],
    ['half', { points: 50, holds: true }],
    ['refuse', { points: 0, holds: false }],
  ] as const)('a missing answer that counts as %s', (missing, expected) => {
    for (const relation of ['same', 'near', 'time-zone', 'text'] as const) {
      const criterion = wish(relation, missing === undefined ? {} : { missing });
      expect(judged(criterion, {}, { q: '2' })).toEqual(expected);
    }
  });
});

test('a rare word says more than one that everybody uses', () => {
  const texts = ['career law', 'career tax', 'career law', 'career art', 'career art', 'career'];
  const people = texts.map((q, index) => ({ id: `p${index}`, answers: { q } }));
  const criteria = { must: [], prefer: [wish('text')] };
  const lexicon = lexiconOf(criteria.prefer, people);
  const [one, tax, law] = people;
  if (!one || !tax || !law) throw new Error('three people');
  expect(weighPair(criteria, one, tax, lexicon).score).toBeLessThan(30);
  expect(weighPair(criteria, one, law, lexicon).score).toBe(100);
  expect(weighPair(criteria, one, law, lexicon).reasons[0]?.facts.common).toEqual(['career', 'law']);
});

test('the table has the score of every single pair', () => {
  // More values than are looked up by bits.
  const values = fc.subarray(Array.from('abcdefghijklmno'));
  const text = fc
    .array(fc.constantFrom('tax', 'taxes', 'law', 'labour', 'music', 'the'))
    .map((all) => all.join(' '));
  const number = fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined });
  const person = fc.record({ set: values, more: values, number, text });
  const relations: Relation[] = [
    'same',
    'different',
    'overlap',
    'complementary',
    'language',
    'place',
    'text',
    'near',
  ];
  const questions = { text: 'text', near: 'number' } as const;
  const criterion = fc
    .record({
      relation: fc.constantFrom(...relations),
      missing: fc.constantFrom('nothing' as const, 'half' as const, 'refuse' as const),
      weight: fc.integer({ min: 1, max: 7 }),
    })
    .map((one): Criterion => {
      const { relation } = one;
      return {
        ...one,
        question: relation === 'text' || relation === 'near' ? questions[relation] : 'set',
        ...(relation === 'complementary' ? { offers: 'more' } : {}),
      };
    });
  const people = fc.array(person, { minLength: 1, maxLength: 6 });
  const all = fc.array(criterion, { maxLength: 4 });
  fc.assert(
    fc.property(people, people, all, all, (mentees, mentors, must, prefer) => {
      const named = (letter: string) => (answers: Answers, index: number) => ({
        id: letter + index,
        answers,
      });
      const [a, m] = [mentees.map(named('a')), mentors.map(named('m'))];
      const lexicon = lexiconOf([...must, ...prefer], [...a, ...m]);
      const expected = a.flatMap((mentee) =>
        m.map((mentor) => {
          const { score, broken } = weighPair({ must, prefer }, mentee, mentor, lexicon);
          return broken.length > 0 ? NOT_ELIGIBLE : score;
        }),
      );
      expect([...scoreTable({ must, prefer }, a, m).scores]).toEqual(expected);
    }),
  );
});
