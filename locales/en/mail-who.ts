/** Who speaks in a mail, and of what: a programme without units speaks as a whole. */
import type { MailFacts } from '../mail.ts';
import { the } from './grammar.ts';

/** What this run is about, and who carries the programme; nothing where the definition does not say. */
export function about(f: MailFacts): string[] {
  return [
    ...(f.theme === '' ? [] : [`The theme this time: ${f.theme}.`]),
    ...(f.partners === '' ? [] : [`It is carried together with ${f.partners}.`]),
  ];
}

/** `the Alumni Mentorship Programme 2024-25` */
export const programme = (f: MailFacts): string => `${the(f.programme)} ${f.period}`;

/** `the coordinator of the Department of Physics`; of the programme, where that is all there is. */
export const coordinator = (f: MailFacts): string =>
  `the coordinator of ${f.hasUnits ? the(f.unit) : 'the programme'}`;

/** `the matches of the Department of Physics`, or just `the matches`. */
export const matches = (f: MailFacts): string =>
  f.hasUnits ? `the matches of ${the(f.unit)}` : 'the matches';

/** What a coordinator's subject begins with: the unit, or the programme. */
export const concerned = (f: MailFacts): string => (f.hasUnits ? f.unit : `${f.programme} ${f.period}`);
