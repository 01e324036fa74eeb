/** Countries and parts of them by their codes, as the library of public holidays knows them. */
import { remembered } from '../../plan/remembered.ts';
import { nearest } from '../nearest.ts';
import { library } from './library.ts';

type Names = Readonly<Record<string, string>>;

/** A country, or a part of it where its days differ: `SE`, `DE-BY`. */
const CODE = /^([A-Z]{2})(?:-([A-Z0-9]+))?$/;
/** Languages in which people may have written the name of a country in place of its code. */
const LANGUAGES = ['en', 'sv', 'fi', undefined];
/** Codes that people take for those of ISO 3166. */
const MISTAKEN: Names = { UK: 'GB', EL: 'GR' };
/** `SWE` and `Swe` are the beginning of a name; shorter ones begin too many. */
const BEGINNING = 3;

const names = remembered<Names>();

function countries(language?: string): Names {
  return names(`countries ${language}`, () => new (library())().getCountries(language));
}

function parts(country: string): Names {
  return names(`parts ${country}`, () => new (library())().getStates(country) ?? {});
}

/** Whether public holidays are known for a code. */
export function isCountry(code: string): boolean {
  const [, country, part] = CODE.exec(code) ?? [];
  if (country === undefined || countries()[country] === undefined) return false;
  return part === undefined || parts(country)[part] !== undefined;
}

function byName(found: string): string | undefined {
  const codes = new Map(
    LANGUAGES.flatMap((language) =>
      Object.entries(countries(language)).map(([code, name]) => [name.toLowerCase(), code] as const),
    ),
  );
  const known = [...codes.keys()];
  const word = found.toLowerCase();
  const begins = word.length >= BEGINNING ? known.filter((name) => name.startsWith(word)) : [];
  const meant =
    begins.length === 1 || codes.has(word) ? [word, ...begins].find((one) => codes.has(one)) : undefined;
  return codes.get(meant ?? (word.length > BEGINNING ? (nearest(word, known).nearest ?? '') : ''));
}

/** The code that was probably meant by something else: a name, small letters, a part that the country does not have. */
export function nearestCountry(found: string): { readonly nearest?: string } {
  const word = found.trim();
  const code = word.toUpperCase().replaceAll(/[\s._]+/g, '-');
  if (isCountry(code)) return { nearest: code };
  const [, country, part] = CODE.exec(code) ?? [];
  if (part !== undefined && country !== undefined && isCountry(country)) {
    const near = nearest(part, Object.keys(parts(country))).nearest;
    return { nearest: near === undefined ? country : `${country}-${near.toUpperCase()}` };
  }
  const meant = MISTAKEN[code] ?? byName(word);
  return meant === undefined ? {} : { nearest: meant };
}
