/** Swedish around what a plan says. A programme's own words are not inflected: they stand as they are. */
import { inLanguage } from '../../../definitions/plan/texts.ts';
import type { EpochMs, Offset, Plan, Role, Text } from '../../../definitions/plan/types.ts';
import { inWords, listed } from '../dates.ts';

const NUMBERS = ['inga', 'en', 'två', 'tre', 'fyra', 'fem', 'sex', 'sju', 'åtta', 'nio', 'tio'];
const UNITS = {
  day: ['dag', 'dagar'],
  week: ['vecka', 'veckor'],
  month: ['månad', 'månader'],
  'working-day': ['arbetsdag', 'arbetsdagar'],
} as const;

export const said = (text: Text | undefined): string => inLanguage(text, 'sv');
export const numberIn = (count: number): string => NUMBERS[count] ?? String(count);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text of the programme as a sentence; none where there is no text. */
export function sentence(text: Text | undefined): string[] {
  const words = said(text).trim();
  if (words === '') return [];
  return [capital(/[.!?]$/.test(words) ? words : `${words}.`)];
}

/** `två veckor` */
export function lengthOf({ unit, count }: Offset): string {
  return `${numberIn(count)} ${UNITS[unit][count === 1 ? 0 : 1]}`;
}

/** `en gång i månaden`, `var tredje vecka` */
export function rhythmOf(every: Offset): string {
  const once = {
    day: 'varje dag',
    week: 'en gång i veckan',
    month: 'en gång i månaden',
    'working-day': 'varje arbetsdag',
  };
  return every.count === 1 ? once[every.unit] : `med ${lengthOf(every)} emellan`;
}

/** What programmes call people most often; other words are not inflected. */
const PLURALS: Readonly<Record<string, string>> = {
  adept: 'adepter',
  aktor: 'aktorer',
  alum: 'alumner',
  alumn: 'alumner',
  deltagare: 'deltagare',
  doktorand: 'doktorander',
  forskare: 'forskare',
  ledare: 'ledare',
  medarbetare: 'medarbetare',
  mentor: 'mentorer',
  student: 'studenter',
};

/** `studenter och mentorer`; `varje actor` where the plural is not known. */
export function everyRole(plan: Plan, roles: readonly Role[]): string {
  const names = roles.map((role) => PLURALS[label(plan, role)] ?? `varje ${label(plan, role)}`);
  return listed(names, 'sv');
}

export const label = (plan: Plan, role: Role): string => said(plan.roles[role].label);
export const day = (plan: Plan, at: EpochMs): string => inWords(at, plan.programme.timeZone, 'sv', 'day');
/** The day that ends at an exclusive instant. */
export const lastDay = (plan: Plan, end: EpochMs): string => day(plan, end - 1);
