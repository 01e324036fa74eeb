import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Criterion } from '../definitions/plan/types.ts';
import type { Answers } from './overlap.ts';
import { buildEdges, weighPair } from './score.ts';

const same = (question: string, weight = 0): Criterion => ({ relation: 'same', question, weight });
const different = (question: string, weight = 0): Criterion => ({ relation: 'different', question, weight });
const mentee = (answers: Answers, id = 'a') => ({ id, answers });
const mentor = (answers: Answers, id = 'm') => ({ id, answers });

test('the same choices earn points for what is common among all that was chosen', () => {
  const criteria = { must: [], prefer: [same('topics', 3)] };
  const wanted = mentee({ topics: ['career', 'network'] });
  const offered = mentor({ topics: ['network', 'studies', 'career', 'abroad', 'money', 'research'] });
  expect(weighPair(criteria, wanted, offered)).toEqual({
    score: 100,
    broken: [],
    reasons: [
      {
        criterion: same('topics', 3),
        points: 100,
        facts: { common: ['career', 'network'], together: 6, missing: [] },
      },
    ],
  });
});

test.each([
  [same('q', 2), 'Physics', ' physics ', 200],
  [same('q', 2), 'Physics', 'Chemistry', 0],
  [same('q', 1), ['x', 'y'], ['y', 'z'], 33],
  [different('q', 1), ['x', 'y'], ['y', 'z'], 67],
  [different('q', 2), 'x', 'y', 200],
  [different('q', 2), 4, 4, 0],
  [same('q', 1), ['x', 'x'], 'x', 100],
])('%o of %o and %o earns its share', (criterion, wanted, offered, points) => {
  const criteria = { must: [], prefer: [criterion] };
  expect(weighPair(criteria, mentee({ q: wanted }), mentor({ q: offered })).score).toBe(points);
});

test.each([
  [{}, { q: 'x' }, ['mentee']],
  [{ q: 'x' }, { q: ' ' }, ['mentor']],
  [{ q: [] }, {}, ['mentee', 'mentor']],
])('a missing answer earns nothing and breaks no hard rule: %o and %o', (wanted, offered, missing) => {
  for (const criterion of [same('q', 1), different('q', 1)]) {
    const criteria = { must: [criterion], prefer: [criterion] };
    const { score, broken, reasons } = weighPair(criteria, mentee(wanted), mentor(offered));
    expect({ score, broken }).toEqual({ score: 0, broken: [] });
    expect(reasons.map(({ facts }) => facts.missing)).toEqual([missing, missing]);
  }
});

test('hard rules take the edge away and are named', () => {
  const criteria = { must: [same('place'), different('project')], prefer: [] };
  const wanted = mentee({ place: 'Oslo', project: ['p1', 'p2'] });
  const near = mentor({ place: 'Oslo', project: 'p3' }, 'near');
  const far = mentor({ place: 'Rome', project: 'p3' }, 'far');
  const involved = mentor({ place: 'Oslo', project: 'p2' }, 'involved');
  expect(buildEdges(criteria, [wanted], [near, far, involved]).map((edge) => edge.mentor)).toEqual(['near']);
  expect(weighPair(criteria, wanted, far).broken).toEqual([same('place')]);
  expect(weighPair(criteria, wanted, involved).broken).toEqual([different('project')]);
});

test('nobody is paired with themselves', () => {
  const both = [mentee({}, 'p'), mentee({}, 'q')];
  const pairs = buildEdges({ must: [], prefer: [] }, both, both).map((edge) => [edge.mentee, edge.mentor]);
  expect(pairs).toEqual([
    ['p', 'q'],
    ['q', 'p'],
  ]);
});

test('same and different share out the full points, whoever is asked first', () => {
  const choices = fc.subarray(['a', 'b', 'c', 'd', 'e'], { minLength: 1 });
  const criteria = (criterion: Criterion) => ({ must: [], prefer: [criterion] });
  fc.assert(
    fc.property(choices, choices, fc.integer({ min: 1, max: 9 }), (one, two, weight) => {
      const score = (criterion: Criterion, x: string[], y: string[]) =>
        weighPair(criteria(criterion), mentee({ q: x }), mentor({ q: y })).score;
      const points = score(same('q', weight), one, two);
      expect(points).toBe(score(same('q', weight), two, one));
      expect(Number.isSafeInteger(points)).toBe(true);
      const apart = Math.abs(points + score(different('q', weight), one, two) - weight * 100);
      expect(apart).toBeLessThanOrEqual(1);
    }),
  );
});
