/**
 * Who speaks in a Finnish mail, and of what. Names stay as they are given: a noun before them takes the ending,
 * `ohjelmassa Alumnimentorointi 2024-25`.
 */
import type { MailFacts } from '../mail.ts';

/** `Alumnimentorointi 2024-25` */
export const programme = (f: MailFacts): string => `${f.programme} ${f.period}`;

/** What a coordinator's subject begins with: the unit, or the programme. */
export const concerned = (f: MailFacts): string => (f.hasUnits ? f.unit : programme(f));

/** Of which unit something is, in brackets; nothing where the programme is one. */
export const ofUnit = (f: MailFacts): string => (f.hasUnits ? ` (${f.unit})` : '');

/** What this run is about, and who carries the programme; nothing where the definition does not say. */
export function about(f: MailFacts): string[] {
  return [
    ...(f.theme === '' ? [] : [`Teema tällä kertaa: ${f.theme}.`]),
    ...(f.partners === '' ? [] : [`Ohjelmaa toteuttamassa: ${f.partners}.`]),
  ];
}

/** Where a sentence begins. */
export const first = (text: string): string => text.charAt(0).toLocaleUpperCase('fi') + text.slice(1);
