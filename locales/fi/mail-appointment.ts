/** Finnish mails about a meeting that a pair or group has set itself. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { programme } from './mail-who.ts';

function facts({ meeting }: MailFacts): readonly (readonly [string, string])[] {
  if (meeting === null) return [];
  return [
    ['Milloin', meeting.when],
    ['Kesto', `${meeting.minutes} minuuttia`],
    ...(meeting.where === '' ? [] : [['Missä', meeting.where] as const]),
  ];
}

function set(f: MailFacts): MailWords {
  const [mine, theirs] = f.meeting?.moved ? ['siirtänyt', 'siirtänyt'] : ['sopinut', 'merkinnyt'];
  return {
    subject: f.meeting?.moved
      ? `Tapaamisellanne on uusi aika (${f.people})`
      : `Seuraava tapaamisenne (${f.people})`,
    paragraphs: [
      f.meeting?.mine
        ? `Olet ${mine} seuraavan tapaamisenne ajan: ${programme(f)}. Muut ovat saaneet saman tiedon.`
        : `${f.people} on ${theirs} seuraavan tapaamisenne ajan: ${programme(f)}.`,
      'Liite on kalenteriasi varten. Jos jokin ei sovi, muuta se parinne sivulla: kaikki saavat tiedon.',
    ],
    facts: facts(f),
    action: 'Avaa parinne sivu',
  };
}

export const appointmentMails: MailTexts = {
  'meeting-set': set,
  'meeting-cancelled': (f) => ({
    subject: `Peruttu: tapaamisenne (${f.people})`,
    paragraphs: [
      f.meeting?.gone && f.meeting.goesOn
        ? `Et ole enää mukana tapaamisessa (${f.people}): ${programme(f)}. Liite poistaa sen kalenteristasi.`
        : `Tapaamisenne ei toteudu (${f.people}): ${programme(f)}. Liite poistaa sen kalenteristasi.`,
    ],
    facts: facts(f),
    ...(f.meeting?.gone
      ? {}
      : {
          action: 'Avaa parinne sivu',
          notes: ['Niin kauan kuin jatkatte yhdessä, voitte sopia siellä uuden ajan.'],
        }),
  }),
};
