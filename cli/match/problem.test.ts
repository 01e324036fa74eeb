import { describe, expect, it } from 'vitest';
import { file, inFolder, ran, raw, solved } from './testing.ts';

inFolder();

describe('adept match --problem', () => {
  it('prints pairs, figures and the proof', async () => {
    const { code, out } = await solved(raw, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      pairs: [
        ['a', 'x', 120],
        ['b', 'y', 70],
      ],
      unmatched: [],
      total: 190,
      worst: 70,
      status: 'optimal',
      gap: 0,
      verified: true,
      certificate: { count: { cover: ['b'] }, floor: { value: 70, cover: [] }, total: {} },
      wallMs: expect.any(Number),
    });
    expect((await solved(raw)).out).toMatch(/^2 pairs, 0 unmatched; optimal, verified\n/);
    expect((await solved(raw, '--csv')).out).toBe('mentee,mentor,points\na,x,120\nb,y,70\n');
  });

  it('takes a table of scores as well', async () => {
    const { edges: _, ...rest } = raw;
    const { out } = await solved(
      {
        ...rest,
        scores: [
          [120, null],
          [50, 70],
        ],
      },
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({ total: 190 });
  });

  it.each([
    ['mentee-chooses', { a: ['x', 'y'], b: ['x', 'y'] }, 3],
    ['mentor-chooses', { x: ['b', 'a'], y: ['b'] }, 3],
    ['both-choose', { a: ['x'], b: ['x', 'y'], x: [['a', 'b']], y: ['b'] }, 2],
  ])('lets people choose: %s', async (mode, preferences, most) => {
    const { mentees, mentors } = raw;
    const { code, out } = await solved({ mode, mentees, mentors, preferences }, '--json');
    expect(code).toBe(0);
    const answer: { pairs: unknown[]; verified: boolean; status: string } = JSON.parse(out);
    expect(answer).toMatchObject({ verified: true, unmatched: [] });
    expect(answer.pairs.length).toBeLessThanOrEqual(most);
  });

  it('pairs peers, and says so where groups have lower limits', async () => {
    const peers = { mode: 'peers', mentees: ['a', 'b', 'c', 'd'].map((id) => ({ id })) };
    const edges = [
      ['a', 'b', 3],
      ['b', 'c', 9],
      ['c', 'd', 3],
    ];
    expect(JSON.parse((await solved({ ...peers, edges }, '--json')).out)).toMatchObject({
      total: 6,
      unmatched: [],
    });
    const groups = { ...raw, pins: [], mentors: [{ id: 'x', capacity: 2, min: 2 }, { id: 'y' }] };
    const { out } = await solved(groups, '--json');
    expect(JSON.parse(out)).toMatchObject({ pairs: expect.any(Array), unmatched: [], certificate: null });
  });

  it.each<[string, object]>([
    ['There is no mentor z', { edges: [['a', 'z', 1]] }],
    ['There is no mentee c', { pins: [['c', 'x']] }],
    ['There is no mentor z', { forbids: [['a', 'z']] }],
    ['a is listed twice', { mentees: [{ id: 'a' }, { id: 'b' }, { id: 'a' }] }],
    [
      'The pair of a and x is listed twice',
      {
        edges: [
          ['a', 'x', 1],
          ['a', 'x', 2],
        ],
        pins: [],
      },
    ],
    ['mentors[0].capacity (mentor x) is -1', { mentors: [{ id: 'x', capacity: -1 }] }],
    ['mentors[0].min (mentor x) is 0.5', { mentors: [{ id: 'x', min: 0.5 }] }],
    ['edges[0] (a with x) is 1.5; expected is a whole number', { edges: [['a', 'x', 1.5]] }],
    ['edges[0] is ["a","x"]; expected is a mentee, a mentor and a score', { edges: [['a', 'x']] }],
    ['mentee is not a known key; expected is one of mode, mentees', { mentee: [] }],
    ['mode is "best"; expected is one of algorithm', { mode: 'best' }],
    ['mode both-choose is with edges; expected is preferences', { mode: 'both-choose' }],
    ['mode algorithm is with edges and scores', { scores: [[1]] }],
    ['a and y are pinned, but may not be matched', { pins: [['a', 'y']] }],
  ])('names what is wrong: %s', async (message, change) => {
    const { code, out, err } = await solved({ ...raw, ...change });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain(message);
  });

  it('tells all that is wrong at once, and of very much the first', async () => {
    const wrong = {
      mentees: [{ id: 'a' }, { id: 'a' }],
      mentors: [{ id: 'x', capacity: -1, min: 0.5 }, { id: 'a' }],
      edges: [
        ['a', 'z', 1],
        ['b', 'x', 1],
        ['a', 'x', 3_000_000_000],
      ],
      pins: [['a']],
      objectiv: 'total',
    };
    const { code, err } = await solved(wrong);
    expect(code).toBe(1);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(';')[0]),
    ).toEqual([
      'objectiv is not a known key',
      'mentors[0].capacity (mentor x) is -1',
      'mentors[0].min (mentor x) is 0.5',
      'mentees[1]: a is listed twice.',
      'mentors[1].id is "a"',
      'edges[0]: There is no mentor z.',
      'edges[1]: There is no mentee b.',
      'edges[2] (a with x) is 3000000000',
      'pins[0] is ["a"]',
    ]);
    const many = { ...raw, edges: Array.from({ length: 30 }, (_, at) => ['a', `z${at}`, 1]) };
    const lines = (await solved(many)).err.trimEnd().split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('and 10 faults more.');
  });

  it('does not call everybody unknown when a list of people is at fault', async () => {
    const { mentees, ...rest } = raw;
    expect((await solved({ ...rest, mentee: mentees })).err.split('\n').slice(1)).toEqual([
      'mentees is missing; expected is a list of people.',
      '',
    ]);
  });

  const preferences = { a: ['x', 'y'], b: ['x'], x: [['a', 'b']], y: ['a'] };
  const topics = [
    { id: 't', mentor: 'x' },
    { id: 'u', mentor: 'x' },
  ];
  it.each<[string, object]>([
    ['mentors[0].min (mentor x) is 2; expected is nothing', { mentors: [{ id: 'x', min: 2 }, { id: 'y' }] }],
    ['everyMentorRuns is true; expected is nothing', { everyMentorRuns: true }],
    ['The list of a names q', { preferences: { ...preferences, a: ['q'] } }],
    ['There is a list of wishes of q', { preferences: { ...preferences, q: ['x'] } }],
    [
      'pins is [["a","x"]]; expected is nothing: it counts without topics only',
      { topics, pins: [['a', 'x']] },
    ],
    ['topics[0].mentor: There is no mentor q', { topics: [{ id: 't', mentor: 'q' }] }],
    ['topics is [{"id":"t"', { topics, mode: 'mentee-chooses' }],
  ])('passes over nothing in silence: %s', async (message, change) => {
    const { mentees, mentors } = raw;
    const { code, err } = await solved({ mode: 'both-choose', mentees, mentors, preferences, ...change });
    expect(code).toBe(1);
    expect(err).toContain(message);
  });

  it('says who has which topic, and that nobody would rather have another', async () => {
    const wishes = { a: ['t', 'u'], b: ['t'], x: ['b', 'a'] };
    const problem = {
      mode: 'both-choose',
      mentees: raw.mentees,
      mentors: [{ id: 'x', capacity: 2 }],
      topics,
    };
    const { out } = await solved({ ...problem, preferences: wishes }, '--json');
    expect(JSON.parse(out)).toMatchObject({ topics: { a: 'u', b: 't' }, verified: true });
  });

  it('serves who comes first, around the pairs that are there', async () => {
    const arrivals = { ...raw, mode: 'on-arrival', pins: [['b', 'x']] };
    const { out } = await solved(arrivals, '--json');
    expect(JSON.parse(out)).toMatchObject({
      pairs: [
        ['a', 'x', 120],
        ['b', 'x', 50],
      ],
      status: 'feasible',
      gap: 0,
      verified: null,
    });
    const full = { ...arrivals, mentors: [{ id: 'x' }, { id: 'y' }] };
    expect(JSON.parse((await solved(full, '--json')).out)).toMatchObject({ unmatched: ['a'] });
  });

  it('calls stable what is not proven to be the most', async () => {
    const { mentees, mentors } = raw;
    const { out } = await solved({ mode: 'both-choose', mentees, mentors, preferences });
    expect(out).toMatch(/^2 pairs, 0 unmatched; stable, verified\n/);
  });

  it('reads a table of peers, the same both ways, and proves the answer', async () => {
    const peers = { mode: 'peers', mentees: ['a', 'b', 'c'].map((id) => ({ id })) };
    const scores = [
      [null, 3, 5],
      [3, null, 4],
      [5, 4, null],
    ];
    const { out } = await solved({ ...peers, scores }, '--json');
    expect(JSON.parse(out)).toMatchObject({
      pairs: [['a', 'c', 5]],
      unmatched: ['b'],
      verified: true,
      certificate: { count: { value: 1 }, floor: { value: 5 }, total: { value: 5 } },
    });
    const { err } = await solved({
      ...peers,
      scores: [
        [1, 3, 5],
        [4, null, 4],
        [5, 4, null],
      ],
    });
    expect(err).toContain('scores[0][0] is 1; expected is null');
    expect(err).toContain('scores[1][0] (b with a) is 4; expected is 3, as it is the other way round.');
  });

  it.each([
    ['[["a", "x", NaN]]', 'edges[0] (a with x) is "NaN"'],
    ['[["a", "x", -Infinity]]', 'edges[0] (a with x) is "-Infinity"'],
    ['[', 'this is no JSON'],
  ])('names what is no number: %s', async (edges, message) => {
    const text = `{"mentees": [{"id": "a"}], "mentors": [{"id": "x"}], "edges": ${edges}}`;
    const { code, err } = await ran('--problem', file('problem.json', text));
    expect(code).toBe(1);
    expect(err).toContain(message);
  });
});
