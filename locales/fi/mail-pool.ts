/** Finnish mails to the members of a pool: whether they are still willing, that they rest, that they are back. */
import type { MailFacts } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { answerBy } from './mail-asks.ts';

const SILENCE: Readonly<Record<NonNullable<MailFacts['poolSilence']>, string>> = {
  pause:
    'Jos emme kuule sinusta siihen mennessä, olet tauolla: sinulle ei ehdoteta ketään ennen kuin palaat.',
  stay: 'Jos emme kuule sinusta siihen mennessä, pysyt poolissa entiseen tapaan.',
  leave: 'Jos emme kuule sinusta siihen mennessä, oletamme, että haluat jättää poolin.',
};

const silence = (f: MailFacts): string[] => (f.poolSilence === null ? [] : [SILENCE[f.poolSilence]]);

export const poolMails: MailTexts = {
  'ask-stay-willing': (f) => ({
    subject: `${f.programme}: oletko edelleen käytettävissä?`,
    paragraphs: [
      `Olet mukana ohjelman ${f.programme} poolissa (rooli: ${f.role}): kiitos, että olet käytettävissä. Kysymme aika ajoin, sopiiko se sinulle edelleen.`,
      `Vastaa kyllä, ei nyt, tai kerro, että haluat jättää poolin. ${answerBy(f)} Siihen menee hetki.`,
    ],
    action: 'Kyllä, ei nyt tai jätä pooli',
    notes: silence(f),
  }),
  'remind-stay-willing': (f) => ({
    subject: `Muistutus: ${f.programme}: oletko edelleen käytettävissä?`,
    paragraphs: [
      `Olet mukana ohjelman ${f.programme} poolissa (rooli: ${f.role}). Kerro, oletko edelleen käytettävissä: kyllä, ei nyt, tai haluat jättää poolin. ${answerBy(f)}`,
    ],
    action: 'Kyllä, ei nyt tai jätä pooli',
    notes: silence(f),
  }),
  'pool-resting': (f) => ({
    subject: `${f.programme}: olet tauolla`,
    paragraphs: [
      `Tästä lähtien sinulle ei ehdoteta ketään ohjelmassa ${f.programme}. ${
        f.pauseUntil === ''
          ? 'Olet taas mukana, kun ilmoitat siitä.'
          : `Olet taas mukana viimeistään tänä päivänä: ${f.pauseUntil}.`
      }`,
      'Se, minkä olet jonkun kanssa aloittanut, jatkuu.',
    ],
    action: 'Palaa mukaan',
  }),
  'pool-silent': (f) => ({
    subject: `${f.programme}: olet tauolla, kunnes palaat`,
    paragraphs: [
      `Kysyimme, oletko edelleen käytettävissä ohjelmassa ${f.programme} (rooli: ${f.role}), emmekä ole kuulleet sinusta. Jotta kukaan ei odottaisi turhaan, olet tauolla: sinulle ei ehdoteta ketään.`,
      'Sinun ei tarvitse selittää mitään. Kun haluat taas mukaan, nyt tai myöhemmin, yksi napsautus riittää.',
    ],
    action: 'Palaa mukaan',
  }),
  'pool-returned': (f) => ({
    subject: `${f.programme}: olet taas mukana`,
    paragraphs: [
      `Hienoa, että palasit: olet taas ohjelman ${f.programme} poolissa (rooli: ${f.role}). Kuulet meistä, kun sinulle löytyy joku.`,
    ],
    action: 'Paikkasi poolissa',
  }),
};
