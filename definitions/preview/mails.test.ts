import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countMails, mailsFor, weeklyCounts } from './mails.ts';
import type { PlannedMail, Reader } from './mails.ts';
import { planOf, stockholm } from './testing.ts';

const plan = stockholm();
const told = (to: Reader, pace: 'at-once' | 'last-day', of = plan): string[] =>
  mailsFor(of, to, { pace }).map(({ day, template, reminder, ask, event }) =>
    [day, template, reminder || '', event ?? ask ?? ''].filter((part) => part !== '').join(' '),
  );

describe('the mails of one reader', () => {
  it('are few for somebody who answers at once, and never a reminder', () => {
    const mails = told('mentee', 'at-once');
    expect(mails.slice(0, 5)).toEqual([
      '2024-09-02 ask-apply apply-mentee',
      '2024-10-25 ask-accept',
      '2024-10-25 start-of-programme',
      '2024-10-25 ask-answer-invitation mentee-workshop',
      '2024-10-30 ask-answer-invitation kick-off',
    ]);
    expect(mails.filter((mail) => mail.includes('remind'))).toEqual([]);
  });

  it('hold every reminder for somebody who answers on the last day, and none of those that come too soon', () => {
    const mails = told('mentor', 'last-day');
    expect(mails).toContain('2024-10-10 remind-apply 2 apply-mentor');
    expect(mails).toContain('2024-10-28 remind-accept 1');
    // Invited with the kick-off's first reminder hours away: only the second comes.
    expect(mails.filter((mail) => mail.endsWith('kick-off'))).toEqual([
      '2024-11-01 ask-answer-invitation kick-off',
      '2024-11-06 remind-answer-invitation 2 kick-off',
      '2024-11-12 event-notice kick-off',
    ]);
  });

  it('tell of a date that is confirmed everybody who has it in their calendar, invited or not yet', () => {
    expect(told('mentee', 'at-once')).toContain('2025-04-08 event-changed conclusion');
    expect(told('mentee', 'at-once')).toContain('2025-05-06 ask-answer-invitation conclusion');
    expect(told('mentee', 'last-day')).toContain('2025-05-06 event-changed conclusion');
    expect(told('owner', 'at-once')).toEqual(['2025-04-08 fix-date conclusion', '2025-06-01 report-ready']);
    expect(told('owner', 'last-day')).toContain('2025-05-06 fix-date conclusion');
  });

  it('go to coordinators who have not published', () => {
    expect(told('coordinator', 'at-once')).toEqual(['2024-10-12 matches-drafted']);
    expect(told('coordinator', 'last-day')).toEqual([
      '2024-10-12 matches-drafted',
      '2024-10-22 remind-publish 1',
    ]);
  });

  it('do not go to coordinators where Adept publishes', () => {
    const one = stockholm((text) => text.replace('by: coordinator', 'by: algorithm'));
    expect([...told('coordinator', 'at-once', one), ...told('coordinator', 'last-day', one)]).toEqual([]);
  });

  it('ask only those to accept whom the definition names', () => {
    const one = stockholm((text) => text.replace('by: everyone, within', 'by: [mentor], within'));
    expect(told('mentee', 'last-day', one).filter((mail) => mail.includes('accept'))).toEqual([]);
    expect(told('mentor', 'at-once', one)).toContain('2024-10-25 ask-accept');
  });
});

describe('what a mentor of a group is asked about each mentee', () => {
  const text = readFileSync(new URL('../programmes/aalto-doctoral.yaml', import.meta.url), 'utf8');
  const group = planOf(text, '2024-09-01');
  const sessions = (to: Reader): PlannedMail[] =>
    mailsFor(group, to, { pace: 'at-once' }).filter(({ template }) => template === 'ask-report-individual');

  it('is said to come for each of them, and to a mentee once', () => {
    expect(sessions('mentor').map(({ each }) => each)).toEqual([{ least: 2, most: 3 }]);
    expect(sessions('mentee').map(({ each }) => each)).toEqual([undefined]);
    expect(countMails(sessions('mentor'))).toEqual({ least: 2, most: 3 });
    expect([...weeklyCounts(sessions('mentor')).values()]).toEqual([3]);
  });
});

describe('how many come in a week', () => {
  it('counts from Monday to Sunday, and leaves out weeks without any', () => {
    const on = (day: string): PlannedMail => ({ to: 'mentee', template: 'goodbye', at: 0, day, reminder: 0 });
    const days = ['2024-12-29', '2024-12-30', '2025-01-05', '2025-01-20'];
    expect([...weeklyCounts(days.map(on))]).toEqual([
      ['2024-12-23', 1],
      ['2024-12-30', 2],
      ['2025-01-20', 1],
    ]);
  });
});
