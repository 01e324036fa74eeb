/** Swedish mails that ask for something, and their reminders. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { right } from './mail-entitled.ts';
import { targetNote } from './mail-meeting.ts';
import { about, first, programme } from './mail-who.ts';

export const reader = (f: MailFacts) => {
  if (f.readBy === 'mixed') return 'Vem som läser ett svar står ovanför varje fråga.';
  if (f.readBy === 'partner')
    return `Ditt svar läses av din ${f.otherRole}; samordnarna ser bara sammanlagda siffror.`;
  const partner = f.readBy === 'both' ? `din ${f.otherRole} och av ` : '';
  return `Ditt svar läses av ${partner}samordnarna för ${f.hasUnits ? `${f.unit} och för ` : ''}programmet.`;
};
export const changeable = (f: MailFacts) => `Du kan ändra ditt svar till och med ${f.due}.`;

function eventFacts({ event }: MailFacts): readonly (readonly [string, string])[] {
  if (event === null) return [];
  const when = event.provisional ? `${event.when} (datumet är ännu inte bekräftat)` : event.when;
  return [
    ['Träff', event.name],
    ['När', when],
    ['Var', event.where],
  ];
}

function apply(f: MailFacts): MailWords {
  const how = f.hasQuestions
    ? 'För att ansöka svarar du på några frågor; det tar ungefär fem minuter.'
    : 'För att ansöka följer du länken; det finns inget att fylla i.';
  const use = 'Samordnaren använder dina svar för att hitta en bra matchning åt dig.';
  return {
    subject: `Din ansökan till ${programme(f)}`,
    paragraphs: [
      `${f.inviter === '' ? `${first(f.unit)} vill gärna att du är med i` : `${first(f.inviter)} bjuder in dig till`} ${programme(f)} som ${f.role}. ${how}`,
      ...right(f),
      ...about(f),
      f.standing ? 'Du kan ansöka när som helst.' : `Du kan ansöka till och med ${f.due}.`,
    ],
    action: 'Ansök',
    notes: [
      ...(f.hasQuestions ? [use, reader(f)] : []),
      ...(f.standing ? [] : ['Utan en ansökan till dess blir du inte matchad den här gången.']),
    ],
  };
}

function silence(f: MailFacts): string {
  if (f.silenceNext) return 'Om vi inte hör av dig till dess går frågan vidare till nästa val.';
  return f.silenceAccepts
    ? 'Om vi inte hör av dig till dess utgår vi från att du tackar ja.'
    : 'Om vi inte hör av dig till dess går matchningen tillbaka till samordnaren.';
}

/** To a mentor whom the mentee named, and who may never have heard of the programme. */
function consent(f: MailFacts): MailWords {
  return {
    subject: `${f.people} vill gärna ha dig som ${f.role}: ${programme(f)}`,
    paragraphs: [
      `${f.people} är med i ${programme(f)} som ${f.otherRole} och har nämnt dig som den ${f.role} de helst vill ha.`,
      ...(f.about === '' ? [] : [`Om programmet: ${f.about}.`]),
      `Svara senast ${f.due} om du vill. Det tar en minut, och en plats hålls för dig till dess.`,
      ...(f.matchNote === null ? [] : [f.matchNote]),
    ],
    action: 'Säg ja eller nej',
    notes: [
      'Det går bra att säga nej, utan någon förklaring. Utan ett svar hör vi inte av oss mer.',
      reader(f),
    ],
  };
}

function accept(f: MailFacts): MailWords {
  if (f.named && f.isMentor) return consent(f);
  const then = f.bothAccept
    ? 'Den andra får samma fråga. När båda har tackat ja får ni varandras adresser.'
    : 'När du har tackat ja får ni varandras adresser.';
  const decline = f.silenceNext
    ? 'Det går bra att tacka nej, utan någon förklaring.'
    : 'Det går bra att tacka nej: då letar samordnaren efter en annan matchning.';
  return {
    subject: `Förslag till matchning: ${f.people}`,
    paragraphs: [
      f.named
        ? `Du har nämnt ${f.people} som den ${f.otherRole} du helst vill ha i ${programme(f)}.`
        : `${first(f.unit)} föreslår ${f.people} som ${f.otherRole} för dig i ${programme(f)}.`,
      `Svara senast ${f.due} om du tackar ja. ${then}`,
      ...(f.matchNote === null ? [] : [f.matchNote]),
    ],
    action: 'Tacka ja eller nej',
    notes: [decline, silence(f), reader(f)],
  };
}

function invitation(f: MailFacts): MailWords {
  return {
    subject: `Inbjudan: ${f.event?.name ?? f.ask}`,
    paragraphs: [`Du är inbjuden till en träff i ${programme(f)}.`, `Svara senast ${f.due} om du kommer.`],
    facts: eventFacts(f),
    action: 'Svara om du kommer',
    notes: [
      'Den bifogade filen är för din kalender. Ditt svar räknas när du ger det på sidan.',
      changeable(f),
      reader(f),
    ],
  };
}

function meeting(f: MailFacts): MailWords {
  const when = f.first ? 'hunnit träffas' : 'träffats sedan vi frågade sist';
  return {
    subject: f.ask === '' ? `Har du träffat ${f.people}?` : `${f.ask}: har du träffat ${f.people}?`,
    paragraphs: [
      `Har du och ${f.people} ${when}? Ett klick räcker; en rad om hur det gick är välkommen.`,
      `Svara senast ${f.due}. Om ni inte har träffats gör det ingenting: säg bara det.`,
    ],
    action: 'Rapportera mötet',
    notes: [
      'Samordnaren ser när ett par inte har träffats på ett tag, och kan hjälpa till.',
      ...targetNote(f),
      reader(f),
    ],
  };
}

function checkIn(f: MailFacts): MailWords {
  return {
    subject: `Hur går det i ${f.programme}? (${f.ask})`,
    paragraphs: [
      `${first(f.organiser)} vill gärna höra hur det går för dig i ${f.programme}. Det tar en minut.`,
      `Svara senast ${f.due}.`,
    ],
    action: 'Svara på avstämningen',
    notes: [reader(f), changeable(f)],
  };
}

function feedback(f: MailFacts): MailWords {
  return {
    subject: `Din återkoppling på ${programme(f)} (${f.ask})`,
    paragraphs: [
      `Berätta vad ${programme(f)} har gett dig. Det tar några minuter och hjälper dem som kommer efter dig.`,
      `Svara senast ${f.due}.`,
    ],
    action: 'Ge återkoppling',
    notes: [reader(f), changeable(f)],
  };
}

function story(f: MailFacts): MailWords {
  return {
    subject: `Vill du berätta din historia? (${f.programme})`,
    paragraphs: [
      `Berättelser från dem som har varit med visar andra vad ${programme(f)} kan ge dem. Vill du berätta din? Några rader räcker.`,
      `Du kan skriva till och med ${f.due}.`,
    ],
    action: 'Berätta',
    notes: [
      'Du bestämmer: den berättas offentligt bara om du säger ja på sidan, och du kan ändra dig till dess.',
      reader(f),
    ],
  };
}

/** A reminder repeats what it asks in one line, with the same link. */
export function remind(asked: (f: MailFacts) => MailWords, line: (f: MailFacts) => string) {
  return (f: MailFacts): MailWords => {
    const words = asked(f);
    return {
      ...words,
      subject: `Påminnelse: ${words.subject}`,
      paragraphs: [line(f), `Sista dagen att svara är ${f.due}.`],
    };
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
      `${first(f.inviter === '' ? f.unit : f.inviter)} hoppas fortfarande på din ansökan till ${programme(f)} som ${f.role}.`,
  ),
  'remind-accept': remind(accept, (f) =>
    f.named && f.isMentor
      ? `Vi har ännu inte hört om du vill vara ${f.role} för ${f.people}.`
      : `Vi har ännu inte hört om du tackar ja till ${f.people} som ${f.otherRole}.`,
  ),
  'remind-answer-invitation': remind(
    invitation,
    () => 'Vi har ännu inte hört om du kommer till den här träffen.',
  ),
  'remind-report-meeting': remind(
    meeting,
    (f) => `Vi har ännu inte hört om du och ${f.people} har träffats. Ett klick räcker.`,
  ),
  'remind-check-in': remind(
    checkIn,
    (f) => `${first(f.organiser)} vill fortfarande gärna höra hur det går för dig i ${f.programme}.`,
  ),
  'remind-give-feedback': remind(
    feedback,
    (f) => `${first(f.organiser)} vill fortfarande gärna höra vad ${programme(f)} har gett dig.`,
  ),
  'remind-tell-story': remind(
    story,
    (f) => `${first(f.organiser)} vill fortfarande gärna höra din historia, om du vill berätta den.`,
  ),
};
