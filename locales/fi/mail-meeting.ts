/** What those who have just been brought together are told about meeting, in Finnish. */
import type { Target } from '../../definitions/plan/types.ts';
import type { MailFacts } from '../mail.ts';
import { often } from './rhythm.ts';

/** `10 tuntia`, `1 tunti 30 minuuttia`, `45 minuuttia` */
export function timeWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hours === 0 ? [] : [`${hours} ${hours === 1 ? 'tunti' : 'tuntia'}`]),
    ...(rest === 0 ? [] : [`${rest} ${rest === 1 ? 'minuutti' : 'minuuttia'}`]),
  ];
  return parts.join(' ');
}

const targetWords = (target: Target): string =>
  'minutes' in target
    ? timeWords(target.minutes)
    : `${target.sessions} ${target.sessions === 1 ? 'tapaaminen' : 'tapaamista'}`;

function rhythm({ meetings, setsRhythm }: MailFacts): string {
  if (meetings === null) return 'Kuinka usein tapaatte, siitä sovitte itse.';
  const { minutes, leastMinutes } = meetings;
  const long =
    leastMinutes === undefined ? `noin ${minutes} minuuttia` : `${leastMinutes}–${minutes} minuuttia`;
  return setsRhythm
    ? `Kuinka usein tapaatte, sen päätätte itse parinne sivulla; siihen asti oletamme: ${often(meetings)}, ${long} kerrallaan.`
    : `Varautukaa tapaamaan ${often(meetings)}, ${long} kerrallaan.`;
}

const target = ({ target: one }: MailFacts): string =>
  one === null
    ? ''
    : ` Tavoite on yhteensä ${targetWords(one)}; parinne sivulta näette, miten pitkällä olette.`;

const soon = ({ meetings }: MailFacts): string[] =>
  meetings === null ? [] : ['Kirjoittakaa toisillenne tällä viikolla, niin löydätte ensimmäisen ajan.'];

/** Who writes first. */
function begin(f: MailFacts): string[] {
  const late = 'Jos mitään ei ole tullut viikossa, kirjoita itse.';
  if (f.writesFirst === null) return soon(f);
  if (f.format === 'group' && !f.isMentor)
    return f.writesFirst === 'reader'
      ? ['Joku ryhmästänne kirjoittaa ensin: sopikaa, kuka ehdottaa aikaa tällä viikolla.']
      : [`Ohjaajanne kirjoittaa ensin teille kaikille. ${late}`];
  if (f.writesFirst === 'reader') return ['Sinä kirjoitat ensin: ehdota aikaa tällä viikolla.'];
  return [
    f.format === 'group'
      ? `Joku heistä kirjoittaa sinulle ensin. ${late}`
      : `Parisi kirjoittaa sinulle ensin. ${late}`,
  ];
}

const rapport = ({ rapport: minutes, apart }: MailFacts): string[] =>
  minutes === null
    ? []
    : [
        `Varatkaa ensimmäiseen tapaamiseen ${timeWords(minutes)} lisää, jotta ehditte tutustua${apart ? ', varsinkin jos tapaatte verkossa' : ''}.`,
      ];

/** How often, how long and how much they meet, and who begins. */
export const meetingTogether = (f: MailFacts): string[] =>
  [`${rhythm(f)}${target(f)}`, [...begin(f), ...rapport(f)].join(' ')].filter((text) => text !== '');

/** What the first meeting is for, in the programme's words. */
export const agendaLines = ({ agenda }: MailFacts): [string, string][] =>
  agenda.map((item, index) => [`Ensimmäinen tapaaminen, ${index + 1}`, item]);

/** Beside the question whether they have met. */
export const targetNote = ({ target: one }: MailFacts): string[] =>
  one === null ? [] : [`Parinne sivulta näette, miten pitkällä olette (tavoite: ${targetWords(one)}).`];
