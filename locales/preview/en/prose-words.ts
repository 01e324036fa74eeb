/** English around what a plan says. */
import { inLanguage } from '../../../definitions/plan/texts.ts';
import type { EpochMs, Offset, Plan, Role, Text } from '../../../definitions/plan/types.ts';
import { inWords, listed } from '../dates.ts';

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const IRREGULAR: Readonly<Record<string, string>> = {
  alum: 'alumni',
  alumnus: 'alumni',
  faculty: 'faculties',
};

export const said = (text: Text | undefined): string => inLanguage(text, 'en');
export const numberIn = (count: number): string => NUMBERS[count] ?? String(count);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text of the programme as a sentence; none where there is no text. */
export function sentence(text: Text | undefined): string[] {
  const words = said(text).trim();
  if (words === '') return [];
  return [capital(/[.!?]$/.test(words) ? words : `${words}.`)];
}

export function plural(word: string): string {
  const known = IRREGULAR[word];
  if (known !== undefined) return known;
  if (/(?:s|x|ch|sh)$/.test(word)) return `${word}es`;
  return /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
}

/** `two weeks` */
export function lengthOf({ unit, count }: Offset): string {
  return `${numberIn(count)} ${unit.replace('-', ' ')}${count === 1 ? '' : 's'}`;
}

/** `once a month`, `every two weeks` */
export function rhythmOf(every: Offset): string {
  return every.count === 1 ? `once a ${every.unit.replace('-', ' ')}` : `every ${lengthOf(every)}`;
}

export const labels = (plan: Plan, role: Role): string => plural(said(plan.roles[role].label));
export const everyRole = (plan: Plan, roles: readonly Role[]): string =>
  listed(
    roles.map((role) => labels(plan, role)),
    'en',
  );
export const day = (plan: Plan, at: EpochMs): string => inWords(at, plan.programme.timeZone, 'en', 'day');
/** The day that ends at an exclusive instant. */
export const lastDay = (plan: Plan, end: EpochMs): string => day(plan, end - 1);
