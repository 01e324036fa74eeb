import { describe, expect, it } from 'vitest';
import type { Criterion } from '../plan/types.ts';
import { RELATIONS } from './criteria.ts';
import { compile } from './index.ts';

const HEAD = `adept: 1
id: small
name: Small
contact: hello@example.org
time-zone: UTC
cycle: { starts: 2 September, duration: 9 months }
questions:
  topics: { ask: Which topics?, type: choices, options: { a: A, b: B } }
  wishes: { ask: What do you wish for?, type: choices, options: { a: A, b: B } }
  strengths: { ask: What do you offer?, type: choices, options: { b: My B, c: C } }
  project: { ask: Which project?, type: word }
  year: { ask: Since when?, type: number }
  spoken: { ask: Which languages?, type: word }
  campus: { ask: Where?, type: text }
  zone: { ask: Which zone?, type: word }
  needs: { ask: What do you need?, type: text }
applications:
  mentee: { ask: [topics, wishes, project, year, spoken, campus, zone, needs] }
  mentor: { ask: [topics, strengths, project, year, spoken, campus, zone, needs] }
matching:
  by: algorithm
`;

const LINES: readonly (readonly [string, Criterion])[] = [
  ['same: topics', { relation: 'same', question: 'topics', weight: 1 }],
  ['different: project', { relation: 'different', question: 'project', weight: 1 }],
  ['overlap: topics, weight: 3', { relation: 'overlap', question: 'topics', weight: 3 }],
  [
    'complementary: { wants: wishes, offers: strengths }, missing: half',
    { relation: 'complementary', question: 'wishes', offers: 'strengths', missing: 'half', weight: 1 },
  ],
  ['complementary: topics', { relation: 'complementary', question: 'topics', weight: 1 }],
  ['near: year, within: 10', { relation: 'near', question: 'year', within: 10, weight: 1 }],
  ['language: spoken', { relation: 'language', question: 'spoken', weight: 1 }],
  ['place: campus', { relation: 'place', question: 'campus', weight: 1 }],
  ['time-zone: zone, within: 3', { relation: 'time-zone', question: 'zone', within: 3, weight: 1 }],
  ['text: needs', { relation: 'text', question: 'needs', weight: 1 }],
];

function compiled(list: 'must' | 'prefer', lines: readonly string[]) {
  const written = lines.map((line) => `    - { ${line} }\n`).join('');
  const found = compile(`${HEAD}  ${list}:\n${written}`, { file: 'small.yaml', start: '2024-09-02' });
  if (found.plan === undefined) throw new Error(JSON.stringify(found.diagnostics));
  return { plan: found.plan, diagnostics: found.diagnostics };
}

describe('what people are matched by', () => {
  it('is one relation a line, in the plan as it is written', () => {
    const { plan } = compiled(
      'prefer',
      LINES.map(([line]) => line),
    );
    expect(plan.matching.prefer).toEqual(LINES.map(([, criterion]) => criterion));
    expect(new Set(LINES.map(([, { relation }]) => relation))).toEqual(new Set(RELATIONS));
  });

  it('may be a rule, which has no points', () => {
    const { plan } = compiled('must', ['language: spoken, missing: refuse']);
    expect(plan.matching.must).toEqual([
      { relation: 'language', question: 'spoken', missing: 'refuse', weight: 0 },
    ]);
  });

  it('uses the questions of both sides', () => {
    const unused = (lines: readonly string[]) =>
      compiled('prefer', lines).diagnostics.flatMap(({ code, facts }) =>
        code === 'A518' && 'question' in facts ? [facts.question] : [],
      );
    expect(unused(LINES.map(([line]) => line))).toEqual([]);
    expect(unused(['complementary: topics'])).toContain('strengths');
  });

  it('can be any type of question', () => {
    for (const [line] of LINES) expect(compiled('prefer', [line]).plan.matching.prefer, line).toHaveLength(1);
  });
});
