/** The list of mails, in Swedish. */
import { inLanguage } from '../../../definitions/plan/texts.ts';
import type { Span } from '../../../definitions/plan/types.ts';
import type { PlannedMail } from '../../../definitions/preview/mails.ts';
import { dayInWords } from '../dates.ts';
import type { MailWords } from '../locale.ts';
import { coordinators } from './list.ts';
import { lengthOf } from './prose-words.ts';
import { unitNames } from '../units.ts';

function kind({ template, reminder }: PlannedMail): string {
  if (reminder > 0) return `påminnelse ${reminder}`;
  if (template.startsWith('ask-')) return 'frågar';
  if (template === 'fix-date' || template === 'matches-drafted') return 'frågar';
  return 'meddelar';
}

const range = ({ least, most }: Span): string => (least === most ? `${most}` : `${least}–${most}`);

const day = (monday: string): string => dayInWords(monday, 'sv', 'day-month');

export const mail: MailWords = {
  heading: 'Alla brev som en person får',
  paces: {
    'at-once': 'Den som svarar på allt genast',
    'last-day': 'Den som svarar på allt sista dagen, och därför får varje påminnelse',
  },
  assumption:
    'För den som en samordnare har anmält, som matchas sista publiceringsdagen, tackar ja och kommer till varje träff. Namn som bara omgången känner står inom <>. Den som har flera partner får frågan om mötena med var och en.',
  reader: (plan, reader) => {
    if (reader === 'mentor' || reader === 'mentee') return `En ${inLanguage(plan.roles[reader].label, 'sv')}`;
    if (reader === 'owner') return `Programmets ägare, ${plan.programme.contact}`;
    return coordinators(plan).replace(/^s/, 'S');
  },
  kind,
  onlyIn: (plan, units) => `bara för ${unitNames(plan, units, 'sv')}`,
  named: {
    heading: (plan) =>
      `Den som föreslås som ${inLanguage(plan.roles.mentor.label, 'sv')} och ännu inte är med, räknat från ansökan som föreslår dem`,
    when: (after) => (after.length === 0 ? 'genast' : `${after.map(lengthOf).join(' och ')} senare`),
    note: (plan) =>
      `Den som säger ja är därmed med och matchad, och får sedan det som varje ${inLanguage(plan.roles.mentor.label, 'sv')} får; den som säger nej, eller ingenting, hör inte av oss mer.`,
  },
  each: (plan, mentees) =>
    `ett för varje ${inLanguage(plan.roles.mentee.label, 'sv')} i gruppen: ${range(mentees)}`,
  total: (mails) => `${range(mails)} brev`,
  none: 'inga brev',
  perWeek: 'Brev per vecka',
  week: (monday) => `veckan från ${day(monday)}`,
  busiest: (monday, mails) => `flest under en vecka: ${mails}, veckan från ${day(monday)}`,
  limit: (mails) => `definitionen tillåter ${mails} per vecka`,
  occasional: 'Bara om det händer:',
  occasions: {
    'application-received':
      'någon ansöker på sidan utan att ha blivit tillfrågad: kvittot, i stället för det första brevet',
    'interest-kept': 'någon anmäler intresse på programmets sida när det inte går att ansöka',
    'late-application': 'någon ansöker när tiden har gått ut',
    'pool-resting': 'en medlem i poolen vill vila: kvittot',
    'pool-silent': 'en medlem i poolen har inte svarat om hen fortfarande vill vara med, och vilar därför',
    'pool-returned': 'en medlem i poolen är tillbaka: kvittot',
    unmatched: 'matchningarna är ute, eller en sökning är försenad, och någon har ingen',
    'remind-entitled': 'någon som har rätt till en partner saknar en och har inte ansökt: en gång i månaden',
    'entitled-alone':
      'någon som har rätt till en partner har ansökt, och ingen som nämndes kunde: en gång i månaden',
    'entitled-waiting': 'någon som har rätt till en partner har varit utan i två månader: till samordnaren',
    'nobody-named': 'ingen av dem som någon har nämnt kan tillfrågas: för att nämna någon annan',
    search: 'någon ska matchas och en samordnare söker åt den: till samordnaren',
    'remind-search': 'den sökningen är snart eller redan försenad: till samordnaren',
    'match-not-accepted': 'partnern tackade nej, svarade inte eller slutade innan båda hade tackat ja',
    'match-lapsed': 'någon svarade inte i tid på en matchning',
    'rhythm-changed': 'någon annan bestämmer hur ofta de träffas',
    'meeting-set': 'någon i paret bestämmer eller flyttar nästa möte: till alla i det, med kalenderfilen',
    'meeting-cancelled': 'ett möte som var bestämt blir inte av',
    'agreement-changed': 'någon annan ändrar överenskommelsens text',
    'agreement-held': 'överenskommelsen är inte underskriven av alla i tid, och paret väntar på den',
    'agreement-lapsed': 'överenskommelsen är inte underskriven av alla i tid, och paret avslutas',
    'agreement-unsigned': 'ett par väntar på sin överenskommelse: till samordnaren',
    'partner-left': 'partnern slutar',
    goodbye: 'någon slutar: kvittot',
    'partner-ended': 'partnern avslutar i förtid',
    'ended-early': 'någon avslutar sitt par i förtid: kvittot',
    'partner-silent': 'partnern har inte svarat på länge: paret avslutas',
    'pair-paused': 'ett par pausas av någon av dem eller samordnaren: till båda',
    'pair-resumed': 'en paus tar slut: till båda',
    'dates-changed': 'ett par bestämmer hur länge det varar eller förlänger: den nya sista dagen',
    'ended-silent': 'någon har inte svarat på länge: paret avslutas',
    'cycle-cancelled': 'omgången ställs in',
    'cycle-closing': 'programmet upphör',
    'escalate-publish': 'en samordnare har inte publicerat tre dagar efter datumet: till ägaren',
    'match-fell-through': 'en matchning avböjs, blir utan svar, eller någon av dem slutar: till samordnaren',
    silent: 'någon har inte svarat trots påminnelser: till samordnaren',
  },
  placeholder: (word) => `<${word}>`,
};
