/**
 * The public holidays of a country by year. Only whole days of everybody: a half one is a working day, and so are days
 * that are free by custom (Midsummer's Eve in Sweden); a definition can name these itself.
 */
import { plusDays } from '../../plan/instants.ts';
import { remembered } from '../../plan/remembered.ts';
import type { Day, Text } from '../../plan/types.ts';
import { library } from './library.ts';
import type { Library } from './library.ts';

export interface PublicHoliday {
  /** From the English name: `midsummer-day`. */
  readonly id: string;
  readonly day: Day;
  readonly name: Text;
}

const DAY_MS = 86_400_000;
/** The library has no rules for years far away, and guesses. */
const KNOWN = { first: 1970, last: 2200 };

/** `All Saints' Day` gives `all-saints-day`; a name in other letters is called by its day. */
function idOf(name: string, day: Day): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’]|\p{M}/gu, '');
  const id = letters.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^[^a-z]+|-$/g, '');
  return id === '' ? `holiday-${day.slice('2024-'.length)}` : id;
}

type Calendar = InstanceType<Library>;

const calendars = remembered<Calendar>();

/** Days are asked in UTC, where a day of the calendar is a day; other zones would only move its hours. */
function calendarOf(code: string): Calendar {
  const [country = '', part = ''] = code.split('-');
  return calendars(code, () => new (library())(country, part, '', { types: ['public'], timezone: 'UTC' }));
}

/** The names of one day, by the rule that gives it and its date. */
function namesIn(calendar: Calendar, year: number, language: string): ReadonlyMap<string, string> {
  return new Map(calendar.getHolidays(year, language).map((one) => [`${one.rule} ${one.date}`, one.name]));
}

function inYear(code: string, year: number, languages: readonly string[]): readonly PublicHoliday[] {
  const calendar = calendarOf(code);
  const named = languages.map((language) => [language, namesIn(calendar, year, language)] as const);
  return calendar.getHolidays(year, 'en').flatMap(({ rule, date, start, end, name }) => {
    const [first = '', from] = date.split(' ');
    if (from !== '00:00:00') return [];
    const names = named.map(([language, known]) => [language, known.get(`${rule} ${date}`) ?? name] as const);
    const one = { id: idOf(name, first), name: Object.fromEntries(names) };
    const length = Math.floor((end.getTime() - start.getTime()) / DAY_MS);
    return Array.from({ length }, (_, index) => ({ ...one, day: plusDays(first, index) }));
  });
}

const years = remembered<readonly PublicHoliday[]>();

/** The public holidays of a year in order, named in each language, or as the country itself or English does. */
export function publicHolidays(
  code: string,
  year: number,
  languages: readonly string[],
): readonly PublicHoliday[] {
  if (year < KNOWN.first || year > KNOWN.last) return [];
  return years(`${code} ${year} ${languages.join()}`, () => inYear(code, year, languages));
}
