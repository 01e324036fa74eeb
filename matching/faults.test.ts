import { describe, expect, test } from 'vitest';
import { ProblemError } from './problem-error.ts';
import { exactSolver } from './solver.ts';
import { problemOf } from './testing.ts';
import type { Pair, Problem } from './types.ts';

describe('a problem that contradicts itself names the item', () => {
  const given = problemOf(
    [
      [1, 2],
      [3, 4],
      [5, null],
    ],
    [1, 2],
  );
  const big = Number.MAX_SAFE_INTEGER;
  test.each<[string, Partial<Problem>, object]>([
    ['pin-not-eligible', { pins: [['a2', 'm1']] }, { mentee: 'a2', mentor: 'm1' }],
    ['pin-not-eligible', { pins: [['gone', 'm1']] }, { mentee: 'gone', mentor: 'm1' }],
    [
      'pin-over-capacity',
      {
        pins: [
          ['a1', 'm0'],
          ['a0', 'm0'],
        ],
      },
      { mentee: 'a1', mentor: 'm0' },
    ],
    [
      'pin-twice',
      {
        pins: [
          ['a0', 'm1'],
          ['a0', 'm0'],
        ],
      },
      { mentee: 'a0', mentor: 'm1' },
    ],
    ['pin-forbidden', { pins: [['a0', 'm0']], forbids: [['a0', 'm0']] }, { mentee: 'a0', mentor: 'm0' }],
    ['duplicate-person', { mentees: [{ id: 'a0' }, { id: 'a0' }] }, { mentee: 'a0' }],
    ['unknown-person', { edges: [{ mentee: 'b', mentor: 'm0', score: 1 }] }, { mentee: 'b' }],
    ['unknown-person', { edges: [{ mentee: 'a0', mentor: 'n', score: 1 }] }, { mentor: 'n' }],
    [
      'duplicate-edge',
      { edges: [...given.edges, { mentee: 'a0', mentor: 'm0', score: 9 }] },
      { mentee: 'a0', mentor: 'm0' },
    ],
    [
      'score-invalid',
      { edges: [{ mentee: 'a0', mentor: 'm0', score: 0.5 }] },
      { mentee: 'a0', mentor: 'm0', value: 0.5 },
    ],
    ['capacity-invalid', { mentors: [{ id: 'm0', capacity: -1 }] }, { mentor: 'm0', value: -1 }],
    [
      'scores-too-far-apart',
      {
        edges: [
          { mentee: 'a0', mentor: 'm0', score: big },
          { mentee: 'a0', mentor: 'm1', score: 0 },
          { mentee: 'a1', mentor: 'm1', score: 0 },
        ],
      },
      { value: big },
    ],
  ])('%s', (code, change, facts) => {
    const fault = catchFault({ ...given, ...change });
    expect(fault).toMatchObject({ code, facts });
  });

  test('a pin given twice counts once', () => {
    const pins: Pair[] = [
      ['a0', 'm0'],
      ['a0', 'm0'],
    ];
    expect(exactSolver.solve({ ...given, pins }).pairs).toContainEqual({
      mentee: 'a0',
      mentor: 'm0',
      score: 1,
    });
  });
});

function catchFault(problem: Problem): ProblemError | null {
  try {
    exactSolver.solve(problem);
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  return null;
}
