/** Who speaks in a Swedish mail, and of what: a programme without units speaks as a whole. */
import type { MailFacts } from '../mail.ts';

/** `Alumnmentorprogrammet 2024-25` */
export const programme = (f: MailFacts): string => `${f.programme} ${f.period}`;

/** `samordnaren för Institutionen för fysik`; of the programme, where that is all there is. */
export const coordinator = (f: MailFacts): string =>
  f.hasUnits ? `samordnaren för ${f.unit}` : 'programmets samordnare';

/** `matchningarna för Institutionen för fysik`, or just `matchningarna`. */
export const matches = (f: MailFacts): string =>
  f.hasUnits ? `matchningarna för ${f.unit}` : 'matchningarna';

/** What a coordinator's subject begins with: the unit, or the programme. */
export const concerned = (f: MailFacts): string => (f.hasUnits ? f.unit : programme(f));

/** What this run is about, and who carries the programme; nothing where the definition does not say. */
export function about(f: MailFacts): string[] {
  return [
    ...(f.theme === '' ? [] : [`Temat den här gången: ${f.theme}.`]),
    ...(f.partners === '' ? [] : [`Programmet drivs tillsammans med ${f.partners}.`]),
  ];
}

/** Where a sentence begins. */
export const first = (text: string): string => text.charAt(0).toLocaleUpperCase('sv') + text.slice(1);
