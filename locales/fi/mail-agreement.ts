/** Finnish mails about an agreement that is signed before the start. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { answerBy, remind } from './mail-asks.ts';
import { concerned, first, ofUnit, programme } from './mail-who.ts';
import { often } from './rhythm.ts';

const WITHOUT: Readonly<Record<NonNullable<MailFacts['ifUnsigned']>, string>> = {
  hold: 'Mikään ei ala ennen kuin kaikki ovat allekirjoittaneet.',
  proceed: 'Aloitatte, vaikka kaikki eivät olisi siihen mennessä allekirjoittaneet.',
  close: 'Jos kaikki eivät ole siihen mennessä allekirjoittaneet, parinne päättyy.',
};

function sign(f: MailFacts): MailWords {
  return {
    subject: `Ennen kuin aloitatte: sopimuksenne (${f.people})`,
    paragraphs: [
      `${f.bothAccept ? `Sinä ja ${f.people} olette molemmat hyväksyneet parinne` : `Sinä ja ${f.people} olette nyt pari`}. Ennen kuin aloitatte ohjelmassa ${programme(f)}, sovitte muutamasta asiasta ja allekirjoitatte.`,
      `Luonnos on valmiina. Kukin teistä voi muuttaa sitä; sitten kukin allekirjoittaa kirjoittamalla nimensä. ${answerBy(f)} Kirjoittakaa toisillenne, jos haluatte puhua siitä ensin.`,
    ],
    facts: f.addresses.map((address): [string, string] => [first(f.otherRole), address]),
    action: 'Lue ja allekirjoita',
    notes: [
      ...(f.ifUnsigned === null ? [] : [WITHOUT[f.ifUnsigned]]),
      `Sopimuksen lukevat sen allekirjoittajat ja ${f.hasUnits ? `ohjelman ja oman yksikkösi (${f.unit})` : 'ohjelman'} koordinaattorit.`,
    ],
  };
}

const knows = (f: MailFacts): string => `Koordinaattori${ofUnit(f)} tietää siitä.`;

export const agreementMails: MailTexts = {
  'ask-sign': sign,
  'remind-sign': remind(sign, (f) => `Sopimuksenne odottaa yhä allekirjoitustasi (${f.people}).`),
  'rhythm-changed': (f) => ({
    subject: `Kuinka usein tapaatte (${f.people})`,
    paragraphs: [
      `Tapaatte tästä lähtien ${f.rhythm === null ? 'toisessa tahdissa' : often(f.rhythm)} (${f.people}): joku teistä on asettanut sen parinne sivulla.`,
      'Jos se ei sovi sinulle, keskustelkaa siitä ja muuttakaa sitä siellä. Kysymme tapaamisistanne yhtä usein kuin tapaatte.',
    ],
    action: 'Avaa parinne sivu',
  }),
  'agreement-changed': (f) => ({
    subject: `Uusi teksti: sopimuksenne (${f.people})`,
    paragraphs: [
      `Sopimuksenne tekstiä on muutettu (${f.people}). Aiemmat allekirjoitukset eivät enää ole voimassa.`,
      `Lue uusi teksti ja allekirjoita se tai muuta sitä vielä. ${answerBy(f)}`,
    ],
    action: 'Lue ja allekirjoita',
  }),
  'agreement-held': (f) => ({
    subject: `Allekirjoituksia odotetaan: sopimuksenne (${f.people})`,
    paragraphs: [
      `Kaikki eivät ole allekirjoittaneet sopimustanne (${f.people}), joten ${f.programme} ei ole teidän osaltanne alkanut. ${knows(f)}`,
      'Sen voi yhä allekirjoittaa aiemman viestimme linkistä tai parinne sivulla. Aloitatte heti, kun kaikki ovat allekirjoittaneet.',
    ],
    action: 'Avaa parinne sivu',
  }),
  'agreement-lapsed': (f) => ({
    subject: `${programme(f)}: parinne on päättynyt`,
    paragraphs: [
      `Kaikki eivät allekirjoittaneet sopimusta ajoissa (${f.people}), joten parinne päättyi ennen kuin se alkoi.`,
      `${knows(f)} Jos haluat yhä mukaan, kirjoita osoitteeseen ${f.contact}.`,
    ],
  }),
  'agreement-unsigned': (f) => ({
    subject: `${concerned(f)}: sopimusta ei ole allekirjoitettu (${f.people})`,
    paragraphs: [
      `${f.people} ovat hyväksyneet toisensa, mutta kaikki eivät ole allekirjoittaneet sopimusta. Heiltä ei kysytä muuta ennen sitä.`,
      'He voivat yhä allekirjoittaa. Puhu heidän kanssaan.',
    ],
    action: 'Katso kierros',
  }),
};
