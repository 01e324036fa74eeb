/** Finnish mails about whom one chooses, and about a pair's own time. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { answerBy, changeable, reader, remind } from './mail-asks.ts';
import { ofUnit, programme } from './mail-who.ts';

const REST: Readonly<Record<MailFacts['rest'], string>> = {
  coordinator: 'koordinaattori etsii sinulle parin',
  algorithm: 'saat parhaan jäljellä olevan parin',
  nobody: 'sinulle ei ehkä löydy tällä kertaa paria',
};

function choose(f: MailFacts): MailWords {
  return {
    subject: `Valitse parisi (${f.otherRole}): ${programme(f)}`,
    paragraphs: [
      f.oneByOne
        ? `Nämä ovat nyt käytettävissäsi ohjelmassa ${programme(f)}. Lue, mitä he ovat kirjoittaneet, ja kerro, kenet haluaisit pariksesi (${f.otherRole}).`
        : `Hakemukset ohjelmaan ${programme(f)} ovat tulleet. Katso, ketkä ovat hakeneet, ja kerro, kenet haluaisit pariksesi (${f.otherRole}).`,
      f.oneByOne
        ? `Viimeinen päivä valita: ${f.due}. Ensimmäiseltä valinnaltasi kysytään heti, kun olet valinnut; kieltävän vastauksen jälkeen seuraavalta.`
        : `Viimeinen päivä valita: ${f.due}. Pareja ehdotetaan näihin aikoihin: ${f.publishBy}.`,
    ],
    action: 'Lue esittelyt ja valitse',
    notes: [
      `Jos et valitse siihen mennessä tai jos mikään valintasi ei toteudu, ${REST[f.rest]}.`,
      changeable(f),
      `${reader(f)} Kukaan muu ei saa tietää, kenet valitsit.`,
    ],
  };
}

function duration(f: MailFacts): MailWords {
  return {
    subject: `Kuinka kauan jatkatte yhdessä? (${f.people})`,
    paragraphs: [
      `Ohjelmassa ${f.programme} päätät itse, kuinka kauan sinä ja ${f.people} jatkatte yhdessä. Tavallinen aika on ${f.usualTime}.`,
      `Puhukaa keskenänne ja kerro meille. ${answerBy(f)} Jos emme kuule sinusta, aika on ${f.usualTime}.`,
    ],
    action: 'Kerro, kuinka kauan',
    notes: [
      'Kun toinen teistä on vastannut, molemmat saavat tiedon uudesta viimeisestä päivästä.',
      changeable(f),
    ],
  };
}

function extension(f: MailFacts): MailWords {
  return {
    subject: `Haluaisitko jatkaa? (${f.people})`,
    paragraphs: [
      `Parinne aika ohjelmassa ${f.programme} lähenee loppuaan (${f.people}). Jos molemmat haluavat, voitte jatkaa${f.extraTime === '' ? ' pidempään' : ` vielä: ${f.extraTime}`}.`,
      `${answerBy(f)} Ilman kahta myönteistä vastausta aika päättyy suunnitellusti, ja sekin on hyvä.`,
    ],
    action: 'Vastaa',
    notes: [
      'Parisi ei näe vastaustasi; vain jos molemmat haluavat jatkaa, saatte tiedon uudesta viimeisestä päivästä.',
    ],
  };
}

const OVER = (f: MailFacts): string => `${programme(f)}: parinne aika on päättynyt (${f.people})`;

export const pairMails: MailTexts = {
  'pair-paused': (f) => ({
    subject: `Parinne on tauolla (${f.people})`,
    paragraphs: [
      `Parinne ohjelmassa ${programme(f)} on tauolla (${f.people})${f.pauseUntil === '' ? '' : `, paluupäivä: ${f.pauseUntil}`}. Sillä välin teiltä ei kysytä mitään.`,
      f.pauseUntil === ''
        ? 'Kumpikin voi jatkaa milloin vain parinne sivulla.'
        : 'Jatkatte silloin itsestään, tai aiemmin parinne sivulla.',
    ],
    action: 'Katso parinne sivua',
  }),
  'pair-resumed': (f) => ({
    subject: `Parinne jatkaa (${f.people})`,
    paragraphs: [
      `Tauko on ohi: sinä ja ${f.people} jatkatte ohjelmassa ${programme(f)}.${f.pairEnds === '' ? '' : ` Viimeinen päivänne on nyt ${f.pairEnds}.`}`,
      'Kirjoittakaa toisillenne tällä viikolla, niin löydätte uuden ajan.',
    ],
    action: 'Katso päivänne',
  }),
  'ask-choose': choose,
  'ask-set-duration': duration,
  'ask-extend': extension,
  'remind-choose': remind(
    choose,
    (f) => `Emme ole vielä kuulleet, kenet haluaisit pariksesi (${f.otherRole}) ohjelmassa ${programme(f)}.`,
  ),
  'remind-set-duration': remind(
    duration,
    (f) => `Emme ole vielä kuulleet, kuinka kauan sinä ja ${f.people} haluatte jatkaa.`,
  ),
  'remind-extend': remind(
    extension,
    (f) => `Emme ole vielä kuulleet, haluaisitko jatkaa parisi kanssa: ${f.people}.`,
  ),
  'partner-ended': (f) => ({
    subject: OVER(f),
    paragraphs: [
      `Parinne aika ohjelmassa ${f.programme} päättyy tähän, suunniteltua aiemmin (${f.people}). Sellaista sattuu, eikä se ole kenenkään vika: ihmiset ja suunnitelmat muuttuvat.`,
      f.anew
        ? `Olet yhä mukana ohjelmassa: koordinaattori${ofUnit(f)} etsii sinulle uutta paria ja kirjoittaa heti, kun sellainen löytyy.`
        : `Jos haluat puhua siitä, mikä on nyt mahdollista, kirjoita osoitteeseen ${f.contact}.`,
    ],
  }),
  'ended-early': (f) => ({
    subject: OVER(f),
    paragraphs: [
      `Olet päättänyt parinne ajan ohjelmassa ${f.programme}: ${f.people}. Toiselle kerrotaan, että aika on päättynyt, ei miksi; kirjoittamasi lukevat vain koordinaattorit.`,
      `Olet yhä mukana ohjelmassa. Jos tämä oli vahinko, kirjoita osoitteeseen ${f.contact}.`,
    ],
  }),
  'dates-changed': (f) => ({
    subject: `Sinä ja ${f.people}: viimeinen päivä ${f.pairLastDay}`,
    paragraphs: [
      `Parinne viimeinen päivä ohjelmassa ${programme(f)} on nyt ${f.pairLastDay} (${f.people}). Se, mitä sinulta matkan varrella kysytään, siirtyy mukana.`,
    ],
    action: 'Katso päivänne',
  }),
};
