import { describe, expect, it } from 'vitest';
import type { Plan } from '../plan/types.ts';
import { compile } from './index.ts';

const HEAD = `adept: 1
id: small
name: Small programme
contact: hello@example.org
time-zone: Europe/Stockholm
languages: [en, sv]
cycle: { starts: 2 September, duration: 9 months }
`;

function planOf(rest: string): Plan {
  const { plan, diagnostics } = compile(`${HEAD}${rest}`, { file: 'small.yaml', start: '2024-09-02' });
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  return plan;
}

const reports = ({ asks }: Plan) => asks.filter(({ obligation }) => obligation === 'report-meeting');

describe('a target', () => {
  it('is asked about once a month where the rhythm is left to the pair', () => {
    const plan = planOf('relationships: { meetings: { target: 8 sessions } }\n');
    expect(plan.relationship.meetings).toMatchObject({ every: null, target: { sessions: 8 } });
    expect(reports(plan)).toEqual(
      reports(planOf('relationships: { meetings: { every: month } }\n')).map((ask) => ({
        ...ask,
        opensRule: expect.objectContaining({ words: ask.opensRule.words }),
      })),
    );
  });

  it('stands beside a rhythm of its own and a range of lengths', () => {
    const { meetings } = planOf(
      'relationships: { meetings: { every: 2 weeks, length: 20-60 minutes, target: 10 hours } }\n',
    ).relationship;
    expect(meetings).toEqual({
      every: { unit: 'week', count: 2 },
      minutes: 60,
      leastMinutes: 20,
      target: { minutes: 600 },
    });
  });
});

describe('the first meeting', () => {
  it('has its points in each language of the programme', () => {
    const { relationship } = planOf(
      'relationships: { first-meeting: [Hello, { en: What for, sv: Varför }], initiative: mentor, rapport: 30 minutes }\n',
    );
    expect(relationship).toMatchObject({
      firstMeeting: [
        { en: 'Hello', sv: 'Hello' },
        { en: 'What for', sv: 'Varför' },
      ],
      initiative: 'mentor',
      rapportMinutes: 30,
    });
  });
});

describe('a right to a mentor', () => {
  it('is followed up month by month once matches are out, and from the start where there is no common date', () => {
    const followUps = (plan: Plan) => plan.steps.filter(({ kind }) => kind === 'follow-up');
    const days = (plan: Plan) => followUps(plan).map(({ at }) => new Date(at).toISOString().slice(0, 10));
    const central = planOf('roles: { mentee: { entitled: true } }\nmatching: { publish: 1 November }\n');
    expect(days(central)[0]).toBe('2024-12-01');
    expect(days(central).at(-1)).toBe('2025-05-01');
    const rolling = HEAD.replace(/cycle:.*/, 'cycle: { kind: rolling }');
    const { plan } = compile(`${rolling}roles: { mentee: { entitled: true } }\n`, {
      file: 'small.yaml',
      start: '2024-09-01',
    });
    expect(plan === undefined ? [] : days(plan)).toHaveLength(11);
    expect(followUps(planOf(''))).toEqual([]);
  });
});
