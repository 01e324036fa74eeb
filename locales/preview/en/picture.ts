/** The picture and the calendar files, in English. */
import { zonedDay } from '../../../definitions/plan/dates.ts';
import type { Plan } from '../../../definitions/plan/types.ts';
import type { Block, Span } from '../../../definitions/preview/picture/content.ts';
import { dayInWords, inWords } from '../dates.ts';
import type { CalendarWords, PictureText } from '../locale.ts';

function span({ kind, name }: Span): string {
  switch (kind) {
    case 'applications':
      return `Applications: ${name}`;
    case 'matching':
      return 'Matching';
    case 'acceptance':
      return 'Accepting matches';
    case 'relationships':
      return name === 'one-to-one' ? 'Pairs meet' : 'Groups meet';
    case 'check-in':
      return `Check-in: ${name}`;
    case 'feedback':
      return `Feedback: ${name}`;
    case 'story':
      return 'Stories';
  }
}

function blockText({ name, spans, marks }: Block, plan: Plan): string {
  const { timeZone: zone } = plan.programme;
  const day = (at: number): string => inWords(at, zone, 'en', 'day');
  const parts = spans.map((one) => `${span(one)} from ${day(one.from)} to ${day(one.to - 1)}`);
  const events = marks.map(
    (mark) => `${mark.name} on ${day(mark.at)}${mark.provisional ? ' (not yet confirmed)' : ''}`,
  );
  return `${name}: ${[...parts, ...events].join('; ')}.`;
}

export const picture: PictureText = {
  span,
  mark: (plan, { name, at, monthOnly }) => {
    const zone = plan.programme.timeZone;
    return `${name}, ${monthOnly ? inWords(at, zone, 'en', 'month') : dayInWords(zonedDay(at, zone), 'en', 'day-month')}`;
  },
  subtitle: (organiser, zone) => `${organiser}, times in ${zone}`,
  description: (blocks, plan) => blocks.map((block) => blockText(block, plan)).join(' '),
  today: 'today',
  provisional: '○ date not yet confirmed',
  ticks: 'bar notches: each meeting is asked about',
};

export const calendar: CalendarWords = {
  deadline: (what) => `Last day: ${what}`,
  matches: 'Matches are proposed by today',
  written: (files) => (files === 1 ? '1 calendar file written:' : `${files} calendar files written:`),
};
