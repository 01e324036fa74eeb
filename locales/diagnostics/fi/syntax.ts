/** Finnish words for the writing itself: characters, brackets, indentation. */
import type { WordsOf } from '../catalogue.ts';
import { text } from './words.ts';

/** What the YAML parser's codes mean for the writer of a line. */
const YAML: Readonly<Record<string, string>> = {
  BAD_INDENT: 'sisennys poikkeaa yllä olevista riveistä',
  BAD_ALIAS: 'arvo alkaa merkillä * tai &',
  BAD_COLLECTION_TYPE: 'luettelo ja avaimia sisältävä osio ovat sekaisin',
  BAD_DQ_ESCAPE: 'kenoviiva on lainausmerkkien välissä',
  BAD_SCALAR_START: 'arvo alkaa merkillä, jonka vuoksi arvo tarvitsee ympärilleen lainausmerkit',
  BLOCK_AS_IMPLICIT_KEY: 'rivillä on toinen kaksoispiste, tai seuraava rivi on sisennetty liikaa',
  BLOCK_IN_FLOW: 'sulkua ei ole suljettu ennen seuraavaa avainta',
  COMMENT_SPACE: 'merkin # edestä puuttuu välilyönti',
  KEY_NOT_A_WORD: 'avaimen on oltava yksi sana',
  KEY_OVER_1024_CHARS: 'avain on aivan liian pitkä',
  MISSING_CHAR: 'kaksoispiste, pilkku, sulku tai lainausmerkki puuttuu',
  MULTILINE_IMPLICIT_KEY: 'rivin avaimen perästä puuttuu kaksoispiste',
  UNEXPECTED_TOKEN: 'tässä on jotain, mikä ei kuulu tähän',
};

export const syntax: WordsOf<'A0'> = {
  A001: ({ length, limit }) =>
    text(
      `Tekstissä on ${length} merkkiä`,
      `enintään ${limit}`,
      'Ohjelma on muutaman sivun mittainen. Onko tämä oikea tiedosto?',
    ),
  A002: ({ limit }) =>
    text(
      'Sulkuja tai sisennyksiä on tässä liian monta sisäkkäin',
      `enintään ${limit} tasoa`,
      'Sulje auki jääneet sulut ja poista tarpeettomat sisennykset.',
    ),
  A003: () =>
    text(
      'Sisennyksessä on sarkain',
      'välilyöntejä',
      'Korvaa sarkain kahdella välilyönnillä kutakin tasoa kohti.',
    ),
  A004: () =>
    text(
      'Tässä on sitova välilyönti; se näyttää välilyönniltä mutta ei ole sellainen',
      'tavallinen välilyönti',
      'Poista se ja kirjoita välilyönti. Tekstinkäsittelyohjelmat lisäävät niitä; pelkän tekstin muokkain ei.',
    ),
  A005: () =>
    text(
      'Tämä on itäaasialaisten näppäimistöjen leveä kaksoispiste',
      'kaksoispiste :',
      'Korvaa se merkillä : ja välilyönnillä.',
    ),
  A006: ({ found }) =>
    text(
      `Arvo alkaa kaarevalla lainausmerkillä ${found ?? ''}`,
      'suora " tai ei merkkiä lainkaan',
      'Poista kaarevat merkit: teksti tarvitsee lainausmerkit vain, jos siinä on kaksoispiste ja välilyönti.',
    ),
  A007: ({ found }) =>
    text(
      `${found} on viittaus tiedoston sisällä`,
      'itse arvo',
      'Kirjoita arvo jokaiseen kohtaan, joka sitä tarvitsee.',
    ),
  A008: ({ found }) => text(`${found} on YAML-tunniste`, 'tavallinen arvo', 'Poista tunniste.'),
  A009: ({ problem }) =>
    text(
      `Tätä ei voi lukea: ${YAML[problem] ?? 'tässä on jotain, mikä ei kuulu tähän'}`,
      'rivejä kuten avain: arvo, osion avaimet samassa sarakkeessa',
      'Tarkista tämän ja edellisen rivin sisennys, sulut ja lainausmerkit.',
    ),
  A010: ({ key }) =>
    text(
      `Avain ${key} on tässä toisen kerran`,
      'kukin avain kerran',
      'Yhdistä ne tai nimeä toinen uudelleen.',
    ),
  A011: ({ found }) =>
    text(
      `${found} on kiinni siinä, mitä seuraa`,
      'välilyönti kaksoispisteen jälkeen',
      `Kirjoita välilyönti kohdan ${found} jälkeen`,
    ),
  A012: () =>
    text(
      'Tiedostossa ei ole määrittelyä',
      'määrittely, joka alkaa rivillä adept: 1',
      'Kopioi esimerkki kansiosta definitions/programmes ja muuta sitä.',
    ),
  A013: ({ found }) =>
    text(
      `${found || '---'} aloittaa toisen asiakirjan`,
      'yksi määrittely kussakin tiedostossa',
      'Siirrä toinen omaan tiedostoonsa.',
    ),
  A014: ({ found }) =>
    text(
      `${found} ei ole tekstin merkki`,
      'kirjaimia, numeroita, merkkejä, välilyöntejä ja rivinvaihtoja',
      'Poista merkki. Onko tämä oikea tiedosto, tallennettuna pelkkänä tekstinä (UTF-8)?',
    ),
};
