/** Swedish mails about a right to a partner. */
import type { MailFacts } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { concerned, programme } from './mail-who.ts';

/** Nothing where there is no such right. */
export const right = (f: MailFacts): string[] =>
  f.entitled ? [`Som ${f.role} har du rätt till en ${f.otherRole}.`] : [];

const help = (f: MailFacts): string =>
  `Om du inte vet vem du ska fråga, skriv till ${f.contact}, så hjälper vi dig att hitta någon.`;
const without = (f: MailFacts): string =>
  `Om du hellre är utan ${f.otherRole}, lämna programmet med länken här nedanför; då hör du inte mer om det.`;

export const entitledMails: MailTexts = {
  'remind-entitled': (f) => ({
    subject: `Du har rätt till en ${f.otherRole}`,
    paragraphs: [
      `Som ${f.role} har du rätt till en ${f.otherRole}, och såvitt vi vet har du ingen ännu.`,
      f.selfFound
        ? 'Du väljer själv vem det blir: tänk ut någon, fråga, och berätta för oss med länken. Vi skriver sedan till den personen och frågar om det passar.'
        : `Ansök till ${programme(f)} med länken, så hör vi av oss så snart det finns någon för dig.`,
      help(f),
    ],
    action: 'Ansök',
    notes: [without(f)],
  }),
  'entitled-alone': (f) => ({
    subject: `Du har rätt till en ${f.otherRole}, och har ingen ännu`,
    paragraphs: [
      `Du har ansökt till ${programme(f)}, och ingen som du har nämnt är din ${f.otherRole} än. Det händer, och säger ingenting om dig.`,
      `Du har fortfarande rätt till en ${f.otherRole}: nämn någon annan med länken.`,
      help(f),
    ],
    action: 'Nämn någon annan',
    notes: [without(f)],
  }),
  'entitled-waiting': (f) => ({
    subject: `${concerned(f)}: utan ${f.otherRole} i två månader`,
    paragraphs: [
      `${f.many === 1 ? 'En person' : `${f.many} personer`} med rätt till en ${f.otherRole} i ${programme(f)} har varit utan i två månader eller mer, trots påminnelser.`,
      'Breven har gjort vad de kan. Tala gärna med dem.',
    ],
    action: 'Se vilka',
  }),
};
