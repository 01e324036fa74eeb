/** Swedish mails to participants that tell rather than ask. */
import type { EventFacts, MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { coordinator, first, matches, programme } from './mail-who.ts';
import { agendaLines, meetingTogether } from './mail-meeting.ts';

const line = (event: EventFacts): readonly [string, string] => [
  event.name,
  [event.provisional ? `${event.when} (datumet är ännu inte bekräftat)` : event.when, event.where].join(', '),
];

function startOfProgramme(f: MailFacts): MailWords {
  const events = `Det här är träffarna för dig till och med ${f.lastDay}. Den bifogade filen lägger in dem i din kalender; du får en inbjudan till var och en, och besked om varje ändring.`;
  return {
    subject: `Du är matchad: ${f.people}`,
    paragraphs: [
      `${f.bothAccept ? `Både du och ${f.people} har tackat ja` : `Du och ${f.people} är matchade`}. Välkommen till ${programme(f)}.`,
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
    action: 'Öppna er sida',
    notes: [
      'Där står era datum, era möten och vad du tillfrågas om. Länken är din egen: spara det här brevet.',
    ],
  };
}

function endOfProgramme(f: MailFacts): MailWords {
  return {
    subject: `Tack för att du har varit med i ${programme(f)}`,
    paragraphs: [
      `Din tid med ${f.people} i ${programme(f)} är slut. Tack för allt du har gett och delat med dig av.`,
      ...f.thanks,
      'På er sida finns ett intyg om ditt deltagande, som PDF. Där kan du också berätta om du vill vara med igen.',
    ],
    action: 'Öppna er sida',
  };
}

function eventChanged(f: MailFacts): MailWords {
  const name = f.event?.name ?? '';
  const confirmed = f.change === 'confirmed';
  return {
    subject: confirmed ? `Datumet är bekräftat: ${name}` : `Nytt datum: ${name}`,
    paragraphs: [
      confirmed
        ? `Datumet för den här träffen i ${programme(f)} är nu bekräftat.`
        : `Den här träffen i ${programme(f)} har flyttats. Notera det nya datumet.`,
      'Den bifogade filen uppdaterar din kalender.',
    ],
    facts: f.event === null ? [] : [line(f.event)],
    action: 'Svara om du kommer',
  };
}

function eventNotice(f: MailFacts): MailWords {
  return {
    subject: `Snart: ${f.event?.name ?? ''}`,
    paragraphs: ['Du har sagt att du kommer. Vi ses där.'],
    facts: f.event === null ? [] : [line(f.event)],
    action: 'Ändra ditt svar',
    notes: [`Om något har kommit emellan, skriv till ${f.contact}.`],
  };
}

function stands(f: MailFacts): MailWords {
  const place = f.hasUnits ? `${f.role} hos ${f.unit}` : f.role;
  return {
    subject: `Du är redan med i ${programme(f)}`,
    paragraphs: [
      `Någon, troligen du, har ansökt till ${programme(f)} en gång till med den här adressen.`,
      `Du är redan med som ${place}. Det gäller som det är, och det som skickades nu har inte sparats: var och en är med en gång i varje roll.`,
      `Ditt finns bakom länken här nedanför, och du kan svara eller ändra där till och med ${f.due}. Om du hellre vill vara med på ett annat sätt, skriv till ${f.contact}.`,
    ],
    action: 'Se din ansökan',
    notes: [
      'Om du inte har ansökt en gång till har någon annan skrivit din adress, och du behöver inte göra något.',
    ],
  };
}

const ENDED = (f: MailFacts): string => `${f.programme} ${f.period}: ert par är avslutat`;

/** What becomes of somebody whose match did not come about. */
function whatNext(f: MailFacts): string {
  if (f.next && f.accepts)
    return 'Du har fått ett nytt förslag: om det handlar det andra brevet som du får av oss i dag.';
  if (f.next && !f.choosing && !f.named)
    return 'Någon annan har fått frågan. Vi hör av oss så snart det finns ett svar; du behöver inte göra något.';
  if (f.next)
    return 'Nästa av dina val har fått frågan. Vi hör av oss så snart det finns ett svar; du behöver inte göra något.';
  if (f.chooseAgain)
    return 'Du kan välja igen bland dem som finns nu: om det handlar det andra brevet som du får av oss i dag.';
  if (f.selfFound && !f.isMentor)
    return `Om du vill nämna någon annan, ändra din ansökan med länken i kvittot, eller skriv till ${f.contact}.`;
  return `${first(coordinator(f))} letar efter någon annan ${f.otherRole} åt dig och skriver så snart det finns en. Du behöver inte göra något.`;
}

/** When somebody who has applied hears from us. */
function soon(f: MailFacts): string {
  if (f.reviewUntil !== '')
    return `Beslut om ansökningarna kommer senast ${f.reviewUntil}; då hör vi av oss.`;
  return f.oneByOne
    ? 'Vi hör av oss så snart det finns en matchning för dig.'
    : `Förslag till matchningar kommer omkring ${f.publishBy}; då hör vi av oss.`;
}

export const newsMails: MailTexts = {
  'application-received': (f) => ({
    subject:
      f.poolSilence === null
        ? `Vi har fått din ansökan till ${programme(f)}`
        : `Välkommen till poolen för ${f.programme}`,
    paragraphs: [
      f.poolSilence === null
        ? `Tack för att du har ansökt till ${programme(f)} som ${f.role}${f.hasUnits ? ` hos ${f.unit}` : ''}.`
        : `Tack för att du är med i poolen för ${f.programme} som ${f.role}${f.hasUnits ? ` hos ${f.unit}` : ''}. Du kan vila, komma tillbaka eller lämna när du vill, med länken längst ner i brevet.`,
      `${f.hasQuestions ? `Du kan se dina svar och ändra dem ${f.oneByOne ? 'när som helst' : `till och med ${f.due}`}. ` : ''}${soon(f)}`,
    ],
    action: 'Se din ansökan',
  }),
  'application-saved': (f) => ({
    subject: `Din ansökan till ${programme(f)} är sparad, men inte skickad ännu`,
    paragraphs: [
      `Du har börjat ansöka till ${programme(f)} som ${f.role}. Det du har skrivit finns kvar bakom länken här nedanför.`,
      `Skicka den senast ${f.due}. Bara en ansökan som har skickats räknas.`,
    ],
    action: 'Fortsätt med din ansökan',
    notes: [
      'Om du inte har börjat ansöka har någon annan skrivit din adress, och du behöver inte göra något.',
    ],
  }),
  'application-stands': stands,
  'late-application': (f) => ({
    subject: `${programme(f)}: ansökan har stängt`,
    paragraphs: [
      `Tack för ditt intresse för ${f.programme} som ${f.role}. Ansökan stängde ${f.due}, så vi kan inte matcha dig den här gången.`,
      ...(f.interestText === '' ? [] : [f.interestText]),
      `Vi har sparat ditt namn och din adress till nästa gång, och ${f.interestWith} känner till ditt intresse. När ansökan öppnar igen hör du till de första som får veta det. Du behöver inte göra något mer.`,
    ],
  }),
  'interest-kept': (f) => ({
    subject: `${f.programme}: vi har sparat ditt intresse`,
    paragraphs: [
      `Tack för ditt intresse för ${f.programme} som ${f.role}. Just nu går det inte att ansöka.`,
      ...(f.interestText === '' ? [] : [f.interestText]),
      `Vi har sparat ditt namn och din adress, och ${f.interestWith} känner till ditt intresse. När ansökan öppnar hör du till de första som får veta det. Du behöver inte göra något mer.`,
    ],
  }),
  unmatched: (f) => ({
    subject: `${programme(f)}: ingen matchning för dig ännu`,
    paragraphs: [
      f.oneByOne
        ? `Vi har letat efter en ${f.otherRole} åt dig i ${programme(f)}, och har ännu inte hittat någon. Det säger ingenting om dig.`
        : `${first(matches(f))} är klara, och vi har ännu inte hittat någon ${f.otherRole} åt dig.`,
      f.choosing && f.rest === 'nobody'
        ? `Ingen letar vidare den här gången. Om du vill prata om det, eller vara med en annan gång, skriv till ${f.contact}.`
        : 'Samordnaren letar vidare och skriver till dig så snart det finns någon. Du behöver inte göra något.',
    ],
  }),
  'nobody-named': (f) => ({
    subject: `${programme(f)}: nämn någon annan ${f.otherRole}`,
    paragraphs: [
      `Ingen som du har nämnt kan vara din ${f.otherRole} i ${programme(f)}: de har ingen plats kvar, de är inte längre med, eller en av programmets regler talar emot det. Det säger ingenting om dig.`,
      'Du kan nämna någon annan på sidan för din ansökan.',
    ],
    action: 'Nämn någon annan',
    notes: [`Om du inte känner någon annan, skriv till ${f.contact}.`],
  }),
  'match-not-accepted': (f) => ({
    subject: `${programme(f)}: din matchning blev inte av`,
    paragraphs: [
      f.because === 'breaks-rule'
        ? `Matchningen med ${f.people} går inte att göra, enligt en av programmets regler: ${f.rule}. Det säger ingenting om någon av er.`
        : `Matchningen med ${f.people} blev inte av. Det säger ingenting om dig; planer ändras.`,
      whatNext(f),
    ],
  }),
  'match-lapsed': (f) => ({
    subject: `${programme(f)}: ditt förslag till matchning gäller inte längre`,
    paragraphs: [
      `Vi hörde inte om du tackar ja till matchningen med ${f.people}, så den har gått tillbaka till ${coordinator(f)}.`,
      `Om du fortfarande vill vara med, skriv till ${f.contact}.`,
    ],
  }),
  'start-of-programme': startOfProgramme,
  'end-of-programme': endOfProgramme,
  thanks: (f) => ({
    subject: `${programme(f)}: tack`,
    paragraphs: [`${first(f.organiser)} tackar dig för att du är med som ${f.role}.`, ...f.thanks],
  }),
  'event-notice': eventNotice,
  'event-changed': eventChanged,
  'partner-left': (f) => ({
    subject: `${programme(f)}: din ${f.otherRole} har lämnat programmet`,
    paragraphs: [
      `${f.people}, din ${f.otherRole}, har lämnat ${f.programme}, så ert par upphör här. Vi beklagar.`,
      `${first(coordinator(f))} vet om det och skriver till dig om vad som är möjligt nu.`,
    ],
  }),
  'partner-silent': (f) => ({
    subject: ENDED(f),
    paragraphs: [
      `Vi har inte kunnat nå ${f.people}, din ${f.otherRole}, på ett tag, så ert par upphör här. Det säger ingenting om dig.`,
      f.anew
        ? `${first(coordinator(f))} letar efter någon annan ${f.otherRole} åt dig och skriver så snart det finns en.`
        : `Om du vill prata om vad som är möjligt nu, skriv till ${f.contact}.`,
    ],
  }),
  'ended-silent': (f) => ({
    subject: ENDED(f),
    paragraphs: [
      `Vi har frågat dig flera gånger utan att höra av dig, så ditt par med ${f.people} är avslutat. Du behöver inte göra något.`,
      `Sådant händer: om du vill komma tillbaka, skriv till ${f.contact}.`,
    ],
  }),
  goodbye: (f) => ({
    subject: `Du har lämnat ${programme(f)}`,
    paragraphs: [
      `Du har lämnat ${programme(f)}. Du får inga fler brev från programmet.`,
      `Om det var ett misstag, skriv till ${f.contact}. Tack för tiden du gav.`,
    ],
  }),
  'cycle-closing': (f) => ({
    subject: `${f.programme} avslutas`,
    paragraphs:
      f.people === ''
        ? [
            `${programme(f)} avslutas ${f.lastDay} och tar inte in någon mer. Det blir inga nya matchningar.`,
            'Tack för att du har varit beredd att vara med. Du behöver inte göra något.',
          ]
        : [
            `${programme(f)} avslutas ${f.lastDay} och tar inte in någon mer.`,
            `För dig och ${f.people} ändras ingenting till dess: fortsätt som ni har kommit överens om. Till sist får du ge din återkoppling.`,
          ],
  }),
  'cycle-cancelled': (f) => ({
    subject: `${programme(f)} är inställt`,
    paragraphs: [
      `${first(f.organiser)} har ställt in ${programme(f)}. Du tillfrågas inte om något mer, och de planerade träffarna blir inte av.`,
      `Har du frågor, skriv till ${f.contact}.`,
    ],
  }),
};
