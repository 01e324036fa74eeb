/** Finnish mails to the coordinators of units. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { concerned, ofUnit, programme } from './mail-who.ts';

const REASONS: Readonly<Partial<Record<MailFacts['because'], string>>> = {
  declined: 'ehdotus hylättiin',
  silent: 'ehdotukseen ei vastattu ajoissa',
  left: 'pari päättyi, koska toinen jätti ohjelman',
  'no-answer': 'pari päättyi, koska toinen ei enää vastannut',
  'ended-early': 'pari päättyi ennen aikojaan toisen toiveesta',
  unsigned: 'pari päättyi, koska sopimusta ei allekirjoitettu ajoissa',
  'breaks-rule': 'ehdotus rikkoo ohjelman sääntöä',
};

const because = (f: MailFacts): string => REASONS[f.because] ?? 'pari päättyi';

function fellThrough(f: MailFacts): MailWords {
  if (!f.anew)
    return {
      subject: `${concerned(f)}: pari on päättynyt (${f.people})`,
      paragraphs: [
        `${f.people}: ${because(f)}. He tietävät siitä. Ohjelman mukaan tilalle ei etsitä ketään.`,
      ],
      action: 'Katso parit',
    };
  return {
    subject: `${concerned(f)}: pari ei toteutunut (${f.people})`,
    paragraphs: [
      `${f.people}: ${because(f)}${f.rule === '' ? '' : ` (${f.rule})`}. Yhä mukana olevat ovat taas ilman paria; heille on kerrottu, että etsit.`,
      'Sivu näyttää parhaat vapaat ehdokkaat.',
    ],
    action: 'Katso ehdokkaat',
  };
}

function silent(f: MailFacts): MailWords {
  const ends = f.silenceEnds;
  const outcome = ends?.outcome === 'reassign' ? ', ja toiselle etsitään uusi pari' : '';
  const many = f.silent.length > 1;
  const who = many ? `${f.silent.length} henkilöä ei ole vastannut` : '1 henkilö ei ole vastannut';
  return {
    subject: `${concerned(f)}: ${who}: ${f.ask}`,
    paragraphs: [
      `${who} kyselyyn ”${f.ask}” muistutuksista huolimatta. Puhelu tai sananen kasvokkain auttaa usein enemmän kuin uusi viesti.`,
      ends === null
        ? 'Mitään ei tapahdu itsestään. Kun olet hoitanut asian, sulje tehtävä sivulla.'
        : `Jos johonkuhun ei ole saatu mitään vastausta, hänen parinsa päättyy: ${ends.on}${outcome}. Jos haluat estää sen, sulje tehtävä sivulla.`,
    ],
    facts: f.silent.map((name, index) => [String(index + 1), name]),
    action: 'Katso tehtävä',
  };
}

export const coordinatorMails: MailTexts = {
  'matches-drafted': (f) => ({
    subject: `${f.hasUnits ? `${f.unit}: parien` : 'Parien'} luonnos, ${programme(f)}`,
    paragraphs: [
      `Haku on päättynyt, ja parien luonnos on valmis${ofUnit(f)}. Käy se läpi, muuta se, minkä tiedät paremmin, ja julkaise. Viimeinen päivä: ${f.publishBy}.`,
      f.publishesItself
        ? 'Mitä ei ole siihen mennessä julkaistu, lähtee itsestään.'
        : 'Kukaan ei kuule parista ennen kuin julkaiset.',
    ],
    action: 'Katso luonnos',
    notes: ['Luonnoksessa on niin monta paria kuin mahdollista, ja se kertoo, miksi kukin valittiin.'],
  }),
  'remind-publish': (f) => ({
    subject: f.publishLate
      ? `Muistutus: pareja ei ole julkaistu${ofUnit(f)}`
      : `Muistutus: julkaise parit${ofUnit(f)}, viimeinen päivä ${f.publishBy}`,
    paragraphs: [
      f.publishLate
        ? `Parit ohjelmassa ${programme(f)} piti julkaista, viimeinen päivä oli ${f.publishBy}. Hakijat odottavat.`
        : `Pareja ohjelmassa ${programme(f)} ei ole vielä julkaistu; viimeinen päivä on ${f.publishBy}.`,
      'Käy luonnos läpi ja julkaise se.',
    ],
    action: 'Katso luonnos',
    notes: [
      `${f.hasUnits ? 'Jos se jää julkaisematta, siitä kerrotaan ohjelman omistajalle. ' : ''}Mitään ei julkaista itsestään.`,
    ],
  }),
  'match-fell-through': fellThrough,
  silent,
  search: (f) => ({
    subject: `${concerned(f)}: ${f.people} odottaa paria (${f.otherRole})`,
    paragraphs: [
      `${f.people} on mukana ohjelmassa ${programme(f)} vielä ilman paria. Etsi pari (${f.otherRole}), viimeinen päivä: ${f.due}.`,
      'Sivu näyttää vapaat, parhaat ensin; yksi painallus kysyy heiltä.',
    ],
    action: 'Katso ehdokkaat',
  }),
  'remind-search': (f) => ({
    subject: `Muistutus: ${f.people} odottaa paria (${f.otherRole})`,
    paragraphs: [
      `${f.people} on yhä ilman paria ohjelmassa ${programme(f)}; viimeinen päivä etsiä (${f.otherRole}): ${f.due}.`,
      'Sivu näyttää vapaat, parhaat ensin; yksi painallus kysyy heiltä.',
    ],
    action: 'Katso ehdokkaat',
  }),
};
