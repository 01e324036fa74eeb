/** Swedish mails about whom one chooses, and about a pair's own time. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { changeable, reader, remind } from './mail-asks.ts';
import { coordinator, first, programme } from './mail-who.ts';

const REST: Readonly<Record<MailFacts['rest'], string>> = {
  coordinator: 'letar samordnaren efter en matchning åt dig',
  algorithm: 'får du den bästa matchning som återstår',
  nobody: 'blir det kanske ingen matchning för dig den här gången',
};

function choose(f: MailFacts): MailWords {
  return {
    subject: `Välj ${f.otherRole}: ${programme(f)}`,
    paragraphs: [
      f.oneByOne
        ? `De här finns för dig i ${programme(f)} nu. Läs vad de har skrivit och säg vem du helst vill ha som ${f.otherRole}.`
        : `Ansökningarna till ${programme(f)} är inne. Titta på vilka som har ansökt och säg vem du helst vill ha som ${f.otherRole}.`,
      f.oneByOne
        ? `Välj senast ${f.due}. Ditt första val får frågan så snart du har valt; efter ett nej nästa.`
        : `Välj senast ${f.due}. Förslag till matchningar kommer omkring ${f.publishBy}.`,
    ],
    action: 'Läs presentationerna och välj',
    notes: [
      `Utan ett val till dess, eller om inget av dina val går att uppfylla, ${REST[f.rest]}.`,
      changeable(f),
      `${reader(f)} Ingen annan får veta vem du har valt.`,
    ],
  };
}

function duration(f: MailFacts): MailWords {
  return {
    subject: `Hur länge ska du och ${f.people} hålla på?`,
    paragraphs: [
      `I ${f.programme} bestämmer du hur länge du och ${f.people} håller på. Vanligen är det ${f.usualTime}.`,
      `Tala med varandra och svara senast ${f.due}. Om vi inte hör av dig blir det ${f.usualTime}.`,
    ],
    action: 'Säg hur länge',
    notes: ['När en av er har svarat får båda den nya sista dagen i ett brev.', changeable(f)],
  };
}

function extension(f: MailFacts): MailWords {
  return {
    subject: `Vill du fortsätta med ${f.people}?`,
    paragraphs: [
      `Din tid med ${f.people} i ${f.programme} går mot sitt slut. Om båda vill kan ni fortsätta ${f.extraTime === '' ? 'längre' : `${f.extraTime} till`}.`,
      `Svara senast ${f.due}. Utan två ja slutar den som planerat, och det är helt i sin ordning.`,
    ],
    action: 'Svara',
    notes: [
      `Din ${f.otherRole} ser inte vad du svarar; bara om båda säger ja får ni höra om den nya sista dagen.`,
    ],
  };
}

export const pairMails: MailTexts = {
  'pair-paused': (f) => ({
    subject: `Du och ${f.people} har paus`,
    paragraphs: [
      `Din tid med ${f.people} i ${programme(f)} är pausad${f.pauseUntil === '' ? '' : ` till ${f.pauseUntil}`}. Ni tillfrågas inte om något under tiden.`,
      f.pauseUntil === ''
        ? 'Var och en av er kan fortsätta när som helst, på er sida.'
        : 'Ni fortsätter av er själva den dagen, eller tidigare på er sida.',
    ],
    action: 'Se er sida',
  }),
  'pair-resumed': (f) => ({
    subject: `Du och ${f.people} fortsätter`,
    paragraphs: [
      `Pausen är slut: du och ${f.people} fortsätter i ${programme(f)}.${f.pairEnds === '' ? '' : ` Er sista dag är nu ${f.pairEnds}.`}`,
      'Skriv till varandra den här veckan för att hitta en ny tid.',
    ],
    action: 'Se era datum',
  }),
  'ask-choose': choose,
  'ask-set-duration': duration,
  'ask-extend': extension,
  'remind-choose': remind(
    choose,
    (f) => `Vi har ännu inte hört vem du helst vill ha som ${f.otherRole} i ${programme(f)}.`,
  ),
  'remind-set-duration': remind(
    duration,
    (f) => `Vi har ännu inte hört hur länge du och ${f.people} vill hålla på.`,
  ),
  'remind-extend': remind(extension, (f) => `Vi har ännu inte hört om du vill fortsätta med ${f.people}.`),
  'partner-ended': (f) => ({
    subject: `${programme(f)}: din tid med ${f.people} är slut`,
    paragraphs: [
      `Din tid med ${f.people} i ${f.programme} slutar här, tidigare än planerat. Sådant händer, och det är ingens fel: människor och planer ändras.`,
      f.anew
        ? `Du är kvar i programmet: ${coordinator(f)} letar efter någon annan ${f.otherRole} åt dig och skriver så snart det finns en.`
        : `Om du vill prata om vad som är möjligt nu, skriv till ${f.contact}.`,
    ],
  }),
  'ended-early': (f) => ({
    subject: `${programme(f)}: din tid med ${f.people} är slut`,
    paragraphs: [
      `Du har avslutat din tid med ${f.people} i ${f.programme}. ${first(f.people)} får veta att den är slut, inte varför; det du skrev läses bara av samordnarna.`,
      `Du är fortfarande med i programmet. Om det var ett misstag, skriv till ${f.contact}.`,
    ],
  }),
  'dates-changed': (f) => ({
    subject: `Du och ${f.people}: till och med ${f.pairLastDay}`,
    paragraphs: [
      `Sista dagen för dig och ${f.people} i ${programme(f)} är nu ${f.pairLastDay}. Det du tillfrågas om under vägen flyttas med.`,
    ],
    action: 'Se era datum',
  }),
};
