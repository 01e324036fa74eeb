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

const begin = ({ meetings }: MailFacts): string =>
  meetings === null ? '' : ' Skriv till varandra den här veckan för att hitta en första tid.';

/** How often, how long and how much they meet, and who begins. */
export const meetingTogether = (f: MailFacts): string => `${rhythm(f)}${target(f)}${begin(f)}`;

/** Beside the question whether they have met. */
export const targetNote = ({ target: one }: MailFacts): string[] =>
  one === null ? [] : [`På er sida står hur långt ni har kommit på vägen mot ${targetWords(one)}.`];
