/** Mails that ask for something, and their reminders. Each says who asks, what, by when, and what follows. */
import type { AskTemplate, RemindTemplate } from '../../definitions/plan/messages.ts';
import type { EventFacts, MailFacts, MailWords } from '../mail.ts';

const reader = (f: MailFacts) =>
  `Your answer is read by the coordinators of your ${f.unitLabel} and of the programme.`;
const changeable = (f: MailFacts) => `You can change your answer until the end of ${f.due}.`;

const placeAndTime = (event: EventFacts | null): readonly (readonly [string, string])[] =>
  event === null
    ? []
    : [
        ['When', event.provisional ? `${event.when} (date not yet confirmed)` : event.when],
        ['Where', event.where],
      ];

const eventName = (f: MailFacts) => f.event?.name ?? f.ask;

function apply(f: MailFacts): MailWords {
  return {
    subject: `Your application to ${f.programme} ${f.period}`,
    paragraphs: [
      `${f.unit} would like you to take part in ${f.programme} ${f.period} as ${f.role}. To apply, please answer a few questions; it takes about five minutes.`,
      `Applications are open until the end of ${f.due}.`,
    ],
    action: 'Apply',
    notes: [
      'Your coordinator uses your answers to find a good match for you.',
      reader(f),
      'Without an application by then, you will not be matched this time.',
    ],
  };
}

function accept(f: MailFacts): MailWords {
  return {
    subject: `Your proposed match: ${f.people}`,
    paragraphs: [
      `${f.unit} proposes that you work together with ${f.people}, your ${f.otherRole}, in ${f.programme} ${f.period}.`,
      `Please say by the end of ${f.due} whether you accept. Your ${f.otherRole} is asked the same. Once both have accepted, you get each other's address.`,
    ],
    action: 'Accept or decline',
    notes: [
      'To decline is fine: your coordinator then looks for another match.',
      'If we do not hear from you by then, the match goes back to your coordinator.',
      reader(f),
    ],
  };
}

function invitation(f: MailFacts): MailWords {
  return {
    subject: `Invitation: ${eventName(f)}`,
    paragraphs: [
      `You are invited to ${eventName(f)}, part of ${f.programme} ${f.period}.`,
      `Please tell us by the end of ${f.due} whether you are coming.`,
    ],
    facts: placeAndTime(f.event),
    action: 'Say whether you are coming',
    notes: [
      'The attached entry puts it in your calendar; your answer counts on the page only.',
      changeable(f),
      reader(f),
    ],
  };
}

function meeting(f: MailFacts): MailWords {
  return {
    subject: `${f.ask}: did you meet ${f.people}?`,
    paragraphs: [
      `Did you and ${f.people} meet this month? One click is enough; a line about how it went is welcome.`,
      `Please answer by the end of ${f.due}. A month without a meeting is no trouble: just say so.`,
    ],
    action: 'Report the meeting',
    notes: [
      `Your ${f.unitLabel}'s coordinator sees when a pair has not met for a while, and can help.`,
      reader(f),
    ],
  };
}

function checkIn(f: MailFacts): MailWords {
  return {
    subject: `${f.ask}: how is it going?`,
    paragraphs: [
      `${f.organiser} would like to hear how ${f.programme} is going for you. It takes a minute.`,
      `Please answer by the end of ${f.due}.`,
    ],
    action: 'Answer the check-in',
    notes: [reader(f), changeable(f)],
  };
}

function feedback(f: MailFacts): MailWords {
  return {
    subject: `${f.ask}: what did ${f.programme} give you?`,
    paragraphs: [
      `${f.programme} ${f.period} is coming to its end. Please tell ${f.organiser} what it gave you; it takes a few minutes, and helps those who come after you.`,
      `Please answer by the end of ${f.due}.`,
    ],
    action: 'Give feedback',
    notes: [reader(f), changeable(f)],
  };
}

/** A reminder repeats what it asks in one line, with the same link. */
function remind(first: (f: MailFacts) => MailWords, line: (f: MailFacts) => string) {
  return (f: MailFacts): MailWords => {
    const words = first(f);
    return {
      ...words,
      subject: `Reminder: ${words.subject}`,
      paragraphs: [line(f), `The last day to answer is ${f.due}.`],
    };
  };
}

export const askMails: Readonly<Record<AskTemplate | RemindTemplate, (facts: MailFacts) => MailWords>> = {
  'ask-apply': apply,
  'ask-accept': accept,
  'ask-answer-invitation': invitation,
  'ask-report-meeting': meeting,
  'ask-check-in': checkIn,
  'ask-give-feedback': feedback,
  'remind-apply': remind(
    apply,
    (f) => `${f.unit} still hopes for your application to ${f.programme} ${f.period} as ${f.role}.`,
  ),
  'remind-accept': remind(
    accept,
    (f) => `We have not yet heard whether you accept ${f.people} as your ${f.otherRole}.`,
  ),
  'remind-answer-invitation': remind(
    invitation,
    (f) => `We have not yet heard whether you are coming to ${eventName(f)}.`,
  ),
  'remind-report-meeting': remind(
    meeting,
    (f) => `We have not yet heard whether you and ${f.people} met this month. One click is enough.`,
  ),
  'remind-check-in': remind(
    checkIn,
    (f) => `${f.organiser} would still like to hear how ${f.programme} is going for you.`,
  ),
  'remind-give-feedback': remind(
    feedback,
    (f) => `${f.organiser} would still like to hear what ${f.programme} gave you.`,
  ),
};
