/** Finnish words for names and what they point at. */
import type { NameKind } from '../../../definitions/compiler/diagnostics.ts';
import type { WordsOf } from '../catalogue.ts';
import { listed, meant, text } from './words.ts';

const KIND: Readonly<Record<NameKind, string>> = {
  event: 'päivää',
  holiday: 'pyhäpäivää',
  question: 'kysymystä',
  'check-in or feedback': 'väliarviota eikä palautetta',
  'partner or unit': 'kumppania eikä yksikköä',
  unit: 'yksikköä',
};

export const names: WordsOf<'A2'> = {
  A201: ({ kind, found, valid, nearest }) =>
    text(
      `Tässä ohjelmassa ei ole ${KIND[kind]} ${found}`,
      `jokin näistä: ${listed(valid)}`,
      meant(nearest, `Valitse jokin näistä tai määrittele ${found}.`),
    ),
  A202: ({ name, of }) =>
    of === 'question'
      ? text(
          `${name} on kysymys, jonka Adept itse esittää tapaamismuodosta`,
          'toinen nimi',
          'Nimeä kysymys uudelleen.',
        )
      : text(
          `${name} on sellaisen päivän nimi, joka on jokaisella kierroksella`,
          'toinen nimi',
          'Nimeä tapahtuma uudelleen.',
        ),
  A203: ({ names: all }) =>
    text(
      all.length > 1
        ? `Näiden päivät riippuvat toisistaan: ${all.join(', ')}`
        : `Tapahtuman ${all.join()} päivä riippuu itsestään`,
      'ainakin yhdellä oma päivä',
      'Anna yhdelle päivä, esimerkiksi 5 November.',
    ),
  A204: ({ name }) =>
    text(
      `${name} on sekä väliarvio että palaute`,
      'eri nimet',
      'Nimeä toinen uudelleen, jotta tavoitteet voivat kertoa, kumpaa ne tarkoittavat.',
    ),
  A205: ({ question, ask }) =>
    text(
      `Kohdassa ${ask} ei kysytä kysymystä ${question}`,
      `kysymys, joka kysytään kohdassa ${ask}`,
      `Lisää ${question} kohdan ${ask} avaimeen ask.`,
    ),
  A206: ({ language, languages }) =>
    text(
      `${language} ei ole tämän ohjelman kieli`,
      `jokin näistä: ${listed(languages)}`,
      `Lisää ${language} avaimeen languages tai poista tämä teksti.`,
    ),
  A207: ({ found }) =>
    text(
      `${found} ei kerro, missä mikäkin kysymys kysytään`,
      'nimi, piste ja kysymys, esimerkiksi final.connection',
      'Kirjoita väliarvio tai palaute ennen pistettä ja kysymys sen jälkeen.',
    ),
  A208: ({ found, why }) =>
    text(
      why === 'missing'
        ? `Tiedostoa ${found} ei voi lukea`
        : `${found} on toisessa tiedostossa, eikä tässä voi lukea niitä`,
      why === 'missing'
        ? 'määrittelyn polku tästä tiedostosta lähtien'
        : 'määrittely, joka on yksin kokonainen',
      why === 'missing'
        ? 'Korjaa polku avaimen extends jälkeen.'
        : 'Anna komennon adept resolve kirjoittaa koko määrittely ja käytä sitä.',
    ),
  A209: ({ files }) =>
    text(
      `Nämä määrittelyt laajentavat toisiaan: ${files.join(' \u2192 ')}`,
      'kantamäärittely, joka on yksin kokonainen',
      'Poista extends yhdestä niistä.',
    ),
  A210: ({ found, valid, nearest }) =>
    text(
      `Kantamäärittelyssä ei ole poistettavaa osaa ${found}`,
      `jokin näistä: ${listed(valid)}`,
      meant(nearest, 'Poista tämä rivi.'),
    ),
};
