/** Mails about a meeting that a pair or group has set itself. */
import type { Template } from '../../definitions/plan/messages.ts';
import type { MailFacts, MailWords } from '../mail.ts';
import { programme } from './mail-who.ts';

type Appointment = Extract<Template, 'meeting-set' | 'meeting-cancelled'>;

function facts({ meeting }: MailFacts): readonly (readonly [string, string])[] {
  if (meeting === null) return [];
  return [
    ['When', meeting.when],
    ['How long', `${meeting.minutes} minutes`],
    ...(meeting.where === '' ? [] : [['Where', meeting.where] as const]),
  ];
}

function set(f: MailFacts): MailWords {
  const done = f.meeting?.moved ? 'moved' : 'set';
  return {
    subject: f.meeting?.moved
      ? `Your meeting with ${f.people} has a new time`
      : `Your next meeting with ${f.people}`,
    paragraphs: [
      f.meeting?.mine
        ? `Your next meeting with ${f.people} in ${programme(f)} is ${done}. The others have got it too.`
        : `${f.people} has ${done} your next meeting in ${programme(f)}.`,
      'The attached entry is for your calendar. If something does not suit you, change it on your page: everybody is told.',
    ],
    facts: facts(f),
    action: 'Open your page',
  };
}

export const appointmentMails: Readonly<Record<Appointment, (f: MailFacts) => MailWords>> = {
  'meeting-set': set,
  'meeting-cancelled': (f) => ({
    subject: `Cancelled: your meeting with ${f.people}`,
    paragraphs: [
      f.meeting?.gone && f.meeting.goesOn
        ? `You are no longer part of the meeting with ${f.people} in ${programme(f)}. The attached entry takes it out of your calendar.`
        : `Your meeting with ${f.people} in ${programme(f)} does not take place. The attached entry takes it out of your calendar.`,
    ],
    facts: facts(f),
    ...(f.meeting?.gone
      ? {}
      : {
          action: 'Open your page',
          notes: ['As long as you go on together, you can set another time there.'],
        }),
  }),
};
