/** Swedish words for the shape: keys, kinds of values, numbers. */
import type { Shape } from '../../../definitions/compiler/diagnostics.ts';
import type { WordsOf } from '../catalogue.ts';
import { listed, meant, section, text } from './words.ts';

const SHAPE: Readonly<Record<Shape, string>> = {
  text: 'en text',
  list: 'en lista, som [ett, två]',
  section: 'ett avsnitt med nycklar och värden',
  nothing: 'ingenting',
};

/** What the schema says of forms, by its own words. */
const FORM: Readonly<Record<string, string>> = {
  'a name like su-alumni: lower-case letters, digits and hyphens':
    'ett namn som su-alumni: små bokstäver, siffror och bindestreck',
  'an address that begins with https://': 'en adress som börjar med https://',
  'a time like 09:00': 'ett klockslag som 09:00',
  'an e-mail address': 'en e-postadress',
};

export const shape: WordsOf<'A1'> = {
  A101: ({ found, section: name, valid, nearest }) =>
    text(
      `${found} är ingen nyckel i ${section(name)}`,
      `någon av ${listed(valid)}`,
      meant(nearest, 'Ta bort den, eller skriv x- framför om det är en egen anteckning.'),
    ),
  A102: ({ key, section: name }) =>
    text(`${section(name)} saknar ${key}`, `${key}: och ett värde`, `Lägg till ${key} i ${section(name)}.`),
  A103: ({ key, found, expected }) =>
    text(
      `${section(key)} är ${SHAPE[found]}`,
      expected.map((one) => SHAPE[one]).join(' eller '),
      found === 'text' && expected.includes('list')
        ? 'Sätt det inom hakparentes.'
        : `Skriv ${section(key)} som i exemplen, och se på indraget.`,
    ),
  A104: ({ key, found, valid, nearest }) =>
    text(`${key} är ${found}`, `något av ${listed(valid)}`, meant(nearest, 'Välj något av dessa ord.')),
  A105: ({ key, found, least, most }) =>
    text(
      `${key} är ${found}`,
      least === undefined
        ? 'ett heltal i siffror'
        : `ett heltal från ${least} till ${most ?? 'vilket som helst'}`,
      'Skriv talet med siffror.',
    ),
  A106: ({ found, section: name, suggestion }) =>
    text(
      `${found || 'En tom text'} i ${section(name)} kan inte vara ett namn`,
      'små bokstäver a till z, siffror och enkla bindestreck, med en bokstav först: kick-off',
      suggestion === undefined
        ? 'Döp om det här och överallt där det används; det som människor läser hör hemma i name.'
        : `${meant(suggestion, '')} Det som människor läser hör hemma i name.`,
    ),
  A107: ({ key, found, expected }) => text(`${key} är ${found}`, FORM[expected] ?? expected, `Rätta ${key}.`),
  A108: ({ key }) => text(`${key} är tom`, 'ett värde', `Skriv värdet efter ${key}, eller ta bort ${key}.`),
  A110: ({ key, found }) =>
    text(
      found === 'uniqueItems' ? `${key} har samma värde två gånger` : `${key} har för många värden`,
      found === 'uniqueItems' ? 'varje värde en gång' : 'färre värden',
      'Ta bort det som är för mycket.',
    ),
};
