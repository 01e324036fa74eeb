/** Swedish mails about an agreement that is signed before the start. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { remind } from './mail-asks.ts';
import { concerned, coordinator, first, programme } from './mail-who.ts';
import { often } from './rhythm.ts';

const WITHOUT: Readonly<Record<NonNullable<MailFacts['ifUnsigned']>, string>> = {
  hold: 'Ingenting börjar förrän alla har skrivit under.',
  proceed: 'Utan allas underskrifter till dess börjar ni ändå.',
  close: 'Utan allas underskrifter till dess upphör matchningen.',
};

function sign(f: MailFacts): MailWords {
  return {
    subject: `Innan ni börjar: din överenskommelse med ${f.people}`,
    paragraphs: [
      `${f.bothAccept ? `Både du och ${f.people} har tackat ja` : `Du och ${f.people} är matchade`}. Innan ni börjar i ${programme(f)} kommer ni överens om några saker och skriver under.`,
      `Det finns ett utkast. Var och en av er kan ändra det; sedan skriver var och en under med sitt namn, senast ${f.due}. Skriv till varandra om ni vill tala om det först.`,
    ],
    facts: f.addresses.map((address): [string, string] => [first(f.otherRole), address]),
    action: 'Läs och skriv under',
    notes: [
      ...(f.ifUnsigned === null ? [] : [WITHOUT[f.ifUnsigned]]),
      `Överenskommelsen läses av dem som skriver under den och av samordnarna för ${f.hasUnits ? `${f.unit} och för ` : ''}programmet.`,
    ],
  };
}

const knows = (f: MailFacts): string => `${first(coordinator(f))} vet om det.`;

export const agreementMails: MailTexts = {
  'ask-sign': sign,
  'remind-sign': remind(
    sign,
    (f) => `Din överenskommelse med ${f.people} väntar fortfarande på din underskrift.`,
  ),
  'rhythm-changed': (f) => ({
    subject: `Du och ${f.people}: hur ofta ni träffas`,
    paragraphs: [
      `Du och ${f.people} träffas ${f.rhythm === null ? 'i en annan takt' : often(f.rhythm)} från och med nu: en av er har ställt in det på er sida.`,
      'Om det inte passar dig, tala om det med varandra och ändra det där. Vi frågar om era möten lika ofta som ni träffas.',
    ],
    action: 'Öppna er sida',
  }),
  'agreement-changed': (f) => ({
    subject: `Ny text: din överenskommelse med ${f.people}`,
    paragraphs: [
      `Texten i din överenskommelse med ${f.people} har ändrats. Det som skrevs under tidigare gäller inte längre.`,
      `Läs den nya texten och skriv under, eller ändra den igen, senast ${f.due}.`,
    ],
    action: 'Läs och skriv under',
  }),
  'agreement-held': (f) => ({
    subject: `Väntar på underskrifter: din överenskommelse med ${f.people}`,
    paragraphs: [
      `Alla har inte skrivit under din överenskommelse med ${f.people}, så ${f.programme} har inte börjat för er. ${knows(f)}`,
      'Den kan fortfarande skrivas under, med länken i vårt tidigare brev eller på er sida. När alla har skrivit under börjar ni.',
    ],
    action: 'Öppna er sida',
  }),
  'agreement-lapsed': (f) => ({
    subject: `${programme(f)}: din matchning har upphört`,
    paragraphs: [
      `Alla skrev inte under överenskommelsen med ${f.people} i tid, så matchningen har upphört innan den började.`,
      `${knows(f)} Om du fortfarande vill vara med, skriv till ${f.contact}.`,
    ],
  }),
  'agreement-unsigned': (f) => ({
    subject: `${concerned(f)}: en överenskommelse är inte underskriven (${f.people})`,
    paragraphs: [
      `${f.people} har tackat ja till varandra, och alla har inte skrivit under överenskommelsen. De tillfrågas inte om något mer förrän det är gjort.`,
      'De kan fortfarande skriva under. Tala gärna med dem.',
    ],
    action: 'Se omgången',
  }),
};
