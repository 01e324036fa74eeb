import { describe, expect, test } from 'vitest';
import type { Criterion } from '../../definitions/plan/types.ts';
import { matching as words, type Names } from '../../locales/en/matching.ts';
import { ProblemError } from '../problem-error.ts';
import { weighPair } from '../score.ts';
import { Rematching } from '../rematching.ts';
import { exactSolver } from '../solver.ts';
import { verify } from '../verify/verify.ts';
import { answerTo } from './answer.ts';
import { problemOf, type Case } from './case.ts';
import { placesWorth, recruits, relaxations } from './remedies.ts';
import { shortages } from './shortage.ts';
import { whatIf } from './what-if.ts';
import { whyNot } from './why-not.ts';

const names: Names = {
  person: (id) => id.slice(0, 1).toUpperCase() + id.slice(1),
  question: (id) => ({ topics: 'Topics', speaks: 'Languages' })[id] ?? id,
  value: (_, value) => value,
};
const speaks: Criterion = { relation: 'language', question: 'speaks', weight: 0 };
const topics: Criterion = { relation: 'overlap', question: 'topics', weight: 1 };
const level: Criterion = { relation: 'near', question: 'level', weight: 1 };

const person = (id: string, language: string, chosen: string[], years = 1) => ({
  id,
  answers: { speaks: [language], topics: chosen, level: years },
});
const given: Case = {
  criteria: { must: [speaks], prefer: [topics, level] },
  mentees: [
    person('ann', 'sv', ['law', 'art']),
    person('bob', 'sv', ['law']),
    person('cia', 'sv', ['art']),
    person('dag', 'fi', ['art']),
  ],
  mentors: [
    { ...person('ulf', 'sv', ['law'], 3), capacity: 1 },
    { ...person('vera', 'sv', ['art'], 3), capacity: 1 },
    { ...person('yrsa', 'is', ['art'], 3), capacity: 1 },
  ],
  pins: [],
  forbids: [['cia', 'ulf']],
  seed: 's',
};
const problem = problemOf(given);
const answer = Rematching.of(problem);
const { solution } = answer;

test('the case that is explained below: two places for three people, and nobody who speaks Finnish', () => {
  expect(solution.pairs.map(({ mentee, mentor }) => [mentee, mentor])).toHaveLength(2);
  expect(solution.unmatched).toContain('dag');
});

test('why this pair: each criterion in words with its points', () => {
  const [ann, ulf] = [given.mentees[0], given.mentors[0]];
  if (!ann || !ulf) throw new Error('both are there');
  const { reasons } = weighPair(given.criteria, ann, ulf);
  expect(reasons.map((one) => words.reason(one, names))).toEqual([
    'Languages: sv (0)',
    'Topics: law (100)',
    'level: 2 apart (50)',
  ]);
  const silent = weighPair(given.criteria, { id: 'x', answers: {} }, ulf).reasons;
  expect(silent.map((one) => words.reason(one, names))[1]).toBe('Topics: not answered by the mentee');
});

describe('why not that one', () => {
  const asked = async (pair: [string, string], extra: Partial<Case> = {}) => {
    const there = problemOf({ ...given, ...extra });
    return whyNot(there, Rematching.of(there), pair);
  };

  test.each<[string, [string, string], Partial<Case>]>([
    ['not-eligible', ['dag', 'ulf'], {}],
    ['forbidden', ['cia', 'ulf'], {}],
    ['made', ['ann', 'vera'], { pins: [['ann', 'vera']] }],
    ['pinned-elsewhere', ['ann', 'ulf'], { pins: [['ann', 'vera']] }],
    ['no-places', ['bob', 'vera'], { pins: [['ann', 'vera']] }],
  ])('%s', async (kind, pair, extra) => {
    expect((await asked(pair, extra)).kind).toBe(kind);
  });

  test('what it would cost in total, and whom', async () => {
    const two: Case = { ...given, mentees: given.mentees.slice(0, 2) };
    const swapped = await asked(['ann', 'ulf'], { ...two, forbids: [['bob', 'nobody']] });
    expect(await asked(['ann', 'vera'], two)).toEqual({ kind: 'made' });
    if (swapped.kind !== 'cost') throw new Error(swapped.kind);
    expect(swapped.difference.after).toMatchObject({ matched: 2, worst: 50 });
    const lines = words.whyNot(swapped, ['ann', 'ulf'], names, []);
    expect(lines[0]).toBe('Ann and Ulf may be matched. This would happen:');
    expect(lines).toContain('Points together: 200 instead of 300.');
    expect(lines).toContain('Ann is matched with Ulf (150 points) instead of Vera (150 points).');
    expect(lines).toContain('Bob is matched with Vera (50 points) instead of Ulf (150 points).');
  });

  test('somebody who does not exist is named', async () => {
    await expect(asked(['ann', 'gone'])).rejects.toThrow(
      new ProblemError('unknown-person', { mentor: 'gone' }),
    );
  });
});

describe('who is unmatched, and what would help', () => {
  const [first, last] = shortages(problem, solution);

  test('between whom the places are too few', () => {
    expect(first).toMatchObject({ why: 'all-taken', mentors: ['ulf', 'vera'] });
    expect(last).toEqual({ mentee: 'dag', why: 'no-eligible-partner', mentors: [], rivals: [] });
    expect(first && words.shortages([first], names)[0]).toMatch(/the places of Ulf and Vera are taken/);
  });

  test('who lacks a match for one reason stands in one sentence', () => {
    if (!first || !last) throw new Error('two are left');
    const [all, ...more] = words.shortages([first, { ...first, mentee: 'eva' }, last], names);
    expect(all).toMatch(/^\w+ and Eva: the places of Ulf and Vera are taken; /);
    expect(more).toEqual(['Dag: there is nobody they may be matched with.']);
  });

  test('the rule to relax', async () => {
    const [relaxed, ...more] = await relaxations(given, solution);
    expect(more).toEqual([]);
    expect(relaxed && words.relaxation(relaxed, names)).toBe(
      'Without the rule "A pair must share a language in "Languages"." 1 more person would be matched.',
    );
  });

  test('whose next place is worth most', async () => {
    const worth = await placesWorth(given, answer, 2);
    expect(worth.map((one) => words.place(one, names)).toSorted()).toEqual([
      'One more place with Ulf: 1 more person matched.',
      'One more place with Vera: 1 more person matched.',
    ]);
  });

  test('whom to recruit', () => {
    expect(recruits(given, { unmatched: ['dag'] }).map((one) => words.recruit(one, names))).toEqual([
      'A new mentor for Dag would answer Languages: fi.',
    ]);
  });
});

describe('groups with lower limits', () => {
  const trio: Case = {
    ...given,
    criteria: { must: [], prefer: [topics] },
    mentees: given.mentees.slice(0, 3),
    mentors: [
      { ...person('ulf', 'sv', ['law']), capacity: 3, min: 2 },
      { ...person('vera', 'sv', ['art']), capacity: 3, min: 2 },
    ],
    forbids: [],
  };
  const three = problemOf(trio);

  test('no group is smaller for a wish, and what it would be without the limit is no proof', async () => {
    const { solution: best } = await answerTo(three);
    expect(new Set(best.pairs.map(({ mentor }) => mentor)).size).toBe(1);
    expect(best).toMatchObject({ status: 'optimal', certificate: null, total: 200 });
    expect(verify(three, { ...best, certificate: exactSolver.solve(three).certificate })).not.toEqual([]);
  });

  test('why not tells the cost with whole groups, or that there are too few', async () => {
    const open = await answerTo(three);
    const other = open.solution.pairs[0]?.mentor === 'ulf' ? 'vera' : 'ulf';
    const found = await whyNot(three, open, ['ann', other]);
    if (found.kind !== 'cost') throw new Error(found.kind);
    expect(found.difference.moves).toHaveLength(3);
    const single = problemOf({ ...trio, mentees: trio.mentees.slice(0, 1) });
    const alone = await answerTo(single);
    expect(await whyNot(single, alone, ['ann', 'ulf'])).toEqual({ kind: 'group-too-small' });
    const [left] = shortages(single, alone.solution);
    expect(left).toMatchObject({ why: 'group-too-small', mentors: ['ulf', 'vera'] });
    expect(left && words.shortages([left], names)).toEqual([
      'Ann: too few could come for a group with Ulf and Vera to run.',
    ]);
  });

  test('what if keeps the limits', async () => {
    const { difference } = await whatIf(trio, { capacities: { ulf: 1 } });
    expect(difference.after).toMatchObject({ matched: 3 });
    const { difference: none } = await whatIf(trio, { capacities: { ulf: 1, vera: 1 } });
    expect(none.after).toMatchObject({ matched: 0 });
  });
});

describe('what if', () => {
  test('a change of weights is told as who moves', async () => {
    const two: Case = { ...given, mentees: given.mentees.slice(0, 2), forbids: [] };
    const { difference } = await whatIf(two, { weights: { topics: 3 } });
    expect(difference).toMatchObject({ before: { total: 700 }, after: { total: 700 }, moves: [] });
    expect(words.change(difference, names, true)).toEqual([
      'All points are counted with the new weights.',
      'Every pair stays as it is.',
    ]);
  });

  test('what was best before is judged by the new weights, too', async () => {
    const near: Case = { ...given, mentees: given.mentees.slice(0, 1), forbids: [] };
    const mentors = [
      { ...person('ulf', 'sv', ['music'], 1), capacity: 1 },
      { ...person('vera', 'sv', ['art'], 5), capacity: 1 },
    ];
    const { difference } = await whatIf({ ...near, mentors }, { weights: { topics: 0, level: 2 } });
    expect(words.change(difference, names, true)).toEqual([
      'Points of the weakest pair: 200 instead of 0.',
      'Points together: 200 instead of 0.',
      'All points are counted with the new weights.',
      'Ann is matched with Ulf (200 points) instead of Vera (0 points).',
    ]);
  });

  test('places, pins and forbids; what is not named stays', async () => {
    const { difference, solution: after } = await whatIf(given, {
      capacities: { ulf: 2 },
      pins: [['cia', 'ulf']],
      forbids: [['ann', 'vera']],
    });
    expect(after.pairs.map(({ mentee, mentor }) => [mentee, mentor])).toContainEqual(['cia', 'ulf']);
    expect(difference.after.matched).toBe(3);
    expect(exactSolver.solve(problemOf(given))).toEqual(solution);
  });

  test.each([
    [{ weights: { colour: 2 } }, 'unknown-wish', 'The programme has no wish about colour.'],
    [
      { weights: { topics: -1 } },
      'weight-invalid',
      'The weight of topics is -1; it must be a whole number, 0 or more.',
    ],
    [{ capacities: { gone: 2 } }, 'unknown-person', 'There is no mentor gone.'],
    [
      { capacities: { ulf: 0.5 } },
      'capacity-invalid',
      'The capacity of ulf is 0.5; it must be a whole number, 0 or more.',
    ],
    [{ pins: [['dag', 'ulf']] }, 'pin-not-eligible', 'dag and ulf are pinned, but may not be matched.'],
  ] as const)('%j is refused by name', async (change, code, text) => {
    const refused = await refusal(whatIf(given, change));
    expect([refused.code, words.fault[refused.code](refused.facts)]).toEqual([code, text]);
  });
});

async function refusal(work: Promise<unknown>): Promise<ProblemError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}
