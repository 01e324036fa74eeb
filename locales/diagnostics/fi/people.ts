/** Finnish words for people and matching. */
import type { Facts } from '../../../definitions/compiler/diagnostics.ts';
import type { WordsOf } from '../catalogue.ts';
import { capital, role, text } from './words.ts';

const or = (words: readonly string[]): string =>
  new Intl.ListFormat('fi', { type: 'disjunction' }).format(words);
const and = (words: readonly string[]): string => new Intl.ListFormat('fi').format(words);

const NEEDED: Readonly<Record<Facts['A416']['expected'], string>> = {
  is: 'is: ja luettelo vastauksista',
  bounds: 'at-least: tai at-most: ja luku',
  option: 'is: ja kysymyksen vaihtoehtoja, tai yes tai no',
  none: 'kysymys, jonka type: on choice, choices, yes-no tai number',
};

export const people: WordsOf<'A4'> = {
  A401: ({ question, roles }) =>
    text(
      `Kysymystä ${question} ei kysytä ${roles.map((one) => role(one).from).join(' eikä ')}`,
      `kysymys ${roles.map((one) => role(one).of).join(' ja ')} hakemuksessa`,
      `Lisää ${question} ${roles.map((one) => role(one).of).join(' ja ')} hakemukseen.`,
    ),
  A402: ({ question, type, relation, types }) =>
    text(
      type === 'text'
        ? `Kysymykseen ${question} vastataan vapain sanoin, joita ${relation}: ei vertaa`
        : `Kysymyksessä ${question} on type: ${type}, jota ${relation}: ei vertaa`,
      `kysymys, jossa on type: ${or(types)}`,
      type === 'text' && types.includes('choices')
        ? 'Anna kysymykselle vaihtoehdot tai vertaa sen sanoja avaimella text:.'
        : 'Anna kysymykselle toinen tyyppi tai vertaa sitä toisella tavalla.',
    ),
  A403: ({ found, valid }) =>
    text(
      found.length === 0 ? 'Mikään ei kerro, mitä verrataan' : `Tässä ovat yhdessä ${and(found)}`,
      `yksi avaimista ${valid.map((key) => `${key}:`).join(', ')} ja kysymys`,
      found.length === 0 ? 'Lisää yksi niistä.' : 'Kirjoita kukin omalle rivilleen.',
    ),
  A404: ({ question }) =>
    text(
      `Vastausten kysymykseen ${question} on oltava sekä samat että eri`,
      'toinen näistä',
      'Poista toinen: mikään pari ei voi täyttää molempia.',
    ),
  A405: ({ question }) =>
    text(`Kysymys ${question} kysytään tässä kahdesti`, 'kukin kysymys kerran', 'Poista toinen.'),
  A406: ({ relation }) =>
    text(
      `within kertoo etäisyyden, mutta avaimella ${relation}: ei ole etäisyyttä`,
      'within avaimen near: tai time-zone: kanssa',
      'Poista within tai vertaa etäisyyttä.',
    ),
  A407: ({ wants, offers, valid }) =>
    text(
      `Mikään kysymyksen ${offers} vaihtoehto ei ole kysymyksen ${wants} vaihtoehto`,
      `kysymyksen ${wants} vaihtoehtoja: ${and(valid)}`,
      'Anna toivotulle ja tarjotulle samat nimet; tekstit saavat olla erilaiset.',
    ),
  A410: ({ question, key, type, types }) =>
    text(
      `${key} ei kerro mitään kysymyksestä, jossa on type: ${type}`,
      `${key}, kun type on ${or(types)}`,
      `Poista ${key} tai anna kysymykselle ${question} toinen tyyppi.`,
    ),
  A411: ({ question, min, max }) =>
    text(
      `${question} ottaa vastaan luvut välillä ${min}-${max}: niitä ei ole`,
      'min, joka ei ole suurempi kuin max',
      'Vaihda niiden paikat tai poista toinen.',
    ),
  A412: ({ role: who, key, by, needs }) =>
    text(
      `Avain ${key} ei sano mitään, kun ${role(who).of} haku on by: ${by}`,
      `${key} ja sen vieressä by: ${needs}`,
      `Poista ${key} tai kirjoita by: ${needs}.`,
    ),
  A413: ({ role: who }) =>
    text(
      `${capital(role(who).of)} hakulomake on muualla, eikä mikään kerro missä`,
      'at: ja lomakkeen osoite',
      'Lisää at: https://..., lomakkeen osoite.',
    ),
  A414: ({ role: who, until, closes, publish }) =>
    text(
      `${capital(role(who).of)} hakemuksista päätetään viimeistään ${until}; haku päättyy ${closes}, ja parit julkaistaan viimeistään ${publish}`,
      'päivä näiden kahden välissä',
      'Korjaa review-until tai julkaise myöhemmin.',
    ),
  A415: ({ role: who, question }) =>
    text(
      `Kysymykseen ${question} tarvitaan vastaus, eikä sitä kysytä ${role(who).from}`,
      `kysymys, joka on ${role(who).of} hakemuksen ask-luettelossa`,
      `Lisää ${question} ask-luetteloon tai poista rivi.`,
    ),
  A416: ({ question, type, expected }) =>
    text(`Kysymyksen ${question} type: on ${type}, eikä tämä sovi siihen`, NEEDED[expected], 'Korjaa rivi.'),
  A417: ({ role: who, why }) =>
    text(
      why === 'both'
        ? `${capital(role(who).of)} hakemuksista päättämisen aika on annettu kahdesti`
        : `${capital(role(who).of)} haulla ei ole viimeistä päivää, joten päätöksillekään ei voi olla yhtä viimeistä päivää`,
      why === 'both' ? 'review-until tai review-within' : 'review-within: ja ajan pituus',
      why === 'both'
        ? 'Poista toinen.'
        : 'Kirjoita review-within: 2 weeks; se lasketaan kustakin hakemuksesta.',
    ),
  A420: ({ question, type }) =>
    text(
      `${question} on kysymys, jonka type: ${type} ei voi antaa suostumusta`,
      'kysymys, jonka type: yes-no',
      'Pyydä suostumus omassa kysymyksessään: ”Saammeko julkaista tarinasi?”',
    ),
  A421: ({ question, type }) =>
    text(
      `Kysymyksen ${question} type on ${type}, ja tavoitetta mitataan asteikolla 1–5`,
      'kysymys, jolla on type: agree',
      'Kysy type: agree -kysymyksellä, kuinka hyvin tavoite toteutui; muut vastaukset lasketaan raporttiin joka tapauksessa.',
    ),
  A430: (facts) => {
    switch (facts.why) {
      case 'too-few-places':
        return text(
          `Mentori ottaa ${facts.takes}, ja ryhmässä on vähintään ${facts.least}`,
          `mentees: vähintään ${facts.least}`,
          'Anna mentorin ottaa useampi, tai tee ryhmistä pienempiä.',
        );
      case 'no-groups':
        return text(
          'Tämä koskee ryhmiä, eikä kukaan tapaa ryhmässä',
          'format: group muotojen joukossa',
          'Lisää group kohtaan format, tai poista tämä.',
        );
      case 'no-days':
        return text(
          'Kahdenkeskiset tapaamiset tarvitsevat kierroksen yhteiset päivät, eikä tämä kierros pääty',
          'kierros, jolla on duration, tai ryhmät ilman kohtaa individual-sessions',
          'Poista individual-sessions, tai anna kierrokselle kesto.',
        );
      case 'no-choosing':
        return text(
          'Vertaisia ei yhdistetä valitsemalla tai ehdottamalla mentoria',
          'by: coordinator tai by: algorithm',
          'Anna Adeptin ehdottaa pareja, tai poista peer muodoista.',
        );
      case 'no-mentors':
        return text(
          'Vertaisten kesken kukaan ei ole mentori',
          'vain aktoreita koskeva',
          'Poista tämä, tai lisää muoto, jossa on mentoreita.',
        );
    }
  },
  A450: ({ question }) =>
    text(
      `${question} on henkilökohtainen, ja se näytettäisiin valitsijoille`,
      'kysymyksiä, joiden vastaukset kaikki saavat lukea',
      `Poista ${question} avaimesta show.`,
    ),
  A451: ({ key, by, valid }) =>
    text(
      `${key} ei kerro mitään, kun by on ${by}`,
      `${key}, kun by on ${or(valid)}`,
      `Poista ${key} tai muodosta parit toisella tavalla.`,
    ),
  A452: ({ by }) =>
    text(
      `Kun by on ${by}, aktorit nimeävät mentorinsa, mutta heidän hakemuksensa ei kysy ketä`,
      'kysymys, jossa on type: person, aktorien hakemuksessa',
      'Lisää avaimeen ask kohdassa applications.mentee kysymys, jossa on type: person; useat kysytään järjestyksessä.',
    ),
};
