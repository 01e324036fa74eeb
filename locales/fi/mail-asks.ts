/** Finnish mails that ask for something, and their reminders. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { right } from './mail-entitled.ts';
import { targetNote } from './mail-meeting.ts';
import { about, first, programme } from './mail-who.ts';

export const reader = (f: MailFacts) => {
  if (f.readBy === 'mixed') return 'Kunkin kysymyksen yläpuolella kerrotaan, kuka vastauksen lukee.';
  if (f.readBy === 'partner')
    return `Vastauksesi lukee parisi (${f.otherRole}); koordinaattorit näkevät vain yhteenvedon.`;
  const partner = f.readBy === 'both' ? `parisi (${f.otherRole}) sekä ` : '';
  return `Vastauksesi lukevat ${partner}ohjelman ${f.hasUnits ? `ja oman yksikkösi (${f.unit}) ` : ''}koordinaattorit.`;
};
export const changeable = (f: MailFacts) => `Voit muuttaa vastaustasi, viimeinen päivä: ${f.due}.`;
export const answerBy = (f: MailFacts) => `Viimeinen vastauspäivä: ${f.due}.`;

function eventFacts({ event }: MailFacts): readonly (readonly [string, string])[] {
  if (event === null) return [];
  const when = event.provisional ? `${event.when} (päivää ei ole vielä vahvistettu)` : event.when;
  return [
    ['Tilaisuus', event.name],
    ['Milloin', when],
    ['Missä', event.where],
  ];
}

function apply(f: MailFacts): MailWords {
  const how = f.hasQuestions
    ? 'Hae vastaamalla muutamaan kysymykseen; siihen menee noin viisi minuuttia.'
    : 'Hae seuraamalla linkkiä; mitään ei tarvitse täyttää.';
  const use = 'Koordinaattori etsii vastaustesi avulla sinulle hyvän parin.';
  return {
    subject: `Hakemuksesi: ${programme(f)}`,
    paragraphs: [
      `${f.inviter === '' ? `${first(f.unit)} toivoo sinua mukaan` : `${first(f.inviter)} kutsuu sinut`} ohjelmaan ${programme(f)}. Roolisi olisi: ${f.role}. ${how}`,
      ...right(f),
      ...about(f),
      f.standing ? 'Voit hakea milloin vain.' : `Viimeinen hakupäivä: ${f.due}.`,
    ],
    action: 'Hae',
    notes: [
      ...(f.hasQuestions ? [use, reader(f)] : []),
      ...(f.standing ? [] : ['Ilman hakemusta siihen mennessä sinulle ei tällä kertaa etsitä paria.']),
    ],
  };
}

function silence(f: MailFacts): string {
  if (f.silenceNext) return 'Jos emme kuule sinusta siihen mennessä, kysymme seuraavalta.';
  return f.silenceAccepts
    ? 'Jos emme kuule sinusta siihen mennessä, oletamme, että hyväksyt parin.'
    : 'Jos emme kuule sinusta siihen mennessä, ehdotus palaa koordinaattorille.';
}

/** To a mentor whom the mentee named, and who may never have heard of the programme. */
function consent(f: MailFacts): MailWords {
  return {
    subject: `${f.people} haluaisi sinut parikseen (${f.role}): ${programme(f)}`,
    paragraphs: [
      `${f.people} on mukana ohjelmassa ${programme(f)} (rooli: ${f.otherRole}) ja on nimennyt sinut parikseen (rooli: ${f.role}).`,
      ...(f.about === '' ? [] : [`Ohjelmasta: ${f.about}.`]),
      `Kerro, suostutko. ${answerBy(f)} Siihen menee minuutti, ja paikkaa pidetään sinulle siihen asti.`,
      ...(f.matchNote === null ? [] : [f.matchNote]),
    ],
    action: 'Vastaa kyllä tai ei',
    notes: ['Voit hyvin vastata ei, perustelematta. Jos et vastaa, emme kirjoita enää.', reader(f)],
  };
}

function accept(f: MailFacts): MailWords {
  if (f.named && f.isMentor) return consent(f);
  const then = f.bothAccept
    ? 'Toiselta kysytään samaa. Kun molemmat ovat hyväksyneet, saatte toistenne osoitteet.'
    : 'Kun olet hyväksynyt, saatte toistenne osoitteet.';
  const decline = f.silenceNext
    ? 'Voit hyvin hylätä, perustelematta.'
    : 'Voit hyvin hylätä: koordinaattori etsii silloin toisen parin.';
  return {
    subject: `Ehdotus pariksesi: ${f.people}`,
    paragraphs: [
      f.named
        ? `Olet nimennyt pariksesi ohjelmassa ${programme(f)}: ${f.people} (${f.otherRole}).`
        : `${first(f.unit)} ehdottaa sinulle paria ohjelmassa ${programme(f)}: ${f.people} (${f.otherRole}).`,
      `Kerro, hyväksytkö parin. ${answerBy(f)} ${then}`,
      ...(f.matchNote === null ? [] : [f.matchNote]),
    ],
    action: 'Hyväksy tai hylkää',
    notes: [decline, silence(f), reader(f)],
  };
}

function invitation(f: MailFacts): MailWords {
  return {
    subject: `Kutsu: ${f.event?.name ?? f.ask}`,
    paragraphs: [
      `Sinut on kutsuttu tilaisuuteen ohjelmassa ${programme(f)}.`,
      `Kerro, tuletko. ${answerBy(f)}`,
    ],
    facts: eventFacts(f),
    action: 'Kerro, tuletko',
    notes: [
      'Liite on kalenteriasi varten. Vastauksesi lasketaan, kun annat sen sivulla.',
      changeable(f),
      reader(f),
    ],
  };
}

function meeting(f: MailFacts): MailWords {
  const when = f.first ? 'jo tavanneet' : 'tavanneet sen jälkeen, kun viimeksi kysyimme';
  return {
    subject: `${f.ask === '' ? 'Oletteko tavanneet?' : `${f.ask}: oletteko tavanneet?`} (${f.people})`,
    paragraphs: [
      `Oletteko sinä ja ${f.people} ${when}? Yksi painallus riittää; rivi siitä, miten meni, on tervetullut.`,
      `${answerBy(f)} Jos ette ole tavanneet, se ei haittaa: kerro vain.`,
    ],
    action: 'Kerro tapaamisesta',
    notes: [
      'Koordinaattori näkee, jos pari ei ole tavannut vähään aikaan, ja voi auttaa.',
      ...targetNote(f),
      reader(f),
    ],
  };
}

function checkIn(f: MailFacts): MailWords {
  return {
    subject: `Miten menee? ${f.programme} (${f.ask})`,
    paragraphs: [
      `${first(f.organiser)} haluaisi kuulla, miten sinulla menee ohjelmassa ${f.programme}. Vastaamiseen menee minuutti.`,
      answerBy(f),
    ],
    action: 'Vastaa',
    notes: [reader(f), changeable(f)],
  };
}

function feedback(f: MailFacts): MailWords {
  return {
    subject: `Palautteesi: ${programme(f)} (${f.ask})`,
    paragraphs: [
      `Kerro, mitä ${programme(f)} on antanut sinulle. Siihen menee muutama minuutti, ja se auttaa seuraavia.`,
      answerBy(f),
    ],
    action: 'Anna palautetta',
    notes: [reader(f), changeable(f)],
  };
}

function story(f: MailFacts): MailWords {
  return {
    subject: `Kertoisitko tarinasi? (${f.programme})`,
    paragraphs: [
      `Mukana olleiden tarinat näyttävät muille, mitä ${programme(f)} voi antaa. Kertoisitko omasi? Muutama rivi riittää.`,
      `Viimeinen päivä kirjoittaa: ${f.due}.`,
    ],
    action: 'Kerro tarinasi',
    notes: [
      'Sinä päätät: se kerrotaan julkisesti vain, jos annat sivulla luvan, ja voit siihen asti muuttaa mieltäsi.',
      reader(f),
    ],
  };
}

/** A reminder repeats what it asks in one line, with the same link. */
export function remind(asked: (f: MailFacts) => MailWords, line: (f: MailFacts) => string) {
  return (f: MailFacts): MailWords => {
    const words = asked(f);
    return { ...words, subject: `Muistutus: ${words.subject}`, paragraphs: [line(f), answerBy(f)] };
  };
}

export const askMails: MailTexts = {
  'ask-apply': apply,
  'ask-accept': accept,
  'ask-answer-invitation': invitation,
  'ask-report-meeting': meeting,
  'ask-check-in': checkIn,
  'ask-give-feedback': feedback,
  'ask-tell-story': story,
  'remind-apply': remind(
    apply,
    (f) =>
      `${first(f.inviter === '' ? f.unit : f.inviter)} toivoo yhä hakemustasi ohjelmaan ${programme(f)}. Roolisi olisi: ${f.role}.`,
  ),
  'remind-accept': remind(accept, (f) =>
    f.named && f.isMentor
      ? `Emme ole vielä kuulleet, suostutko pariksi: ${f.people} (roolisi: ${f.role}).`
      : `Emme ole vielä kuulleet, hyväksytkö parin: ${f.people} (${f.otherRole}).`,
  ),
  'remind-answer-invitation': remind(
    invitation,
    () => 'Emme ole vielä kuulleet, tuletko tähän tilaisuuteen.',
  ),
  'remind-report-meeting': remind(
    meeting,
    (f) => `Emme ole vielä kuulleet, oletteko sinä ja ${f.people} tavanneet. Yksi painallus riittää.`,
  ),
  'remind-check-in': remind(
    checkIn,
    (f) => `${first(f.organiser)} haluaisi yhä kuulla, miten sinulla menee ohjelmassa ${f.programme}.`,
  ),
  'remind-give-feedback': remind(
    feedback,
    (f) => `${first(f.organiser)} haluaisi yhä kuulla, mitä ${programme(f)} on antanut sinulle.`,
  ),
  'remind-tell-story': remind(
    story,
    (f) => `${first(f.organiser)} kuulisi yhä mielellään tarinasi, jos haluat kertoa sen.`,
  ),
};
