/** Swedish mails about a meeting that a pair or group has set itself. */
import type { MailFacts, MailWords } from '../mail.ts';
import type { MailTexts } from '../translation.ts';
import { programme } from './mail-who.ts';

function facts({ meeting }: MailFacts): readonly (readonly [string, string])[] {
  if (meeting === null) return [];
  return [
    ['När', meeting.when],
    ['Hur länge', `${meeting.minutes} minuter`],
    ...(meeting.where === '' ? [] : [['Var', meeting.where] as const]),
  ];
}

function set(f: MailFacts): MailWords {
  const done = f.meeting?.moved ? 'flyttat' : 'bestämt';
  return {
    subject: f.meeting?.moved ? `Ert möte har en ny tid (${f.people})` : `Ert nästa möte (${f.people})`,
    paragraphs: [
      f.meeting?.mine
        ? `Du har ${done} ert nästa möte i ${programme(f)}. De andra har också fått det.`
        : `${f.people} har ${done} ert nästa möte i ${programme(f)}.`,
      'Den bifogade filen är för din kalender. Om något inte passar, ändra det på er sida: alla får veta det.',
    ],
    facts: facts(f),
    action: 'Öppna er sida',
  };
}

export const appointmentMails: MailTexts = {
  'meeting-set': set,
  'meeting-cancelled': (f) => ({
    subject: `Inställt: ert möte (${f.people})`,
    paragraphs: [
      f.meeting?.gone && f.meeting.goesOn
        ? `Du är inte längre med på mötet i ${programme(f)} (${f.people}). Den bifogade filen tar bort det ur din kalender.`
        : `Ert möte i ${programme(f)} blir inte av (${f.people}). Den bifogade filen tar bort det ur din kalender.`,
    ],
    facts: facts(f),
    ...(f.meeting?.gone
      ? {}
      : {
          action: 'Öppna er sida',
          notes: ['Så länge ni fortsätter tillsammans kan ni bestämma en ny tid där.'],
        }),
  }),
};
