/** What Finnish mails say to people who meet in groups, where a pair is told otherwise. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { GroupTexts, MailTexts } from '../translation.ts';
import { answerBy, remind } from './mail-asks.ts';
import { first, ofUnit, programme } from './mail-who.ts';

/** In a rhythm of its own a meeting has no name. */
const hasMet = ({ ask }: MailFacts): string =>
  ask === '' ? 'Onko ryhmäsi tavannut?' : `${ask}: onko ryhmäsi tavannut?`;

/** A mentor has the mentees; a mentee the mentor, and the others beside them. */
const isMentor = (f: MailFacts): boolean => f.mentors === '';

/** `Mina Berg (mentori), Ann ja Bo` */
const whom = (f: MailFacts): string =>
  isMentor(f) ? f.mentees : `${f.mentors} (${f.otherRole})${f.mentees === '' ? '' : ` sekä ${f.mentees}`}`;

const asked = (f: MailFacts): string =>
  f.bothAccept
    ? 'Kaikilta ryhmässä kysytään samaa. Kun kaikki ovat vastanneet, saatte toistenne osoitteet.'
    : 'Kun olet hyväksynyt, saatte toistenne osoitteet.';

const proposed = (f: MailFacts): string =>
  isMentor(f) ? `Ryhmä sinulle: ${f.mentees}` : `Ehdotus ryhmäksesi: ${f.mentors}`;

export const groupMails: GroupTexts = {
  'ask-accept': (f, pair) => ({
    ...pair,
    subject: proposed(f),
    paragraphs: [
      `${first(f.unit)} ehdottaa, että ${isMentor(f) ? 'ohjaat ryhmää' : 'olet mukana ryhmässä'} ohjelmassa ${programme(f)}: ${whom(f)}.`,
      `Kerro, hyväksytkö ehdotuksen. ${answerBy(f)} ${asked(f)}`,
      ...(f.matchNote === null ? [] : [f.matchNote]),
    ],
  }),
  'remind-accept': (f, pair) => ({
    ...pair,
    subject: `Muistutus: ${proposed(f)}`,
    paragraphs: [
      `Emme ole vielä kuulleet, ${isMentor(f) ? 'ohjaisitko ryhmää' : 'olisitko mukana ryhmässä'}: ${whom(f)}.`,
      answerBy(f),
    ],
  }),
  'start-of-programme': (f, pair) => ({
    ...pair,
    subject: `Ryhmäsi: ${f.people}`,
    paragraphs: [
      `Ryhmäsi on koossa: ${whom(f)}. Tervetuloa ohjelmaan ${programme(f)}.`,
      ...pair.paragraphs.slice(1),
    ],
    facts: [
      ...f.addresses.map((address): [string, string] => ['Ryhmässäsi', address]),
      ...(pair.facts ?? []).slice(f.addresses.length),
    ],
  }),
  'ask-report-meeting': (f, pair) => ({
    ...pair,
    subject: hasMet(f),
    paragraphs: [
      `Onko ryhmäsi ${f.first ? 'jo tavannut' : 'tavannut sen jälkeen, kun viimeksi kysyimme'}: sinä ja ${f.people}? Yksi painallus riittää; rivi siitä, miten meni, on tervetullut.`,
      ...pair.paragraphs.slice(1),
    ],
    notes: (pair.notes ?? []).map((note) => note.replace('jos pari ei ole', 'jos ryhmä ei ole')),
  }),
  'remind-report-meeting': (f, pair) => ({
    ...pair,
    subject: `Muistutus: ${hasMet(f)}`,
    paragraphs: [
      'Emme ole vielä kuulleet, onko ryhmäsi tavannut. Yksi painallus riittää.',
      ...pair.paragraphs.slice(1),
    ],
  }),
  'match-not-accepted': (f, pair) => ({
    ...pair,
    subject: `${programme(f)}: ryhmänne ei toteutunut`,
    paragraphs: [
      'Sinulle ehdotettu ryhmä ei toteutunut. Se ei kerro mitään sinusta; suunnitelmat muuttuvat.',
      `Koordinaattori${ofUnit(f)} etsii sinulle toista ryhmää ja kirjoittaa heti, kun sellainen löytyy. Sinun ei tarvitse tehdä mitään.`,
    ],
  }),
  'match-lapsed': (f, pair) => ({
    ...pair,
    subject: `${programme(f)}: paikkasi ryhmässä on rauennut`,
    paragraphs: [
      'Emme kuulleet, olisitko mukana sinulle ehdotetussa ryhmässä, joten paikkasi siinä on rauennut.',
      ...pair.paragraphs.slice(1),
    ],
  }),
  'partner-left': (f, pair) => ({
    ...pair,
    subject: `${programme(f)}: ${f.people} on jättänyt ryhmäsi`,
    paragraphs: isMentor(f)
      ? [
          `${f.people} on jättänyt ohjelman ${f.programme}, ja ryhmäsi päättyy siihen. Olemme pahoillamme.`,
          `Koordinaattori${ofUnit(f)} tietää siitä ja kirjoittaa sinulle, mikä on nyt mahdollista.`,
        ]
      : [
          `${f.people} (${f.otherRole}) on jättänyt ohjelman ${f.programme}. Olemme pahoillamme. Muu ryhmäsi pysyy koossa.`,
          `Koordinaattori${ofUnit(f)} etsii ryhmällenne uutta henkilöä tähän rooliin ja kirjoittaa heti, kun sellainen löytyy.`,
        ],
  }),
};

/** The session that a mentee and the mentor have alone. */
function individual(f: MailFacts): MailWords {
  return {
    subject: `${f.ask}: oletteko tavanneet kahden? (${f.people})`,
    paragraphs: [
      `Ryhmän tapaamisten lisäksi kukin ryhmäläinen tapaa ohjaajan kerran kahden. Oletteko sinä ja ${f.people} jo tavanneet?`,
      `${answerBy(f)} Jos ette ole vielä tavanneet, kirjoittakaa toisillenne ja etsikää päivä ennen sitä.`,
    ],
    action: 'Kerro tapaamisesta',
    notes: ['Koordinaattori lukee vastauksesi.'],
  };
}

/** Mails that only groups get. */
export const ownGroupMails: MailTexts = {
  'ask-report-individual': individual,
  'remind-report-individual': remind(
    individual,
    (f) => `Emme ole vielä kuulleet, oletteko sinä ja ${f.people} tavanneet kahden.`,
  ),
  'member-left': (f) => ({
    subject: `${f.people} on jättänyt ryhmäsi`,
    paragraphs: [
      `${f.people} ei ole enää ryhmässäsi ohjelmassa ${f.programme}. Ryhmä jatkaa muiden kanssa; päivänne ovat ennallaan.`,
    ],
  }),
  'member-joined': (f) => ({
    subject: `${f.people} tulee ryhmääsi`,
    paragraphs: [
      `${f.people} on tästä lähtien ryhmässäsi. Toivota tervetulleeksi ja kerro, milloin tapaatte seuraavan kerran.`,
    ],
    facts: f.addresses.map((address): [string, string] => ['Ryhmässäsi', address]),
  }),
  'group-merged': (f) => ({
    subject: `${programme(f)}: ryhmäsi jatkaa toisessa ryhmässä`,
    paragraphs: [
      `Ryhmästäsi oli tullut hyvin pieni, joten ${f.people} jatkaa toisessa ryhmässä ohjelmassa ${f.programme}. Kiitos ajasta, jonka annoit.`,
      `Koordinaattori${ofUnit(f)} tietää, että olet vapaa, ja saattaa kysyä, tapaisitko jonkun toisen. Kysyttävää? Kirjoita osoitteeseen ${f.contact}.`,
    ],
  }),
};
