/** The statement of participation, and the question whether somebody would take part again. */
import { a, the } from './grammar.ts';

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** `12 hours`, `50 minutes`: whole hours from two on. */
function time(minutes: number): string {
  return minutes < 120 ? count(minutes, 'minute') : `about ${count(Math.round(minutes / 60), 'hour')}`;
}

export const statement = {
  lang: 'en',
  /** The section of the pair's page. */
  heading: 'For you to keep',
  link: 'Your statement of participation (PDF)',
  again: 'Would you like to take part again?',
  againAs: (role: string) => `Yes, as ${a(role)}`,
  notAgain: 'Not for now',
  send: 'Send answer',
  kept: (role: string) => `Thank you: your coordinators know that you would take part again as ${a(role)}.`,
  missing: 'Choose one of the answers',
  /** The document. */
  title: 'Statement of participation',
  tookPart: (programme: string, period: string, role: string) =>
    `took part in ${the(programme)} ${period} as ${a(role)},`,
  between: (from: string, to: string) => `from ${from} to ${to}.`,
  met: (meetings: number, minutes: number) =>
    `${count(meetings, 'meeting')} ${meetings === 1 ? 'was' : 'were'} reported, ${time(minutes)} in all.`,
  issued: (organiser: string, day: string) => `${organiser}, ${day}`,
  questions: (contact: string) => `Questions: ${contact}`,
} as const;
