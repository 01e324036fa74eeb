import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from './match.ts';

const STOCKHOLM = fileURLToPath(new URL('../../definitions/programmes/su-alumni.yaml', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'adept-match-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Runs the command and keeps what it writes. */
async function ran(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const [out, err]: [string[], string[]] = [[], []];
  const write = (kept: string[]) => (text: string | Uint8Array) => kept.push(String(text)) > 0;
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(write(out)),
    vi.spyOn(process.stderr, 'write').mockImplementation(write(err)),
  ];
  try {
    return { code: await run(args), out: out.join(''), err: err.join('') };
  } finally {
    spies.forEach((spy) => spy.mockRestore());
  }
}

const raw = {
  mode: 'algorithm',
  mentees: [{ id: 'a' }, { id: 'b' }],
  mentors: [{ id: 'x', capacity: 2, min: 0 }, { id: 'y' }],
  edges: [
    ['a', 'x', 120],
    ['b', 'x', 50],
    ['b', 'y', 70],
  ],
  pins: [['a', 'x']],
  forbids: [],
  objective: 'maximin',
};
const solved = async (problem: object, ...more: string[]) =>
  ran('--problem', file('problem.json', JSON.stringify(problem)), ...more);

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

describe('adept match with two spreadsheets', () => {
  const mentees =
    'name,unit,topics\nAnn,physics,career;studies\nBob,physics,Career paths\nDag,physics,network\n';
  const mentors =
    'name;unit;topics;capacity;shoe\nUlf;physics;career|network;1;42\nVera;Department of Physics;studies;1;\n';
  const sheets = (one = mentees, other = mentors) => [
    '--mentees',
    file('mentees.csv', one),
    '--mentors',
    file('mentors.csv', other),
    '--definition',
    STOCKHOLM,
  ];

  it('tells who with whom and why, who is left, and what would help', async () => {
    const { code, out, err } = await ran(...sheets());
    expect(code).toBe(0);
    expect(out).toContain('Department of Physics: 2 pairs, 1 without a match; optimal, verified');
    expect(out).toContain('Ann - Vera   150  What would you like to talk about? Choosing courses (150)');
    expect(out).toContain('One more place with Ulf: 1 more person matched.');
    expect(err).toContain('no question has this name: shoe');
  });

  it('gives spreadsheets a CSV file and programs JSON', async () => {
    const { out } = await ran(...sheets(), '--csv');
    expect(out.split('\n').slice(0, 2)).toEqual([
      'mentee,mentor,points,why',
      'Ann,Vera,150,What would you like to talk about? Choosing courses (150)',
    ]);
    const json = await ran(...sheets(), '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      total: 300,
      unmatched: ['Dag'],
      verified: true,
      units: [
        { unit: 'physics', advice: expect.arrayContaining([expect.stringContaining('One more place')]) },
      ],
    });
  });

  it('does not let a name become a formula', async () => {
    const { out } = await ran(...sheets('id,unit,topics\n=1+1,physics,career\n'), '--csv');
    expect(out).toContain("\n'=1+1,Ulf,");
  });

  it('tells what would change, and changes nothing', async () => {
    const { out } = await ran(...sheets(), '--weight', 'topics=5', '--capacity', 'Ulf=2');
    expect(out).toContain('Pairs: 3 instead of 2.');
    expect(out).toContain('Dag is matched, with Ulf (250 points).');
    expect(out).toContain('All points are counted with the new weights.');
    const json = await ran(...sheets(), '--pin', 'Dag=Ulf', '--json');
    expect(JSON.parse(json.out)).toMatchObject({
      units: [{ unit: 'physics', before: { matched: 2 }, after: { matched: 2 }, words: expect.any(Array) }],
    });
  });

  it('tells why somebody is or is not matched with somebody', async () => {
    expect((await ran(...sheets(), '--why', 'Bob=Ulf')).out).toContain('Bob and Ulf are matched.');
    expect((await ran(...sheets(), '--why', 'Dag=Ulf')).out).toContain('Bob is left without a match');
    expect((await ran(...sheets(), '--why', 'Dag=Eve')).err).toContain('There is no mentor Eve');
  });

  it('says that two are in different units, and that nobody is there', async () => {
    const apart = sheets(mentees, 'name,unit,topics\nEva,astronomy,career\n');
    const said = 'Ann is in Department of Physics, Eva in Department of Astronomy';
    expect((await ran(...apart, '--why', 'Ann=Eva')).err).toContain(said);
    expect((await ran(...apart, '--pin', 'Ann=Eva')).err).toContain(said);
    const none = 'name,unit,topics\n';
    expect((await ran(...sheets(none, none))).out).toBe('Nobody stands in these files.\n');
  });

  it('names every fault of a file by its line', async () => {
    const faulty = 'id,unit,topics,capacity\nu,physics,career,-1\nu,nowhere,law,1.5\n';
    const { code, err } = await ran(...sheets(mentees, faulty));
    expect(code).toBe(1);
    expect(err).toContain('mentors.csv:2: the capacity of u is "-1"; expected is a whole number, 0 or more.');
    expect(err).toContain('mentors.csv:3: unit is "nowhere"; expected is one of astronomy');
    expect(err).toContain('mentors.csv:3: topics is "law"; expected is of career, studies, network.');
    expect(err).toContain('mentors.csv:3: id u stands on line 2 already.');
  });

  it.each([
    [[], 'Give --mentors FILE'],
    [['--problem', 'p.json', '--mentors', 'm.csv'], '--problem does not go with --mentors.'],
    [['--problem', 'none.json'], 'none.json'],
    [['--problem', 'p.json', '--pin', 'a=x'], '--pin does not go with --problem.'],
  ])('refuses the call %j', async (args, message) => {
    const { code, err } = await ran(...args);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

describe('adept match by the relations of a definition', () => {
  const definition = `adept: 1
id: relations
name: Relations
contact: mentoring@example.org
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 9 months }
questions:
  wishes: { ask: What would you like to learn?, type: choices, options: { law: Law, art: Art } }
  strengths: { ask: What can you teach?, type: choices, options: { law: Right and wrong, art: Painting } }
  spoken: { ask: Which languages do you speak?, type: word }
  start: { ask: In which year did you start?, type: number }
  zone: { ask: What is your time zone?, type: word }
  needs: { ask: What do you need?, type: text }
applications:
  mentee: { ask: [wishes, spoken, start, zone, needs] }
  mentor: { ask: [strengths, spoken, start, zone, needs] }
matching:
  must:
    - { language: spoken, missing: refuse }
  prefer:
    - { complementary: { wants: wishes, offers: strengths }, weight: 2 }
    - { near: start, within: 10 }
    - { time-zone: zone, missing: half }
    - { text: needs }
relationships:
  meetings: { every: month }
`;
  const mentees = [
    'id,wishes,spoken,start,zone,needs',
    'ann,law,"Finnish, English",2020,Europe/Helsinki,plans for a career',
    'bob,art;law,Swedish,2015,,courage',
    'eve,art,,2015,,',
  ].join('\n');
  const mentors = [
    'id,strengths,spoken,start,zone,needs',
    'ulf,law,english,2015,UTC+1,my career and a plan',
    'vera,art,swedish,2015,Europe/Stockholm,company',
    'wim,art,swedish,2015,,',
  ].join('\n');
  const call = (...more: string[]) => callWith(definition, ...more);
  const callWith = (text: string, ...more: string[]) =>
    ran(
      `--definition=${file('relations.yaml', text)}`,
      `--mentees=${file('mentees.csv', mentees)}`,
      `--mentors=${file('mentors.csv', mentors)}`,
      ...more,
    );

  it('scores each by its own measure', async () => {
    const { code, out } = await call('--csv');
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n').slice(1)).toEqual([
      'ann,ulf,431,Which languages do you speak? English (0); What would you like to learn? Law (200); In which year did you start? 5 apart (50); What is your time zone? 1.5 hours apart (81); What do you need? plans and career (100)',
      'bob,wim,250,Which languages do you speak? Swedish (0); What would you like to learn? Art (100); In which year did you start? equal (100); What is your time zone? not answered (50); What do you need? not answered by the mentor',
      'eve,,,unmatched',
    ]);
  });

  it('refuses whoever left a question open that says so', async () => {
    const { out } = await call('--json');
    expect(JSON.parse(out)).toMatchObject({ unmatched: ['eve'], verified: true });
    expect((await call('--why', 'eve=wim')).out).toContain(
      'A pair must share a language in "Which languages do you speak?".',
    );
  });

  it('says a rule over two questions with both', async () => {
    const rule =
      '    - { complementary: { wants: wishes, offers: strengths } }\n  prefer:\n    - { near: start }\n';
    const [head = ''] = definition.split('    - { language');
    const text = `${head}${rule}relationships:\n  meetings: { every: month }\n`;
    expect((await callWith(text, '--why', 'ann=vera')).out).toContain(
      'A pair must offer in "What can you teach?" what is wanted in "What would you like to learn?".',
    );
  });
});

describe('adept match where people meet otherwise', () => {
  const text = (relationships: string): string => `adept: 1
id: others
name: Others
contact: mentoring@example.org
time-zone: Europe/Stockholm
cycle: { starts: 2 September, duration: 9 months }
questions:
  topics: { ask: What about?, type: choices, options: { law: Law, art: Art } }
applications:
  mentee: { ask: [topics] }
${relationships.includes('format: peer') ? '' : '  mentor: { ask: [topics] }\n'}matching:
  prefer: [{ overlap: topics }]
relationships:
${relationships}
  meetings: { every: month }
`;
  const call = (relationships: string, people: string, ...more: string[]) =>
    ran(
      `--definition=${file('others.yaml', text(relationships))}`,
      `--mentees=${file('mentees.csv', `id,topics\n${people}`)}`,
      ...more,
    );
  const mentors = () => `--mentors=${file('mentors.csv', 'id,topics,capacity\nulf,law,9\nvera,art,9\n')}`;
  const groups = '  format: group\n  group: { mentees: 2-3 }';

  it('makes groups of the size that the programme states', async () => {
    const { out } = await call(groups, 'ann,law\nbob,art\ncia,law\n', mentors());
    expect(out.match(/- ulf/g)).toHaveLength(3);
    expect(out).toContain('Others: 3 pairs, everybody has a match; optimal\n');
    const four = await call(groups, 'ann,law\nbob,art\ncia,law\ndan,art\n', mentors());
    expect(four.out.match(/- (ulf|vera) +100/g)).toHaveLength(4);
    expect(four.out).toContain('optimal, verified');
  });

  it('answers why and what if for groups, and says when too few would come', async () => {
    const three = 'ann,law\nbob,art\ncia,law\n';
    const why = await call(groups, three, mentors(), '--why=bob=vera');
    expect(why.out).toContain('bob is matched with vera (100 points) instead of ulf (0 points).');
    expect((await call(groups, three, mentors(), '--forbid=bob=ulf')).out).toContain('bob');
    const alone = await call(groups, 'ann,law\n', mentors());
    expect(alone.out).toContain('ann: too few could come for a group with ulf and vera to run.');
  });

  it('pairs peers from one file, and takes no other', async () => {
    const people = 'ann,law\nbob,art\ncia,law\ndan,art\neva,art\n';
    const { out } = await call('  format: peer', people, '--csv');
    expect(out.split('\n').filter((line) => line.includes(',100,'))).toHaveLength(2);
    expect(out).toContain(',,unmatched');
    const json = await call('  format: peer', people, '--json');
    expect(JSON.parse(json.out)).toMatchObject({ total: 200, verified: true, status: 'optimal' });
    expect((await call('  format: peer', people, mentors())).err).toContain('give --mentees FILE alone');
    expect((await call('  format: peer', people, '--why=ann=bob')).err).toContain('here all are peers');
    expect((await call(groups, people)).err).toContain('Give --mentors FILE');
  });

  it('says what it leaves aside where there are several forms', async () => {
    const { err } = await call('  format: [peer, one-to-one]', 'ann,law\nbob,art\n', mentors());
    expect(err).toContain('Matched here: one-to-one; left aside: peer');
  });
});
