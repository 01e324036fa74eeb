/** The picture and the calendar files, in Swedish. */
import { zonedDay } from '../../../definitions/plan/dates.ts';
import type { Plan } from '../../../definitions/plan/types.ts';
import type { Block, Span } from '../../../definitions/preview/picture/content.ts';
import { dayInWords, inWords } from '../dates.ts';
import type { CalendarWords, PictureText } from '../locale.ts';

function span({ kind, name }: Span): string {
  switch (kind) {
    case 'applications':
      return `Ansökan: ${name}`;
    case 'matching':
      return 'Matchning';
    case 'acceptance':
      return 'Svar på matchning';
    case 'relationships':
      return name === 'one-to-one' ? 'Paren möts' : 'Grupperna möts';
    case 'check-in':
      return `Avstämning: ${name}`;
    case 'feedback':
      return `Återkoppling: ${name}`;
    case 'story':
      return 'Berättelser';
  }
}

function blockText({ name, spans, marks }: Block, plan: Plan): string {
  const { timeZone: zone } = plan.programme;
  const day = (at: number): string => inWords(at, zone, 'sv', 'day');
  const parts = spans.map((one) => `${span(one)} från ${day(one.from)} till ${day(one.to - 1)}`);
  const events = marks.map(
    (mark) => `${mark.name} ${day(mark.at)}${mark.provisional ? ' (ännu inte bekräftat)' : ''}`,
  );
  return `${name}: ${[...parts, ...events].join('; ')}.`;
}

export const picture: PictureText = {
  span,
  mark: (plan, { name, at, monthOnly }) => {
    const zone = plan.programme.timeZone;
    return `${name}, ${monthOnly ? inWords(at, zone, 'sv', 'month') : dayInWords(zonedDay(at, zone), 'sv', 'day-month')}`;
  },
  subtitle: (organiser, zone) => `${organiser}, tider i ${zone}`,
  description: (blocks, plan) => blocks.map((block) => blockText(block, plan)).join(' '),
  today: 'i dag',
  provisional: '○ datumet är ännu inte bekräftat',
  ticks: 'hack i stapeln: frågan om varje möte',
};

export const calendar: CalendarWords = {
  deadline: (what) => `Sista dagen: ${what}`,
  matches: 'Matchningarna föreslås senast i dag',
  written: (files) => (files === 1 ? '1 kalenderfil skriven:' : `${files} kalenderfiler skrivna:`),
};
