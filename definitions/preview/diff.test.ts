import { describe, expect, it } from 'vitest';
import { differenceOf, isSame } from './diff.ts';
import { stockholm } from './testing.ts';

const before = stockholm();
const changed = (from: string, to: string) =>
  differenceOf(
    before,
    stockholm((text) => text.replace(from, to)),
  );

describe('what another text changes', () => {
  it('is nothing for the same text, and for other comments', () => {
    expect(isSame(changed('# ours', '# still ours'))).toBe(true);
  });

  it('is the event that moves and the mails that move with it', () => {
    const { dates, mails, rules } = changed('on: 12 February', 'on: 19 February');
    expect(dates).toEqual([
      {
        kind: 'event',
        id: 'mid-way',
        before: { first: '2025-02-12', last: '2025-02-12' },
        after: { first: '2025-02-19', last: '2025-02-19' },
      },
    ]);
    expect(mails).toContainEqual({
      kind: 'mail',
      to: ['mentee', 'mentor'],
      mail: expect.objectContaining({ template: 'event-notice', event: 'mid-way' }),
      before: '2025-02-11',
      after: '2025-02-18',
    });
    expect(rules).toEqual([]);
  });

  it('is a date that is confirmed without moving', () => {
    const { dates } = changed('on: 20 May, provisional: true', 'on: 20 May');
    expect(dates).toMatchObject([{ id: 'conclusion', note: 'confirmed' }]);
  });

  it('is a rule, told once', () => {
    const { dates, rules } = changed('weight: 3', 'weight: 5');
    expect(dates).toEqual([]);
    expect(rules).toEqual([
      { kind: 'rule', section: 'matching', path: ['prefer', '1', 'weight'], before: '3', after: '5' },
    ]);
  });

  it('tells of a question that goes as one thing, and of fewer mails', () => {
    const { rules } = changed(
      '  bond: { ask: I feel closer to the department than before, type: agree }',
      '  bond: { ask: Closer?, type: agree }',
    );
    expect(rules).toEqual([
      expect.objectContaining({ section: 'questions', path: ['bond', 'ask', 'en'], after: 'Closer?' }),
    ]);
    const fewer = changed(
      '  sharing-mentors: { name: Experience sharing, on: 20 March, for: mentors, where: Zoom }\n',
      '',
    );
    expect(fewer.counts.mentor).toEqual([50, 46]);
    expect(fewer.counts.mentee).toEqual([50, 50]);
  });
});
