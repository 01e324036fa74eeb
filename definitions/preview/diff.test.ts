import { describe, expect, it } from 'vitest';
import { differenceOf, isSame } from './diff.ts';
import { previewEn } from '../../locales/preview.en.ts';
import { previewSv } from '../../locales/preview.sv.ts';
import { planOf, stockholm } from './testing.ts';

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

  it('is a day to decide about applications, and a window that is known by its month', () => {
    const mentees = /mentee: { opens: cycle start, closes: 11 October/;
    const to = (closes: string) =>
      stockholm((text) => text.replace(mentees, `mentee: { opens: cycle start, ${closes}`));
    const now = to('closes: September, review-within: 5 days');
    const { dates, mails, rules } = differenceOf(before, now);
    expect(dates).toEqual([
      expect.objectContaining({ kind: 'application', id: 'mentee', note: 'provisional' }),
      { kind: 'review', id: 'mentee', before: null, after: { first: '2024-10-05', last: '2024-10-05' } },
    ]);
    expect(rules).toEqual([]);
    const said = [...dates, ...mails].map((one) => previewEn.diff.change(now, one));
    expect(said).toContain('new: deciding about applications as student, 5 October 2024');
    expect(said.join()).toContain(', a day in this month that is still to be fixed');
    expect(said).toContain('new: decision about the application, to every student, 5 October 2024');
    for (const locale of [previewEn, previewSv])
      for (const one of mails) expect(locale.diff.change(now, one)).not.toMatch(/: , |undefined/);
  });

  it('is a length of time in words, under the name that it has in the text', () => {
    const rolling = (within: string) =>
      planOf(
        `adept: 1
id: small
name: Small
contact: hello@example.org
time-zone: Europe/Stockholm
cycle: { kind: rolling, starts: 2 September }
applications: { mentee: { review-within: ${within} } }
relationships: { meetings: { every: month } }`,
        '2024-09-02',
      );
    const now = rolling('2 weeks');
    const { rules } = differenceOf(rolling('1 day'), now);
    expect(rules.map((one) => previewEn.diff.change(now, one))).toEqual([
      'mentee › review-within: 1 day becomes 2 weeks',
    ]);
  });
});
