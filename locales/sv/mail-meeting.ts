/** What those who have just been brought together are told about meeting, in Swedish. */
import type { Target } from '../../definitions/plan/types.ts';
import type { MailFacts } from '../mail.ts';
import { often } from './rhythm.ts';

/** `10 timmar`, `1 timme 30 minuter`, `45 minuter` */
export function timeWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours === 0 ? [] : [`${hours} ${hours === 1 ? 'timme' : 'timmar'}`]),
    ...(rest === 0 ? [] : [`${rest} ${rest === 1 ? 'minut' : 'minuter'}`]),
  ];
  return parts.join(' ');
}

const targetWords = (target: Target): string =>
  'minutes' in target
    ? timeWords(target.minutes)
    : `${target.sessions} ${target.sessions === 1 ? 'möte' : 'möten'}`;

function rhythm({ meetings, setsRhythm }: MailFacts): string {
  if (meetings === null) return 'Hur ofta ni träffas kommer ni överens om själva.';
  const { minutes, leastMinutes } = meetings;
  const long =
    leastMinutes === undefined ? `ungefär ${minutes} minuter` : `${leastMinutes} till ${minutes} minuter`;
  return setsRhythm
    ? `Hur ofta ni träffas bestämmer ni själva, på er sida; tills dess räknar vi med ${often(meetings)}, ${long} åt gången.`
    : `Räkna med att träffas ${often(meetings)}, ${long} åt gången.`;
}

const target = ({ target: one }: MailFacts): string =>
  one === null
    ? ''
    : ` Sammanlagt är det tänkt att bli ${targetWords(one)}; på er sida står hur långt ni har kommit.`;

const soon = ({ meetings }: MailFacts): string[] =>
  meetings === null ? [] : ['Skriv till varandra den här veckan för att hitta en första tid.'];

/** Who writes first. */
function begin(f: MailFacts): string[] {
  const late = 'Om inget har kommit inom en vecka, skriv själv.';
  if (f.writesFirst === null) return soon(f);
  if (f.format === 'group' && !f.isMentor)
    return f.writesFirst === 'reader'
      ? ['En av er i gruppen skriver först: kom överens om vem som föreslår en tid den här veckan.']
      : [`Din ${f.otherRole} skriver först, till er alla. ${late}`];
  if (f.writesFirst === 'reader') return ['Du skriver först: föreslå en tid den här veckan.'];
  return [
    f.format === 'group'
      ? `En av dem skriver först till dig. ${late}`
      : `Din ${f.otherRole} skriver först till dig. ${late}`,
  ];
}

const rapport = ({ rapport: minutes, apart }: MailFacts): string[] =>
  minutes === null
    ? []
    : [
        `Räkna med ${timeWords(minutes)} extra vid ert första möte, för att lära känna varandra${apart ? ', särskilt om ni ses online' : ''}.`,
      ];

/** How often, how long and how much they meet, and who begins. */
export const meetingTogether = (f: MailFacts): string[] =>
  [`${rhythm(f)}${target(f)}`, [...begin(f), ...rapport(f)].join(' ')].filter((text) => text !== '');

/** What the first meeting is for, in the programme's words. */
export const agendaLines = ({ agenda }: MailFacts): [string, string][] =>
  agenda.map((item, index) => [`Första mötet, ${index + 1}`, item]);

/** Beside the question whether they have met. */
export const targetNote = ({ target: one }: MailFacts): string[] =>
  one === null ? [] : [`På er sida står hur långt ni har kommit på vägen mot ${targetWords(one)}.`];
