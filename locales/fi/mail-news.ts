/** Finnish mails to participants that tell rather than ask. */
import type { EventFacts, MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { first, ofUnit, programme } from './mail-who.ts';
import { agendaLines, meetingTogether } from './mail-meeting.ts';

const line = (event: EventFacts): readonly [string, string] => [
  event.name,
  [event.provisional ? `${event.when} (päivää ei ole vielä vahvistettu)` : event.when, event.where].join(
    ', ',
  ),
];

function startOfProgramme(f: MailFacts): MailWords {
  const events = `Nämä ovat sinulle tarkoitetut tilaisuudet (viimeinen päivä ${f.lastDay}). Liite vie ne kalenteriisi; saat kutsun jokaiseen ja tiedon jokaisesta muutoksesta.`;
  return {
    subject: `Sinulla on pari: ${f.people}`,
    paragraphs: [
      `${f.bothAccept ? `Sinä ja ${f.people} olette molemmat hyväksyneet parinne` : `Sinä ja ${f.people} olette nyt pari`}. Tervetuloa ohjelmaan ${programme(f)}.`,
      // Who was asked to accept has read it there.
      ...(f.matchNote === null || f.accepts ? [] : [f.matchNote]),
      ...meetingTogether(f),
      ...(f.events.length === 0 ? [] : [events]),
    ],
    facts: [
      ...f.addresses.map((address): [string, string] => [first(f.otherRole), address]),
      ...f.events.map(line),
      ...agendaLines(f),
    ],
    action: 'Avaa parinne sivu',
    notes: [
      'Sieltä näet päivänne, tapaamisenne ja mitä sinulta kysytään. Linkki on vain sinun: säilytä tämä viesti.',
    ],
  };
}

function endOfProgramme(f: MailFacts): MailWords {
  return {
    subject: `Kiitos, että olit mukana: ${programme(f)}`,
    paragraphs: [
      `Parinne aika on päättynyt: ${f.people}, ${programme(f)}. Kiitos kaikesta, mitä olet antanut ja jakanut.`,
      ...f.thanks,
      'Parinne sivulla on sinulle todistus osallistumisesta PDF-tiedostona. Siellä voit myös kertoa, haluatko mukaan uudelleen.',
    ],
    action: 'Avaa parinne sivu',
  };
}

function eventChanged(f: MailFacts): MailWords {
  const name = f.event?.name ?? '';
  const confirmed = f.change === 'confirmed';
  return {
    subject: confirmed ? `Päivä vahvistettu: ${name}` : `Uusi päivä: ${name}`,
    paragraphs: [
      confirmed
        ? `Tämän tilaisuuden päivä on nyt vahvistettu (${programme(f)}).`
        : `Tämä tilaisuus on siirtynyt (${programme(f)}). Huomaa uusi päivä.`,
      'Liite päivittää kalenterisi.',
    ],
    facts: f.event === null ? [] : [line(f.event)],
    action: 'Kerro, tuletko',
  };
}

function eventNotice(f: MailFacts): MailWords {
  return {
    subject: `Pian: ${f.event?.name ?? ''}`,
    paragraphs: ['Kerroit tulevasi. Nähdään siellä.'],
    facts: f.event === null ? [] : [line(f.event)],
    action: 'Muuta vastaustasi',
    notes: [`Jos jotakin on tullut väliin, kirjoita osoitteeseen ${f.contact}.`],
  };
}

function stands(f: MailFacts): MailWords {
  return {
    subject: `Olet jo mukana: ${programme(f)}`,
    paragraphs: [
      `Joku, luultavasti sinä, on hakenut ohjelmaan ${programme(f)} uudelleen tällä osoitteella.`,
      `Olet jo mukana. Roolisi on: ${f.role}${ofUnit(f)}. Se pysyy ennallaan, eikä nyt lähetettyä ole tallennettu: kukin on kerran mukana samassa roolissa.`,
      `Omat tietosi ovat alla olevan linkin takana, ja voit vastata tai muuttaa niitä siellä, viimeinen päivä: ${f.due}. Jos haluat mieluummin olla mukana toisin, kirjoita osoitteeseen ${f.contact}.`,
    ],
    action: 'Katso hakemustasi',
    notes: [
      'Jos et ole hakenut uudelleen, joku muu on kirjoittanut osoitteesi, eikä sinun tarvitse tehdä mitään.',
    ],
  };
}

const ENDED = (f: MailFacts): string => `${programme(f)}: parinne on päättynyt`;
const LOOKING = (f: MailFacts): string =>
  `Koordinaattori${ofUnit(f)} etsii sinulle uutta paria ja kirjoittaa heti, kun sellainen löytyy.`;

/** What becomes of somebody whose match did not come about. */
function whatNext(f: MailFacts): string {
  if (f.next && f.accepts)
    return 'Sinulle on ehdotettu toista: siitä kertoo toinen viesti, jonka saat meiltä tänään.';
  if (f.next && !f.choosing && !f.named)
    return 'Jotakuta toista on kysytty. Kuulet meistä heti, kun vastaus tulee; sinun ei tarvitse tehdä mitään.';
  if (f.next)
    return 'Seuraavalta valinnaltasi on kysytty. Kuulet meistä heti, kun vastaus tulee; sinun ei tarvitse tehdä mitään.';
  if (f.chooseAgain)
    return 'Voit valita uudelleen niistä, jotka ovat nyt käytettävissä: siitä kertoo toinen viesti, jonka saat meiltä tänään.';
  if (f.selfFound && !f.isMentor)
    return `Jos haluat nimetä jonkun toisen, muuta hakemustasi kuittausviestin linkistä tai kirjoita osoitteeseen ${f.contact}.`;
  return `${LOOKING(f)} Sinun ei tarvitse tehdä mitään.`;
}

/** When somebody who has applied hears from us. */
function soon(f: MailFacts): string {
  if (f.reviewUntil !== '')
    return `Hakemukset päätetään viimeistään: ${f.reviewUntil}. Kuulet meistä silloin.`;
  return f.oneByOne
    ? 'Kuulet meistä heti, kun sinulle löytyy pari.'
    : `Pareja ehdotetaan näihin aikoihin: ${f.publishBy}. Kuulet meistä silloin.`;
}

export const newsMails: MailTexts = {
  'application-received': (f) => ({
    subject:
      f.poolSilence === null ? `Saimme hakemuksesi: ${programme(f)}` : `Tervetuloa pooliin: ${f.programme}`,
    paragraphs: [
      f.poolSilence === null
        ? `Kiitos hakemuksestasi ohjelmaan ${programme(f)}. Roolisi: ${f.role}${ofUnit(f)}.`
        : `Kiitos, että liityit ohjelman ${f.programme} pooliin. Roolisi: ${f.role}${ofUnit(f)}. Voit pitää tauon, palata tai jättää poolin milloin vain tämän viestin alalaidan linkistä.`,
      `${f.hasQuestions ? `Voit katsoa ja muuttaa vastauksiasi${f.oneByOne ? ' milloin vain' : `, viimeinen päivä: ${f.due}`}. ` : ''}${soon(f)}`,
    ],
    action: 'Katso hakemustasi',
  }),
  'application-saved': (f) => ({
    subject: `Hakemuksesi on tallennettu, mutta ei vielä lähetetty: ${programme(f)}`,
    paragraphs: [
      `Olet aloittanut hakemuksen ohjelmaan ${programme(f)} (rooli: ${f.role}). Kirjoittamasi on tallessa alla olevan linkin takana.`,
      `Lähetä se, viimeinen päivä: ${f.due}. Vain lähetetty hakemus otetaan huomioon.`,
    ],
    action: 'Jatka hakemustasi',
    notes: [
      'Jos et ole aloittanut hakemusta, joku muu on kirjoittanut osoitteesi, eikä sinun tarvitse tehdä mitään.',
    ],
  }),
  'application-stands': stands,
  'late-application': (f) => ({
    subject: `${programme(f)}: haku on päättynyt`,
    paragraphs: [
      `Kiitos kiinnostuksestasi ohjelmaan ${f.programme} (rooli: ${f.role}). Haku päättyi: ${f.due}. Emme voi tällä kertaa etsiä sinulle paria.`,
      ...(f.interestText === '' ? [] : [f.interestText]),
      `Olemme säilyttäneet nimesi ja osoitteesi seuraavaa kertaa varten, ja ${f.interestWith} tietää kiinnostuksestasi. Kun haku avautuu taas, kuulet siitä ensimmäisten joukossa. Sinun ei tarvitse tehdä muuta.`,
    ],
  }),
  'interest-kept': (f) => ({
    subject: `${f.programme}: kiinnostuksesi on tallessa`,
    paragraphs: [
      `Kiitos kiinnostuksestasi ohjelmaan ${f.programme} (rooli: ${f.role}). Juuri nyt ei voi hakea.`,
      ...(f.interestText === '' ? [] : [f.interestText]),
      `Olemme säilyttäneet nimesi ja osoitteesi, ja ${f.interestWith} tietää kiinnostuksestasi. Kun haku avautuu, kuulet siitä ensimmäisten joukossa. Sinun ei tarvitse tehdä muuta.`,
    ],
  }),
  unmatched: (f) => ({
    subject: `${programme(f)}: sinulle ei ole vielä paria`,
    paragraphs: [
      f.oneByOne
        ? `Olemme etsineet sinulle paria (${f.otherRole}) ohjelmassa ${programme(f)}, mutta emme ole vielä löytäneet. Se ei kerro mitään sinusta.`
        : `Parit on julkaistu${ofUnit(f)}, emmekä ole vielä löytäneet sinulle paria (${f.otherRole}).`,
      f.choosing && f.rest === 'nobody'
        ? `Tällä kertaa kukaan ei etsi enempää. Jos haluat puhua siitä tai tulla mukaan toiste, kirjoita osoitteeseen ${f.contact}.`
        : 'Koordinaattori etsii edelleen ja kirjoittaa sinulle heti, kun joku löytyy. Sinun ei tarvitse tehdä mitään.',
    ],
  }),
  'nobody-named': (f) => ({
    subject: `${programme(f)}: nimeä joku toinen (${f.otherRole})`,
    paragraphs: [
      `Kukaan nimeämistäsi ei voi olla parisi (${f.otherRole}) ohjelmassa ${programme(f)}: heillä ei ole enää paikkaa, he eivät ole enää mukana tai jokin ohjelman sääntö estää sen. Se ei kerro mitään sinusta.`,
      'Voit nimetä jonkun toisen hakemuksesi sivulla.',
    ],
    action: 'Nimeä joku toinen',
    notes: [`Jos et tunne muita, kirjoita osoitteeseen ${f.contact}.`],
  }),
  'match-not-accepted': (f) => ({
    subject: `${programme(f)}: parinne ei toteutunut`,
    paragraphs: [
      f.because === 'breaks-rule'
        ? `Parinne (${f.people}) ei ole mahdollinen ohjelman säännön mukaan: ${f.rule}. Se ei kerro mitään kummastakaan.`
        : `Parinne ei toteutunut: ${f.people}. Se ei kerro mitään sinusta; suunnitelmat muuttuvat.`,
      whatNext(f),
    ],
  }),
  'match-lapsed': (f) => ({
    subject: `${programme(f)}: ehdotus pariksesi on rauennut`,
    paragraphs: [
      `Emme kuulleet, hyväksytkö parin (${f.people}), joten ehdotus on palannut koordinaattorille${ofUnit(f)}.`,
      `Jos haluat yhä mukaan, kirjoita osoitteeseen ${f.contact}.`,
    ],
  }),
  'start-of-programme': startOfProgramme,
  'end-of-programme': endOfProgramme,
  thanks: (f) => ({
    subject: `${programme(f)}: kiitos`,
    paragraphs: [`${first(f.organiser)} kiittää sinua osallistumisestasi (rooli: ${f.role}).`, ...f.thanks],
  }),
  'event-notice': eventNotice,
  'event-changed': eventChanged,
  'partner-left': (f) => ({
    subject: `${programme(f)}: parisi on jättänyt ohjelman`,
    paragraphs: [
      `${f.people} (${f.otherRole}) on jättänyt ohjelman ${f.programme}, joten parinne päättyy tähän. Olemme pahoillamme.`,
      `Koordinaattori${ofUnit(f)} tietää siitä ja kirjoittaa sinulle, mikä on nyt mahdollista.`,
    ],
  }),
  'partner-silent': (f) => ({
    subject: ENDED(f),
    paragraphs: [
      `Emme ole vähään aikaan tavoittaneet pariasi: ${f.people} (${f.otherRole}). Parinne päättyy siksi tähän. Se ei kerro mitään sinusta.`,
      f.anew
        ? LOOKING(f)
        : `Jos haluat puhua siitä, mikä on nyt mahdollista, kirjoita osoitteeseen ${f.contact}.`,
    ],
  }),
  'ended-silent': (f) => ({
    subject: ENDED(f),
    paragraphs: [
      `Olemme kysyneet sinulta useita kertoja kuulematta sinusta, joten parinne on päättynyt: ${f.people}. Sinun ei tarvitse tehdä mitään.`,
      `Sellaista sattuu: jos haluat palata, kirjoita osoitteeseen ${f.contact}.`,
    ],
  }),
  goodbye: (f) => ({
    subject: `Olet jättänyt ohjelman: ${programme(f)}`,
    paragraphs: [
      `Olet jättänyt ohjelman ${programme(f)}. Et saa siitä enää viestejä.`,
      `Jos tämä oli vahinko, kirjoita osoitteeseen ${f.contact}. Kiitos ajasta, jonka annoit.`,
    ],
  }),
  'cycle-closing': (f) => ({
    subject: `${f.programme} päättyy`,
    paragraphs:
      f.people === ''
        ? [
            `${programme(f)} päättyy, viimeinen päivä: ${f.lastDay}. Uusia osallistujia ei enää oteta eikä uusia pareja muodosteta.`,
            'Kiitos, että olit valmis mukaan. Sinun ei tarvitse tehdä mitään.',
          ]
        : [
            `${programme(f)} päättyy, viimeinen päivä: ${f.lastDay}. Uusia osallistujia ei enää oteta.`,
            `Teille mikään ei muutu ennen sitä (${f.people}): jatkakaa niin kuin olette sopineet. Lopuksi sinulta kysytään palautetta.`,
          ],
  }),
  'cycle-cancelled': (f) => ({
    subject: `${programme(f)} on peruttu`,
    paragraphs: [
      `${first(f.organiser)} on perunut ohjelman ${programme(f)}. Sinulta ei kysytä enää mitään, eivätkä suunnitellut tilaisuudet toteudu.`,
      `Kysyttävää? Kirjoita osoitteeseen ${f.contact}.`,
    ],
  }),
};
