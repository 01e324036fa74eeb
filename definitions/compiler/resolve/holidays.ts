/** Public holidays: those of the programme's country, and what the definition adds to them or takes away. */
import { plusOffsets } from '../../plan/instants.ts';
import type { Day, Offset, Rest, Text } from '../../plan/types.ts';
import { members } from '../context.ts';
import type { Context } from '../context.ts';
import type { Of } from '../definition.ts';
import { isCountry, nearestCountry } from '../holidays/countries.ts';
import { publicHolidays } from '../holidays/days.ts';
import { nearest } from '../nearest.ts';
import { spanAt } from '../tree.ts';
import type { Path } from '../tree.ts';
import { daysWithin, yearsBetween } from './calendar.ts';
import type { Bounds } from './calendar.ts';
import { readDate } from './date-words.ts';
import { plainDayAt } from './run.ts';
import { languagesOf, nameAt } from './texts.ts';

type HolidayIn = Of<'holidays'>[string];

/** What a definition writes beside a public holiday that is none in its programme. */
const TAKEN_AWAY = 'working day';

/** The code of the country, if the definition names one that is known; says what is wrong with another. */
export function countryOf({ definition, problems, root }: Context): string | undefined {
  const found = definition.country;
  if (found === undefined || isCountry(found)) return found;
  problems.add('A316', spanAt(root, ['country']), { found, ...nearestCountry(found) });
  return undefined;
}

function ofCountry(context: Context, { first, last }: Bounds): readonly Rest[] {
  const code = countryOf(context);
  if (code === undefined) return [];
  return yearsBetween(first, last)
    .flatMap((year) => publicHolidays(code, year, languagesOf(context)))
    .filter(({ day }) => day >= first && day <= last)
    .map(({ id, name, day }) => ({ id, name, first: day, last: day }));
}

/** The one of the country's holidays that a name means; reports a name that is none. */
function named(context: Context, path: Path, found: string, country: readonly Rest[]): readonly Rest[] {
  const { problems, root, definition } = context;
  const days = country.filter(({ id }) => id === found);
  if (days.length > 0) return days;
  const valid = [...new Set(country.map(({ id }) => id))];
  if (valid.length > 0) {
    problems.add('A201', spanAt(root, path), { kind: 'holiday', found, valid, ...nearest(found, valid) });
  } else if (definition.country === undefined) {
    problems.add('A102', spanAt(root, path), { key: 'country', section: 'the definition' });
  }
  return [];
}

/** `the day before midsummer-day`: the name of a public holiday, and how far from it. */
function fromHoliday(text: string): { readonly name: string; readonly plus: readonly Offset[] } | undefined {
  const read = readDate(text);
  if (!('value' in read)) return undefined;
  const { base, plus, from } = read.value;
  return 'name' in base && plus.length > 0 && from === null ? { name: base.name, plus } : undefined;
}

function daysOf(
  context: Context,
  path: Path,
  text: string,
  bounds: Bounds,
  country: readonly Rest[],
): readonly Day[] {
  const from = fromHoliday(text);
  if (from !== undefined) {
    return named(context, path, from.name, country).map(({ first }) => plusOffsets(first, from.plus));
  }
  const words = plainDayAt(context, path, text);
  return words === undefined ? [] : daysWithin(words, bounds);
}

function written(
  context: Context,
  [id, one]: readonly [string, HolidayIn],
  bounds: Bounds,
  country: readonly Rest[],
): readonly Rest[] {
  const path = ['holidays', id];
  if (one === TAKEN_AWAY) {
    named(context, path, id, country);
    return [];
  }
  const [at, on, text] = typeof one === 'string' ? [path, one] : [[...path, 'on'], one.on, one.name];
  const name: Text = nameAt(context, path, text);
  return daysOf(context, at, on, bounds, country).map((day) => ({ id, name, first: day, last: day }));
}

/** Every public holiday inside the bounds; a name that the country has too is what the definition says. */
export function holidaysOf(context: Context, bounds: Bounds): readonly Rest[] {
  const country = ofCountry(context, bounds);
  const own = members(context.definition.holidays);
  const names = new Set(own.map(([id]) => id));
  return [
    ...country.filter(({ id }) => !names.has(id)),
    ...own.flatMap((one) => written(context, one, bounds, country)),
  ];
}
