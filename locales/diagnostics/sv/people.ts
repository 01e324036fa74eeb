/** Swedish words for people and matching. */
import type { Facts } from '../../../definitions/compiler/diagnostics.ts';
import type { WordsOf } from '../catalogue.ts';
import { capital, roles, text } from './words.ts';

const or = (words: readonly string[]): string =>
  new Intl.ListFormat('sv', { type: 'disjunction' }).format(words);
const and = (words: readonly string[]): string => new Intl.ListFormat('sv').format(words);

const NEEDED: Readonly<Record<Facts['A416']['expected'], string>> = {
  is: 'is: med en lista av svar',
  bounds: 'at-least: eller at-most: med ett tal',
  option: 'is: med frågans alternativ, eller yes eller no',
  none: 'en fråga med type: choice, choices, yes-no eller number',
};

export const people: WordsOf<'A4'> = {
  A401: ({ question, roles: missing }) =>
    text(
      `${question} ställs inte till ${missing.map(roles).join(' eller ')}`,
      `en fråga i ansökan för ${missing.map(roles).join(' och för ')}`,
      `Lägg till ${question} i ansökan för ${missing.map(roles).join(' och ')}.`,
    ),
  A402: ({ question, type, relation, types }) =>
    text(
      type === 'text'
        ? `${question} besvaras med fria ord, som ${relation}: inte jämför`
        : `${question} är en fråga med type: ${type}, som ${relation}: inte jämför`,
      `en fråga med type: ${or(types)}`,
      type === 'text' && types.includes('choices')
        ? 'Ge frågan svarsalternativ, eller jämför orden med text:.'
        : 'Ge frågan en annan typ, eller jämför den på ett annat sätt.',
    ),
  A403: ({ found, valid }) =>
    text(
      found.length === 0 ? 'Inget säger vad som jämförs' : `Här står ${and(found)} tillsammans`,
      `en av ${valid.map((key) => `${key}:`).join(', ')} med en fråga`,
      found.length === 0 ? 'Lägg till en av dem.' : 'Skriv var och en på en egen rad.',
    ),
  A404: ({ question }) =>
    text(
      `${question} måste vara lika och måste vara olika`,
      'en av de två',
      'Ta bort den ena: inget par kan uppfylla båda.',
    ),
  A405: ({ question }) =>
    text(`${question} ställs två gånger här`, 'varje fråga en gång', 'Ta bort den ena.'),
  A406: ({ relation }) =>
    text(
      `within säger hur långt ifrån varandra, och ${relation}: har inget avstånd`,
      'within tillsammans med near: eller time-zone:',
      'Ta bort within, eller jämför med ett avstånd.',
    ),
  A407: ({ wants, offers, valid }) =>
    text(
      `Inget alternativ i ${offers} är ett alternativ i ${wants}`,
      `alternativ i ${wants}: ${and(valid)}`,
      'Ge det som önskas och det som erbjuds samma namn; texterna får skilja sig.',
    ),
  A410: ({ question, key, type, types }) =>
    text(
      `${key} säger inget för en fråga med type: ${type}`,
      `${key} tillsammans med type: ${or(types)}`,
      `Ta bort ${key}, eller ge ${question} en annan typ.`,
    ),
  A411: ({ question, min, max }) =>
    text(
      `${question} tar emot tal från ${min} till ${max}: sådana finns inte`,
      'ett min som inte är större än max',
      'Byt plats på de två, eller ta bort det ena.',
    ),
  A412: ({ role, key, by, needs }) =>
    text(
      `${key} säger inget där ${roles(role)} ansöker med by: ${by}`,
      `${key} tillsammans med by: ${needs}`,
      `Ta bort ${key}, eller skriv by: ${needs}.`,
    ),
  A413: ({ role }) =>
    text(
      `${capital(roles(role))} ansöker i ett formulär på annat håll, och inget säger var`,
      'at: med formulärets adress',
      'Lägg till at: https://..., formulärets adress.',
    ),
  A414: ({ role, until, closes, publish }) =>
    text(
      `Ansökningar från ${roles(role)} beslutas senast ${until}; ansökan stänger ${closes}, och matchningarna publiceras senast ${publish}`,
      'en dag mellan de två',
      'Rätta review-until, eller publicera senare.',
    ),
  A415: ({ role, question }) =>
    text(
      `Ett svar på ${question} behövs, och frågan ställs inte till ${roles(role)}`,
      `en fråga under ask: i ansökan för ${roles(role)}`,
      `Lägg till ${question} under ask:, eller ta bort raden.`,
    ),
  A416: ({ question, type, expected }) =>
    text(
      `${question} är en fråga med type: ${type}, och det här passar inte den`,
      NEEDED[expected],
      'Rätta raden.',
    ),
  A417: ({ role, why }) =>
    text(
      why === 'both'
        ? `Det står två gånger när ansökningar från ${roles(role)} ska vara beslutade`
        : `Ansökningar från ${roles(role)} har ingen sista dag, så ingen dag kan vara den sista att besluta`,
      why === 'both' ? 'review-until eller review-within' : 'review-within: med en tidslängd',
      why === 'both' ? 'Ta bort den ena.' : 'Skriv review-within: 2 weeks; det räknas från varje ansökan.',
    ),
  A420: ({ question, type }) =>
    text(
      `${question} är en fråga med type: ${type}, som inte kan ge samtycke`,
      'en fråga med type: yes-no',
      'Fråga om samtycke i en egen fråga: ”Får vi publicera din berättelse?”',
    ),
  A421: ({ question, type }) =>
    text(
      `${question} har type: ${type}, och ett mål mäts från 1 till 5`,
      'en fråga med type: agree',
      'Fråga hur väl målet har nåtts med type: agree; svar av andra slag räknas ändå i rapporten.',
    ),
  A430: (facts) => {
    switch (facts.why) {
      case 'too-few-places':
        return text(
          `En mentor tar ${facts.takes}, och en grupp har ${facts.least} eller fler`,
          `mentees: ${facts.least} eller fler`,
          'Låt en mentor ta fler, eller gör grupperna mindre.',
        );
      case 'no-groups':
        return text(
          'Det här gäller grupper, och ingen träffas i grupp',
          'format: group bland formerna',
          'Lägg till group i format, eller ta bort det här.',
        );
      case 'no-days':
        return text(
          'Enskilda samtal behöver en omgångs gemensamma datum, och den här tar aldrig slut',
          'en omgång med duration, eller grupper utan individual-sessions',
          'Ta bort individual-sessions, eller ge omgången en längd.',
        );
      case 'no-choosing':
        return text(
          'Jämlikar matchas inte genom att välja eller föreslå en mentor',
          'by: coordinator eller by: algorithm',
          'Låt Adept föreslå paren, eller ta bort peer ur format.',
        );
      case 'no-mentors':
        return text(
          'Bland jämlikar är ingen mentor',
          'det som sägs om adepter',
          'Ta bort det här, eller lägg till en form med mentorer.',
        );
    }
  },
  A450: ({ question }) =>
    text(
      `${question} är personlig, och skulle visas för dem som väljer`,
      'frågor vars svar alla får läsa',
      `Ta bort ${question} ur show.`,
    ),
  A451: ({ key, by, valid }) =>
    text(
      `${key} säger inget tillsammans med by: ${by}`,
      `${key} tillsammans med by: ${or(valid)}`,
      `Ta bort ${key}, eller matcha på ett annat sätt.`,
    ),
  A452: ({ by }) =>
    text(
      `Med by: ${by} nämner adepterna sin mentor, och deras ansökan frågar inte vem`,
      'en fråga med type: person i ansökan för adepter',
      'Lägg till en fråga med type: person till ask i applications.mentee; flera frågas i sin ordning.',
    ),
};
