/** Finnish words for the shape: keys, kinds of values, numbers. */
import type { Shape } from '../../../definitions/compiler/diagnostics.ts';
import type { WordsOf } from '../catalogue.ts';
import { capital, inSection, keyOrWhole, listed, meant, text } from './words.ts';

const SHAPE: Readonly<Record<Shape, string>> = {
  text: 'teksti',
  list: 'luettelo kuten [yksi, kaksi]',
  section: 'osio, jossa on avaimia ja arvoja',
  nothing: 'tyhjä',
};

/** What the schema says of forms, by its own words. */
const FORM: Readonly<Record<string, string>> = {
  'a name like su-alumni: lower-case letters, digits and hyphens':
    'nimi kuten su-alumni: pieniä kirjaimia, numeroita ja yhdysmerkkejä',
  'an address that begins with https://': 'osoite, jonka alussa on https://',
  'a time like 09:00': 'kellonaika kuten 09:00',
  'an e-mail address': 'sähköpostiosoite',
};

export const shape: WordsOf<'A1'> = {
  A101: ({ found, section, valid, nearest }) =>
    text(
      `${capital(inSection(section))} ei ole avainta ${found}`,
      `jokin näistä: ${listed(valid)}`,
      meant(nearest, 'Poista se, tai kirjoita eteen x-, jos se on oma muistiinpanosi.'),
    ),
  A102: ({ key, section }) =>
    text(`${capital(inSection(section))} ei ole avainta ${key}`, `${key}: ja arvo`, `Lisää avain ${key}.`),
  A103: ({ key, found, expected }) =>
    text(
      `${keyOrWhole(key)} on ${SHAPE[found]}`,
      expected.map((one) => SHAPE[one]).join(' tai '),
      found === 'text' && expected.includes('list')
        ? 'Kirjoita se hakasulkeisiin.'
        : 'Kirjoita se kuten esimerkeissä ja tarkista sisennys.',
    ),
  A104: ({ key, found, valid, nearest }) =>
    text(
      `Avaimen ${key} arvo on ${found}`,
      `jokin näistä: ${listed(valid)}`,
      meant(nearest, 'Valitse jokin näistä sanoista.'),
    ),
  A105: ({ key, found, least, most }) =>
    text(
      `Avaimen ${key} arvo on ${found}`,
      least === undefined ? 'kokonaisluku numeroin' : `kokonaisluku välillä ${least}–${most ?? '∞'}`,
      'Kirjoita luku numeroin.',
    ),
  A106: ({ found, section, suggestion }) =>
    text(
      `${found || 'Tyhjä teksti'} ${inSection(section)} ei kelpaa nimeksi`,
      'pieniä kirjaimia a–z, numeroita ja yksittäisiä yhdysmerkkejä, kirjain ensin: kick-off',
      suggestion === undefined
        ? 'Nimeä se uudelleen tässä ja kaikkialla, missä sitä käytetään; ihmisille tarkoitettu teksti kuuluu avaimeen name.'
        : `${meant(suggestion, '')} Ihmisille tarkoitettu teksti kuuluu avaimeen name.`,
    ),
  A107: ({ key, found, expected }) =>
    text(`Avaimen ${key} arvo on ${found}`, FORM[expected] ?? expected, `Korjaa avain ${key}.`),
  A108: ({ key }) =>
    text(`Avain ${key} on tyhjä`, 'arvo', `Kirjoita arvo avaimen ${key} jälkeen tai poista avain.`),
  A110: ({ key, found }) =>
    text(
      found === 'uniqueItems'
        ? `Avaimessa ${key} on sama arvo kahdesti`
        : `Avaimessa ${key} on liian monta arvoa`,
      found === 'uniqueItems' ? 'kukin arvo kerran' : 'vähemmän arvoja',
      'Poista liiat.',
    ),
};
