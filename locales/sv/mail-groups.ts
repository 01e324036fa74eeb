/** What Swedish mails say to people who meet in groups, where a pair is told otherwise. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { GroupTexts, MailTexts } from '../translation.ts';
import { remind } from './mail-asks.ts';
import { coordinator, first, programme } from './mail-who.ts';

/** In a rhythm of its own a meeting has no name. */
const hasMet = ({ ask }: MailFacts): string =>
  ask === '' ? 'Har din grupp träffats?' : `${ask}: har din grupp träffats?`;

/** A mentor has the mentees; a mentee the mentor, and the others beside them. */
const isMentor = (f: MailFacts): boolean => f.mentors === '';

/** `Mina Berg, din mentor, och tillsammans med Ann och Bo` */
const whom = (f: MailFacts): string =>
  isMentor(f)
    ? f.mentees
    : `${f.mentors}, din ${f.otherRole}${f.mentees === '' ? '' : `, och tillsammans med ${f.mentees}`}`;

const asked = (f: MailFacts): string =>
  f.bothAccept
    ? 'Alla i gruppen får samma fråga. När alla har svarat får ni varandras adresser.'
    : 'När du har tackat ja får ni varandras adresser.';

const proposed = (f: MailFacts): string =>
  isMentor(f) ? `En grupp för dig: ${f.mentees}` : `Förslag till grupp, med ${f.mentors}`;

export const groupMails: GroupTexts = {
  'ask-accept': (f, pair) => ({
    ...pair,
    subject: proposed(f),
    paragraphs: [
      isMentor(f)
        ? `${first(f.unit)} föreslår att du leder en grupp i ${programme(f)}: ${whom(f)}.`
        : `${first(f.unit)} föreslår att du träffas i en grupp i ${programme(f)}, med ${whom(f)}.`,
      `Svara senast ${f.due} om du tackar ja. ${asked(f)}`,
      ...(f.matchNote === null ? [] : [f.matchNote]),
    ],
  }),
  'remind-accept': (f, pair) => ({
    ...pair,
    subject: `Påminnelse: ${proposed(f)}`,
    paragraphs: [
      isMentor(f)
        ? `Vi har ännu inte hört om du vill leda gruppen: ${whom(f)}.`
        : `Vi har ännu inte hört om du vill vara med i gruppen, med ${whom(f)}.`,
      `Sista dagen att svara är ${f.due}.`,
    ],
  }),
  'start-of-programme': (f, pair) => ({
    ...pair,
    subject: `Din grupp: ${f.people}`,
    paragraphs: [
      `Din grupp är fulltalig: du träffar ${whom(f)}. Välkommen till ${programme(f)}.`,
      ...pair.paragraphs.slice(1),
    ],
    facts: [
      ...f.addresses.map((address): [string, string] => ['I din grupp', address]),
      ...(pair.facts ?? []).slice(f.addresses.length),
    ],
  }),
  'ask-report-meeting': (f, pair) => ({
    ...pair,
    subject: hasMet(f),
    paragraphs: [
      `Har din grupp ${f.first ? 'hunnit träffas' : 'träffats sedan vi frågade sist'}, du och ${f.people}? Ett klick räcker; en rad om hur det gick är välkommen.`,
      ...pair.paragraphs.slice(1),
    ],
    notes: (pair.notes ?? []).map((note) => note.replace('när ett par inte', 'när en grupp inte')),
  }),
  'remind-report-meeting': (f, pair) => ({
    ...pair,
    subject: `Påminnelse: ${hasMet(f)}`,
    paragraphs: [
      'Vi har ännu inte hört om din grupp har träffats. Ett klick räcker.',
      ...pair.paragraphs.slice(1),
    ],
  }),
  'match-not-accepted': (f, pair) => ({
    ...pair,
    subject: `${programme(f)}: din grupp blev inte av`,
    paragraphs: [
      'Gruppen som föreslogs för dig blev inte av. Det säger ingenting om dig; planer ändras.',
      `${first(coordinator(f))} letar efter en annan grupp åt dig och skriver så snart det finns en. Du behöver inte göra något.`,
    ],
  }),
  'match-lapsed': (f, pair) => ({
    ...pair,
    subject: `${programme(f)}: din plats i gruppen gäller inte längre`,
    paragraphs: [
      'Vi hörde inte om du vill vara med i gruppen som föreslogs för dig, så din plats i den gäller inte längre.',
      ...pair.paragraphs.slice(1),
    ],
  }),
  'partner-left': (f, pair) => ({
    ...pair,
    subject: `${programme(f)}: ${f.people} har lämnat din grupp`,
    paragraphs: isMentor(f)
      ? [
          `${f.people} har lämnat ${f.programme}, och därmed upphör din grupp. Vi beklagar.`,
          `${first(coordinator(f))} vet om det och skriver till dig om vad som är möjligt nu.`,
        ]
      : [
          `${f.people}, din ${f.otherRole}, har lämnat ${f.programme}. Vi beklagar. Resten av din grupp håller ihop.`,
          `${first(coordinator(f))} letar efter någon annan ${f.otherRole} åt er grupp och skriver så snart det finns en.`,
        ],
  }),
};

/** The session that a mentee and the mentor have alone. */
function individual(f: MailFacts): MailWords {
  const [mentee, mentor] = isMentor(f) ? [f.otherRole, f.role] : [f.role, f.otherRole];
  return {
    subject: `${f.ask}: har du träffat ${f.people} på egen hand?`,
    paragraphs: [
      `Utöver gruppens möten har varje ${mentee} ett eget samtal med sin ${mentor}. Har du och ${f.people} haft ert?`,
      `Svara senast ${f.due}. Om ni inte har träffats ännu, skriv till varandra och hitta en dag före dess.`,
    ],
    action: 'Rapportera samtalet',
    notes: ['Samordnaren läser ditt svar.'],
  };
}

/** Mails that only groups get. */
export const ownGroupMails: MailTexts = {
  'ask-report-individual': individual,
  'remind-report-individual': remind(
    individual,
    (f) => `Vi har ännu inte hört om du och ${f.people} har haft ett eget samtal.`,
  ),
  'member-left': (f) => ({
    subject: `${f.people} har lämnat din grupp`,
    paragraphs: [
      `${f.people} är inte längre med i din grupp i ${f.programme}. Gruppen fortsätter med dem som är kvar; era datum är som förut.`,
    ],
  }),
  'member-joined': (f) => ({
    subject: `${f.people} kommer med i din grupp`,
    paragraphs: [
      `${f.people} är med i din grupp från och med nu. Skriv gärna några välkomnande ord, och berätta när ni träffas nästa gång.`,
    ],
    facts: f.addresses.map((address): [string, string] => ['I din grupp', address]),
  }),
  'group-merged': (f) => ({
    subject: `${programme(f)}: din grupp fortsätter i en annan`,
    paragraphs: [
      `Din grupp hade blivit mycket liten, så ${f.people} fortsätter i en annan grupp i ${f.programme}. Tack för tiden du har gett dem.`,
      `${first(coordinator(f))} vet att du är ledig och frågar kanske om du vill träffa någon annan. Har du frågor, skriv till ${f.contact}.`,
    ],
  }),
};
