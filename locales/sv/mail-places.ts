/** Swedish mails about places: who has one, who waits for one, and what coordinators are to decide. */
import type { MailFacts } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { about, concerned, coordinator, first, programme } from './mail-who.ts';

const matchesSoon = (f: MailFacts): string =>
  f.publishLate
    ? `${first(coordinator(f))} letar efter en matchning åt dig och skriver så snart det finns en.`
    : `Förslag till matchningar kommer omkring ${f.publishBy}; då hör vi av oss.`;

const look = 'Se din ansökan';
const decide = 'Läs ansökningarna';

export const placeMails: MailTexts = {
  'next-opening': (f) => ({
    subject: `${programme(f)}: ansökan är öppen, och du hör till de första som får veta det`,
    paragraphs: [
      `Du var intresserad av ${f.programme} som ${f.role}, och vi sparade din adress. Ansökan till ${f.period} är öppen från nu till och med ${f.due}.`,
      ...about(f),
      'Om du inte längre vill vara med behöver du inte göra något: vi skriver inte igen.',
    ],
    action: 'Ansök',
  }),
  'wait-listed': (f) => ({
    subject: `${programme(f)}: du står på väntelistan`,
    paragraphs: [
      `Tack för att du har ansökt till ${programme(f)} som ${f.role}. Alla platser är upptagna just nu, så ditt namn står på väntelistan.`,
      `Listan flyttas fram av sig själv när någon lämnar. Vi hör av oss när det finns en plats för dig, och hur som helst omkring ${f.publishBy}.`,
    ],
    action: look,
    notes: ['Om du hellre inte vill vänta tar länken längst ner i brevet bort dig från listan.'],
  }),
  'place-free': (f) => ({
    subject: `${programme(f)}: det finns en plats för dig`,
    paragraphs: [
      `En plats har blivit ledig, och den är din: du är med i ${programme(f)} som ${f.role}. ${matchesSoon(f)}`,
      'Om du inte längre kan vara med, lämna programmet med länken längst ner i brevet, så att nästa på listan snart får veta det.',
    ],
    action: look,
  }),
  'application-accepted': (f) => ({
    subject: `${programme(f)}: du har en plats`,
    paragraphs: [
      `Vi har läst din ansökan, och det gläder oss att du är med i ${programme(f)} som ${f.role}.`,
      matchesSoon(f),
    ],
    action: look,
  }),
  'application-declined': (f) => ({
    subject: `${programme(f)}: om din ansökan`,
    paragraphs: [
      `Tack för att du har ansökt till ${programme(f)} som ${f.role}. Vi har läst din ansökan noga och kan inte erbjuda dig en plats den här gången.`,
      `Det säger ingenting om vad du kan ge eller lära dig. Om du vill veta mer, skriv till ${f.contact}.`,
    ],
  }),
  'no-place': (f) => ({
    subject: `${programme(f)}: ingen plats den här gången`,
    paragraphs: [
      `Deltagarna i ${programme(f)} är matchade, och ingen plats blev ledig för dig. Vi beklagar.`,
      `Vi har sparat ditt namn och din adress: när ${f.programme} öppnar igen hör du till de första som får veta det. Du behöver inte göra något.`,
    ],
  }),
  'applications-to-review': (f) => ({
    subject: `${concerned(f)}: ansökningar att besluta om`,
    paragraphs: [
      f.reviewEach
        ? `Någon har ansökt som ${f.reviewed} till ${programme(f)}. Besluta senast ${f.reviewUntil}: ge en plats, sätt upp på väntelistan eller avböj.`
        : `Ansökan som ${f.reviewed} har stängt. Besluta om var och en senast ${f.reviewUntil}: ge en plats, sätt upp på väntelistan eller avböj.`,
      'Var och en får genast veta ditt beslut i ett brev.',
    ],
    action: decide,
  }),
  'remind-review': (f) => ({
    subject: `Påminnelse: ${concerned(f)}: ansökningar att besluta om`,
    paragraphs: [
      `Några ansökningar som ${f.reviewed} till ${programme(f)} väntar på beslut. Sista dagen är ${f.reviewUntil}.`,
    ],
    action: decide,
  }),
  'escalate-review': (f) => ({
    subject: `${programme(f)}: ansökningar som ingen har beslutat om`,
    paragraphs: [
      `${first(f.unit)} har ansökningar som ${f.reviewed} som skulle ha fått beslut senast ${f.reviewUntil}.`,
      f.reviewEach
        ? 'De väntar på svar. Tala med samordnaren, eller besluta själv.'
        : 'Tills matchningarna går ut kan de fortfarande få en plats; den som är kvar då får veta att det inte fanns någon.',
    ],
    action: decide,
  }),
};
