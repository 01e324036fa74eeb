import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { file, inFolder, ran } from './testing.ts';

inFolder();

const STOCKHOLM = fileURLToPath(new URL('../../definitions/programmes/su-alumni.yaml', import.meta.url));

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
