/** Mails to participants that tell rather than ask. */
import type { Template } from '../../definitions/plan/messages.ts';
import type { EventFacts, MailFacts, MailWords } from '../mail.ts';
import { a, the, The } from './grammar.ts';
import { agendaLines, meetingTogether } from './mail-meeting.ts';
import { about, coordinator, matches, programme } from './mail-who.ts';

type News = Extract<
  Template,
  | 'application-received'
  | 'application-saved'
  | 'late-application'
  | 'interest-kept'
  | 'next-opening'
  | 'unmatched'
  | 'nobody-named'
  | 'match-not-accepted'
  | 'match-lapsed'
  | 'start-of-programme'
  | 'end-of-programme'
  | 'thanks'
  | 'event-notice'
  | 'event-changed'
  | 'partner-left'
  | 'partner-ended'
  | 'ended-early'
  | 'partner-silent'
  | 'ended-silent'
  | 'dates-changed'
  | 'pair-paused'
  | 'pair-resumed'
  | 'goodbye'
  | 'cycle-cancelled'
  | 'cycle-closing'
>;

const line = (event: EventFacts): readonly [string, string] => [
  event.name,
  [event.provisional ? `${event.when} (date not yet confirmed)` : event.when, event.where].join(', '),
];

/** What becomes of somebody whose match did not come about. */
function whatNext(f: MailFacts): string {
  if (f.next && f.accepts)
    return 'Somebody else has been proposed to you: that is the other mail that you get from us today.';
  if (f.next && !f.choosing && !f.named)
    return 'Somebody else has been asked for you. You hear from us as soon as there is an answer; there is nothing for you to do.';
  if (f.next)
    return 'The next of your choices has been asked. You hear from us as soon as there is an answer; there is nothing for you to do.';
  if (f.chooseAgain)
    return 'You can choose again, from those who are there now: that is the other mail that you get from us today.';
  if (f.selfFound && !f.isMentor)
    return `If you would like to name somebody else, change your application by the link in its receipt, or write to ${f.contact}.`;
  return `${The(coordinator(f))} is looking for another ${f.otherRole} for you and writes to you as soon as there is one. There is nothing for you to do.`;
}

function startOfProgramme(f: MailFacts): MailWords {
  const events = `These are the events for you until ${f.lastDay}. The attached file puts them in your calendar; you get an invitation to each, and word of every change.`;
  return {
    subject: `You are matched: ${f.people}`,
    paragraphs: [
      `You and ${f.people}, your ${f.otherRole}, ${f.bothAccept ? 'have both accepted' : 'are matched'}. Welcome to ${programme(f)}.`,
      ...about(f),
      // Who was asked to accept has read it there.
      ...(f.matchNote === null || f.accepts ? [] : [f.matchNote]),
      ...meetingTogether(f),
      ...(f.events.length === 0 ? [] : [events]),
    ],
    facts: [
      ...f.addresses.map((address): [string, string] => [`Your ${f.otherRole}`, address]),
      ...f.events.map(line),
      ...agendaLines(f),
    ],
    action: 'Open your page',
    notes: [
      'On it stand your dates, your meetings and what is asked of you. The link is your own: keep this mail.',
    ],
  };
}

function endOfProgramme(f: MailFacts): MailWords {
  return {
    subject: `Thank you for taking part in ${programme(f)}`,
    paragraphs: [
      `Your time with ${f.people} in ${programme(f)} is over. Thank you for all that you have given and shared.`,
      ...f.thanks,
      'On your page there is a statement of participation for you, as a PDF. You can also tell us there whether you would like to take part again.',
    ],
    action: 'Open your page',
  };
}

const thanks = (f: MailFacts): MailWords => ({
  subject: `${f.programme} ${f.period}: thank you`,
  paragraphs: [`${The(f.organiser)} thanks you for taking part as ${a(f.role)}.`, ...f.thanks],
});

function eventChanged(f: MailFacts): MailWords {
  const name = f.event?.name ?? '';
  const confirmed = f.change === 'confirmed';
  return {
    subject: confirmed ? `Date confirmed: ${name}` : `New date: ${name}`,
    paragraphs: [
      confirmed
        ? `The date of this event of ${programme(f)} is now confirmed.`
        : `This event of ${programme(f)} has moved. Please note the new date.`,
      'The attached entry updates your calendar.',
    ],
    facts: f.event === null ? [] : [line(f.event)],
    action: 'Say whether you are coming',
  };
}

function eventNotice(f: MailFacts): MailWords {
  return {
    subject: `Soon: ${f.event?.name ?? ''}`,
    paragraphs: ['You told us that you are coming. See you there.'],
    facts: f.event === null ? [] : [line(f.event)],
    action: 'Change your answer',
    notes: [`If something has come up, please write to ${f.contact}.`],
  };
}

export const newsMails: Readonly<Record<News, (facts: MailFacts) => MailWords>> = {
  'application-received': (f) => ({
    subject:
      f.poolSilence === null
        ? `We have your application to ${programme(f)}`
        : `Welcome to the pool of ${the(f.programme)}`,
    paragraphs: [
      f.poolSilence === null
        ? `Thank you for applying to ${programme(f)} as ${a(f.role)}${f.hasUnits ? ` with ${the(f.unit)}` : ''}.`
        : `Thank you for joining the pool of ${the(f.programme)} as ${a(f.role)}${f.hasUnits ? ` with ${the(f.unit)}` : ''}. You can rest, come back or leave at any time, with the link at the foot of this mail.`,
      f.oneByOne
        ? `${f.hasQuestions ? 'You can look at your answers and change them at any time. ' : ''}You hear from us as soon as there is somebody for you.`
        : `${f.hasQuestions ? `You can look at your answers and change them until the end of ${f.due}. ` : ''}${f.reviewUntil === '' ? `Matches are proposed around ${f.publishBy}` : `Applications are decided about by the end of ${f.reviewUntil}`}; you hear from us then.`,
    ],
    action: 'Look at your application',
  }),
  'application-saved': (f) => ({
    subject: `Your application to ${programme(f)} is saved, and not sent yet`,
    paragraphs: [
      `You have begun to apply to ${programme(f)} as ${a(f.role)}. What you have entered is kept behind the link below.`,
      `Please send it by the end of ${f.due}. Only an application that has been sent counts.`,
    ],
    action: 'Go on with your application',
    notes: [
      'If you have not begun to apply, somebody else has typed your address, and you need not do anything.',
    ],
  }),
  'late-application': (f) => ({
    subject: `${f.programme} ${f.period}: applications have closed`,
    paragraphs: [
      `Thank you for your interest in ${the(f.programme)} as ${a(f.role)}. Applications closed at the end of ${f.due}, so we cannot match you this time.`,
      ...(f.interestText === '' ? [] : [f.interestText]),
      `We have kept your name and address for the next time, and ${the(f.interestWith)} knows of your interest. When applications open again, you are among the first to hear. There is nothing more for you to do.`,
    ],
  }),
  'interest-kept': (f) => ({
    subject: `${f.programme}: we have kept your interest`,
    paragraphs: [
      `Thank you for your interest in ${the(f.programme)} as ${a(f.role)}. One cannot apply at present.`,
      ...(f.interestText === '' ? [] : [f.interestText]),
      `We have kept your name and address, and ${the(f.interestWith)} knows of your interest. When applications open, you are among the first to hear. There is nothing more for you to do.`,
    ],
  }),
  'next-opening': (f) => ({
    subject: `${f.programme} ${f.period}: applications are open, and you are among the first to know`,
    paragraphs: [
      `You were interested in ${the(f.programme)} as ${a(f.role)}, and we kept your address. Applications for ${f.period} are open from now until the end of ${f.due}.`,
      'If you no longer would like to take part, you need not do anything: we do not write again.',
    ],
    action: 'Apply',
  }),
  unmatched: (f) => ({
    subject: `${f.programme} ${f.period}: no match for you yet`,
    paragraphs: [
      f.oneByOne
        ? `We have looked for ${a(f.otherRole)} for you in ${programme(f)}, and have not found one yet. This says nothing about you.`
        : `${The(matches(f))} are out, and we have not found ${a(f.otherRole)} for you yet.`,
      f.choosing && f.rest === 'nobody'
        ? `Nobody looks further this time. If you would like to talk about it, or take part another time, write to ${f.contact}.`
        : 'Your coordinator goes on looking and writes to you as soon as there is someone. There is nothing for you to do.',
    ],
  }),
  'nobody-named': (f) => ({
    subject: `${f.programme} ${f.period}: please name another ${f.otherRole}`,
    paragraphs: [
      `Nobody whom you named can be your ${f.otherRole} in ${programme(f)}: they have no place left, they no longer take part, or a rule of the programme speaks against it. This says nothing about you.`,
      `You can name somebody else on the page of your application.`,
    ],
    action: 'Name somebody else',
    notes: [`If you know nobody else, write to ${f.contact}.`],
  }),
  'match-not-accepted': (f) => ({
    subject: `${f.programme} ${f.period}: your match did not come about`,
    paragraphs: [
      f.because === 'breaks-rule'
        ? `The match with ${f.people} cannot be, by a rule of the programme: ${f.rule}. This says nothing about either of you.`
        : `The match with ${f.people} did not come about. This says nothing about you; plans change.`,
      whatNext(f),
    ],
  }),
  'match-lapsed': (f) => ({
    subject: `${f.programme} ${f.period}: your proposed match has lapsed`,
    paragraphs: [
      `We did not hear whether you accept the match with ${f.people}, so it has gone back to ${coordinator(f)}.`,
      `If you would still like to take part, please write to ${f.contact}.`,
    ],
  }),
  'start-of-programme': startOfProgramme,
  'end-of-programme': endOfProgramme,
  thanks,
  'event-notice': eventNotice,
  'event-changed': eventChanged,
  'partner-left': (f) => ({
    subject: `${f.programme} ${f.period}: your ${f.otherRole} has left the programme`,
    paragraphs: [
      `${f.people}, your ${f.otherRole}, has left ${the(f.programme)}, so your pairing ends here. We are sorry.`,
      `${The(coordinator(f))} knows, and writes to you about what is possible now.`,
    ],
  }),
  'partner-ended': (f) => ({
    subject: `${f.programme} ${f.period}: your time with ${f.people} has ended`,
    paragraphs: [
      `Your time together with ${f.people} in ${the(f.programme)} ends here, earlier than planned. That happens, and nobody is to blame: people and plans change.`,
      f.anew
        ? `You go on in the programme: ${coordinator(f)} is looking for another ${f.otherRole} for you and writes to you as soon as there is one.`
        : `If you would like to talk about what is possible now, write to ${f.contact}.`,
    ],
  }),
  'ended-early': (f) => ({
    subject: `${f.programme} ${f.period}: your time with ${f.people} has ended`,
    paragraphs: [
      `You have ended your time with ${f.people} in ${the(f.programme)}. They are told that it has ended, not why; what you wrote is read by the coordinators alone.`,
      `You still take part in the programme. If this was a mistake, please write to ${f.contact}.`,
    ],
  }),
  'partner-silent': (f) => ({
    subject: `${f.programme} ${f.period}: your pair has ended`,
    paragraphs: [
      `We have not been able to reach ${f.people}, your ${f.otherRole}, for some time, so your pairing ends here. This says nothing about you.`,
      f.anew
        ? `${The(coordinator(f))} is looking for another ${f.otherRole} for you and writes to you as soon as there is one.`
        : `If you would like to talk about what is possible now, write to ${f.contact}.`,
    ],
  }),
  'pair-paused': (f) => ({
    subject: `You and ${f.people} are resting`,
    paragraphs: [
      `Your time with ${f.people} in ${programme(f)} is paused${f.pauseUntil === '' ? '' : ` until ${f.pauseUntil}`}. Nothing is asked of you meanwhile.`,
      f.pauseUntil === ''
        ? 'Each of you can go on again at any time, on the page of your pair.'
        : 'You go on by yourselves on that day, or earlier on the page of your pair.',
    ],
    action: 'See your pair',
  }),
  'pair-resumed': (f) => ({
    subject: `You and ${f.people} go on`,
    paragraphs: [
      `The pause is over: you and ${f.people} go on in ${programme(f)}.${f.pairEnds === '' ? '' : ` Your last day is now ${f.pairEnds}.`}`,
      'Write to each other this week to find a next time.',
    ],
    action: 'See your dates',
  }),
  'dates-changed': (f) => ({
    subject: `You and ${f.people}: until ${f.pairLastDay}`,
    paragraphs: [
      `The last day of your time with ${f.people} in ${programme(f)} is now ${f.pairLastDay}. What you are asked on the way moves with it.`,
    ],
    action: 'See your dates',
  }),
  'ended-silent': (f) => ({
    subject: `${f.programme} ${f.period}: your pair has ended`,
    paragraphs: [
      `We have asked you several times and not heard from you, so your pairing with ${f.people} has ended. There is nothing for you to do.`,
      `Things happen: if you would like to come back, write to ${f.contact}.`,
    ],
  }),
  goodbye: (f) => ({
    subject: `You have left ${programme(f)}`,
    paragraphs: [
      `You have left ${programme(f)}. You get no more mail from it.`,
      `If this was a mistake, please write to ${f.contact}. Thank you for the time you gave.`,
    ],
  }),
  'cycle-closing': (f) => ({
    subject: `${f.programme} comes to an end`,
    paragraphs:
      f.people === ''
        ? [
            `${The(programme(f))} comes to an end on ${f.lastDay}, and takes nobody in any more. There are no new matches from now on.`,
            'Thank you for having been ready to take part. There is nothing for you to do.',
          ]
        : [
            `${The(programme(f))} comes to an end on ${f.lastDay}, and takes nobody in any more.`,
            `For you and ${f.people} nothing changes until then: go on as you have agreed. You are asked for your feedback at the end.`,
          ],
  }),
  'cycle-cancelled': (f) => ({
    subject: `${f.programme} ${f.period} has been cancelled`,
    paragraphs: [
      `${The(f.organiser)} has cancelled ${programme(f)}. Nothing more is asked of you, and the events that were planned do not take place.`,
      `For questions, please write to ${f.contact}.`,
    ],
  }),
};
