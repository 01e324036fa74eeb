import { describe, expect, it } from 'vitest';
import { file, inFolder, ran, solved } from './testing.ts';

inFolder();

describe('adept match --check', () => {
  type Answer = Readonly<Record<string, unknown>> & { readonly pairs: readonly [string, string, number][] };
  const people = (...ids: string[]) => ids.map((id) => ({ id }));
  const preferences = { a: ['x', 'y'], b: ['x', 'y'], x: ['a', 'b'], y: ['b', 'a'] };
  const [mentees, mentors] = [people('a', 'b'), people('x', 'y')];
  const scores = [
    [9, 5],
    [8, 7],
  ];
  const groups = [
    { id: 'x', capacity: 2 },
    { id: 'y', min: 1 },
  ];
  const peers = [
    ['a', 'b', 3],
    ['b', 'c', 7],
    ['a', 'c', 5],
  ];
  const lone = [{ id: 'x', capacity: 2 }];
  const topics = [
    { id: 't', mentor: 'x' },
    { id: 'u', mentor: 'x' },
  ];
  const checked = async (problem: object, answer: unknown, ...more: string[]) =>
    ran(
      `--problem=${file('problem.json', JSON.stringify(problem))}`,
      `--check=${file('answer.json', JSON.stringify(answer))}`,
      ...more,
    );
  const [swapped, lower] = [
    {
      pairs: [
        ['a', 'y', 5],
        ['b', 'x', 8],
      ],
      total: 13,
      worst: 5,
    },
    {
      pairs: [
        ['a', 'y', -2],
        ['b', 'x', -1],
      ],
      total: -3,
      worst: -2,
    },
  ];

  it.each<[string, object, object, readonly string[]]>([
    ['algorithm', { mentees, mentors, scores }, swapped, ['floor-not-proven', 'total-not-proven']],
    ['total', { mentees, mentors, scores, objective: 'total' }, swapped, ['total-not-proven']],
    [
      'groups that all run',
      { mentees, mentors: groups, scores, everyMentorRuns: true },
      {
        pairs: [
          ['a', 'x', 9],
          ['b', 'x', 8],
        ],
        total: 17,
        worst: 8,
      },
      ['group-too-small', 'total-not-proven'],
    ],
    [
      'mentee-chooses',
      { mode: 'mentee-chooses', mentees, mentors, preferences },
      { total: 0 },
      ['wrong-total'],
    ],
    [
      'mentor-chooses',
      { mode: 'mentor-chooses', mentees, mentors, preferences },
      { pairs: [['a', 'x', -1]], unmatched: ['b'], total: -1, worst: -1 },
      ['count-not-proven', 'total-not-proven'],
    ],
    ['both-choose', { mode: 'both-choose', mentees, mentors, preferences }, lower, ['not-stable']],
    [
      'on-arrival',
      { mode: 'on-arrival', mentees, mentors, scores },
      { unmatched: ['a'] },
      ['wrong-unmatched'],
    ],
    [
      'topics',
      {
        mode: 'both-choose',
        mentees,
        mentors: lone,
        topics,
        preferences: { a: ['t', 'u'], b: ['t'], x: ['b', 'a'] },
      },
      { pairs: [['a', 'x', -1]], unmatched: ['b'], total: -1, worst: -1, topics: { a: 't' } },
      ['not-stable'],
    ],
    [
      'peers',
      { mode: 'peers', mentees: people('a', 'b', 'c'), edges: peers },
      { pairs: [['a', 'c', 5]], unmatched: ['b'], total: 5, worst: 5 },
      ['floor-not-proven', 'total-not-proven'],
    ],
  ])('finds its own answer right, and an altered one not: %s', async (_, problem, change, doubts) => {
    const answer: Answer = JSON.parse((await solved(problem, '--json')).out);
    const right = await checked(problem, answer);
    expect(right).toMatchObject({ code: 0, err: '' });
    expect(right.out).toContain('The answer holds');
    const altered = await checked(problem, { ...answer, ...change }, '--json');
    expect(altered.code).toBe(1);
    expect(JSON.parse(altered.out)).toEqual({ verified: false, doubts });
  });

  it('says in words what does not hold, and what is no answer', async () => {
    const problem = { mentees, mentors, scores };
    const answer: Answer = JSON.parse((await solved(problem, '--json')).out);
    const { out } = await checked(problem, { ...answer, certificate: null, total: 99 });
    expect(out).toBe('The total is not the sum of the scores.\nThere is no proof.\n');
    const { code, err } = await checked(problem, { ...answer, pairs: [['a', 'x']], total: 'much' });
    expect(code).toBe(1);
    expect(err).toContain('pairs[0] is ["a","x"]; expected is a mentee, a mentor and a score.');
    expect(err).toContain('total is "much"; expected is a whole number.');
    expect((await ran('--check', 'answer.json')).err).toContain('--check goes with --problem');
  });
});
