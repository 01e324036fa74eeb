/** Finnish mails about a right to a partner. */
import type { MailFacts } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { concerned, programme } from './mail-who.ts';

/** Nothing where there is no such right. */
export const right = (f: MailFacts): string[] =>
  f.entitled ? [`Sinulla on oikeus omaan pariin (rooli: ${f.otherRole}).`] : [];

const help = (f: MailFacts): string =>
  `Jos et tiedä, keneltä kysyä, kirjoita osoitteeseen ${f.contact}: autamme sinua löytämään jonkun.`;
const without =
  'Jos et halua paria, voit jättää ohjelman alla olevasta linkistä; sen jälkeen et kuule siitä enää.';

export const entitledMails: MailTexts = {
  'remind-entitled': (f) => ({
    subject: `Sinulla on oikeus omaan pariin (${f.otherRole})`,
    paragraphs: [
      `Sinulla on oikeus omaan pariin (rooli: ${f.otherRole}), ja tietojemme mukaan sinulla ei vielä ole sellaista.`,
      f.selfFound
        ? 'Valitset itse, kuka se on: mieti joku, kysy häneltä ja kerro meille linkistä. Kirjoitamme hänelle ja kysymme, sopiiko se.'
        : `Hae ohjelmaan ${programme(f)} linkistä, niin kuulet meistä heti, kun sinulle löytyy joku.`,
      help(f),
    ],
    action: 'Hae',
    notes: [without],
  }),
  'entitled-alone': (f) => ({
    subject: `Sinulla on oikeus omaan pariin, eikä sellaista vielä ole (${f.otherRole})`,
    paragraphs: [
      `Olet hakenut ohjelmaan ${programme(f)}, eikä kukaan nimeämistäsi ole vielä parisi. Niin käy joskus, eikä se kerro mitään sinusta.`,
      'Oikeutesi on ennallaan: nimeä joku toinen linkistä.',
      help(f),
    ],
    action: 'Nimeä joku toinen',
    notes: [without],
  }),
  'entitled-waiting': (f) => ({
    subject: `${concerned(f)}: kaksi kuukautta ilman paria (${f.otherRole})`,
    paragraphs: [
      `${f.many === 1 ? 'Yksi pariin oikeutettu' : `${f.many} pariin oikeutettua`} ohjelmassa ${programme(f)} on ollut ilman vähintään kaksi kuukautta muistutuksista huolimatta.`,
      'Viestit ovat tehneet voitavansa. Puhuisitko heidän kanssaan?',
    ],
    action: 'Katso, ketkä',
  }),
};
