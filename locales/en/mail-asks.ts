/** Mails that ask for something, and their reminders. Each says who asks, what, by when, and what follows. */
import type { AskTemplate, RemindTemplate } from '../../definitions/plan/messages.ts';
import type { MailFacts, MailWords } from '../mail.ts';
import { a, the, The } from './grammar.ts';
import { sign } from './mail-agreement.ts';
import { individualSession, remindIndividual } from './mail-groups.ts';
import { right } from './mail-entitled.ts';
import { targetNote } from './mail-meeting.ts';
import type { PoolTemplate } from './mail-pool.ts';
import { about, programme } from './mail-who.ts';

const readers = (f: MailFacts) =>
  `by the coordinators of ${f.hasUnits ? `your ${f.unitLabel} and of ` : ''}the programme`;
const reader = (f: MailFacts) => {
  if (f.readBy === 'mixed') return 'Who reads an answer stands above each question.';
  const partner = `by your ${f.otherRole}`;
  if (f.readBy === 'partner') return `Your answer is read ${partner}; coordinators see totals only.`;
  return `Your answer is read ${f.readBy === 'both' ? `${partner} and ` : ''}${readers(f)}.`;
};
const changeable = (f: MailFacts) => `You can change your answer until the end of ${f.due}.`;

function eventFacts({ event }: MailFacts): readonly (readonly [string, string])[] {
  if (event === null) return [];
  const when = event.provisional ? `${event.when} (date not yet confirmed)` : event.when;
  return [
    ['Event', event.name],
    ['When', when],
    ['Where', event.where],
  ];
}

function apply(f: MailFacts): MailWords {
  const how = f.hasQuestions
    ? 'To apply, please answer a few questions; it takes about five minutes.'
    : 'To apply, follow the link; there is nothing to fill in.';
  const use = 'Your coordinator uses your answers to find a good match for you.';
  return {
    subject: `Your application to ${programme(f)}`,
    paragraphs: [
      `${
        f.inviter === ''
          ? `${The(f.unit)} would like you to take part in ${programme(f)}`
          : `${The(f.inviter)} invites you to ${programme(f)}`
      } as ${a(f.role)}. ${how}`,
      ...right(f),
      ...about(f),
      f.standing ? 'You can apply at any time.' : `Applications are open until the end of ${f.due}.`,
    ],
    action: 'Apply',
    notes: [
      ...(f.hasQuestions ? [use, reader(f)] : []),
      ...(f.standing ? [] : ['Without an application by then, you will not be matched this time.']),
    ],
  };
}

const silence = (f: MailFacts) =>
  f.silenceNext
    ? 'If we do not hear from you by then, the next choice is asked.'
    : f.silenceAccepts
      ? 'If we do not hear from you by then, we take it that you accept.'
      : 'If we do not hear from you by then, the match goes back to your coordinator.';

/** To a mentor whom the mentee named, and who may never have heard of the programme. */
function consent(f: MailFacts): MailWords {
  const about = f.about === '' ? [] : [`About the programme: ${f.about}.`];
  return {
    subject: `${f.people} would like you as ${f.role}: ${programme(f)}`,
    paragraphs: [
      `${f.people} takes part in ${programme(f)} as ${a(f.otherRole)} and has named you as the ${f.role} they would like.`,
      ...about,
      `Please say by the end of ${f.due} whether you are willing. It takes a minute, and a place is kept for you until then.`,
      ...(f.matchNote === null ? [] : [f.matchNote]),
    ],
    action: 'Say yes or no',
    notes: ['To say no is fine, and needs no reason. Without an answer you hear no more from us.', reader(f)],
  };
}

function accept(f: MailFacts): MailWords {
  if (f.named && f.isMentor) return consent(f);
  return {
    subject: `Your proposed match: ${f.people}`,
    paragraphs: [
      f.named
        ? `You named ${f.people} as the ${f.otherRole} whom you would like in ${programme(f)}.`
        : `${The(f.unit)} proposes that you work together with ${f.people}, your ${f.otherRole}, in ${programme(f)}.`,
      `Please say by the end of ${f.due} whether you accept. ${f.bothAccept ? `Your ${f.otherRole} is asked the same. Once both have accepted, you get each other's address.` : "Once you have, you get each other's address."}`,
      ...(f.matchNote === null ? [] : [f.matchNote]),
    ],
    action: 'Accept or decline',
    notes: [
      f.silenceNext
        ? 'To decline is fine, and needs no reason.'
        : 'To decline is fine: your coordinator then looks for another match.',
      silence(f),
      reader(f),
    ],
  };
}

const rest = ({ rest: who }: MailFacts) =>
  who === 'coordinator'
    ? 'your coordinator looks for a match for you'
    : who === 'algorithm'
      ? 'you get the best match that is left'
      : 'there may be no match for you this time';

function choose(f: MailFacts): MailWords {
  return {
    subject: `Choose your ${f.otherRole}: ${programme(f)}`,
    paragraphs: [
      f.oneByOne
        ? `These people are there for you in ${programme(f)} now. Please look at what they wrote and say whom you would like as your ${f.otherRole}.`
        : `Applications to ${programme(f)} are in. Please look at who has applied and say whom you would like as your ${f.otherRole}.`,
      f.oneByOne
        ? `Please choose by the end of ${f.due}. The first of your choices is asked as soon as you have; after a no, the next.`
        : `Please choose by the end of ${f.due}. Matches are proposed around ${f.publishBy}.`,
    ],
    action: 'Read the profiles and choose',
    notes: [
      `Without a choice by then, or if none of your choices can be met, ${rest(f)}.`,
      changeable(f),
      `Your choice is read ${readers(f)}. Nobody else is told whom you chose.`,
    ],
  };
}

function invitation(f: MailFacts): MailWords {
  return {
    subject: `Invitation: ${f.event?.name ?? f.ask}`,
    paragraphs: [
      `You are invited to an event of ${programme(f)}.`,
      `Please tell us by the end of ${f.due} whether you are coming.`,
    ],
    facts: eventFacts(f),
    action: 'Say whether you are coming',
    notes: [
      'The attached entry is for your calendar. Your answer counts when you give it on the page.',
      changeable(f),
      reader(f),
    ],
  };
}

function meeting(f: MailFacts): MailWords {
  const when = f.first ? 'yet' : 'since we last asked';
  return {
    subject: f.ask === '' ? `Have you met ${f.people}?` : `${f.ask}: have you met ${f.people}?`,
    paragraphs: [
      `Have you and ${f.people} met ${when}? One click is enough; a line about how it went is welcome.`,
      `Please answer by the end of ${f.due}. If you have not met, that is no trouble: just say so.`,
    ],
    action: 'Report the meeting',
    notes: [
      `Your ${f.hasUnits ? `${f.unitLabel}'s ` : ''}coordinator sees when a pair has not met for a while, and can help.`,
      ...targetNote(f),
      reader(f),
    ],
  };
}

function checkIn(f: MailFacts): MailWords {
  return {
    subject: `How is it going in ${the(f.programme)}? (${f.ask})`,
    paragraphs: [
      `${The(f.organiser)} would like to hear how ${the(f.programme)} is going for you. It takes a minute.`,
      `Please answer by the end of ${f.due}.`,
    ],
    action: 'Answer the check-in',
    notes: [reader(f), changeable(f)],
  };
}

function feedback(f: MailFacts): MailWords {
  return {
    subject: `Your feedback on ${programme(f)} (${f.ask})`,
    paragraphs: [
      `Please tell ${the(f.organiser)} what ${programme(f)} has given you. It takes a few minutes, and helps those who come after you.`,
      `Please answer by the end of ${f.due}.`,
    ],
    action: 'Give feedback',
    notes: [reader(f), changeable(f)],
  };
}

function story(f: MailFacts): MailWords {
  return {
    subject: `Would you tell your story? (${f.programme})`,
    paragraphs: [
      `Stories of those who have taken part show others what ${programme(f)} can give them. Would you tell ${the(f.organiser)} yours? A few lines are enough.`,
      `You can write until the end of ${f.due}.`,
    ],
    action: 'Tell your story',
    notes: [
      'You decide: it is told in public only if you say so on the page, and you can change your mind until then.',
      reader(f),
    ],
  };
}

function duration(f: MailFacts): MailWords {
  return {
    subject: `How long will you and ${f.people} work together?`,
    paragraphs: [
      `In ${the(f.programme)} you decide how long you and ${f.people} work together. Usually it is ${f.usualTime}.`,
      `Talk to each other, and tell us by the end of ${f.due}. If we do not hear from you, it stays at ${f.usualTime}.`,
    ],
    action: 'Say how long',
    notes: ['Once one of you has answered, both get the new last day by mail.', changeable(f)],
  };
}

function extension(f: MailFacts): MailWords {
  return {
    subject: `Would you like to go on with ${f.people}?`,
    paragraphs: [
      `Your time with ${f.people} in ${the(f.programme)} is coming to its end. If both of you would like to, you can go on ${f.extraTime === '' ? 'for longer' : `for ${f.extraTime} more`}.`,
      `Please answer by the end of ${f.due}. Without two yeses it ends as planned, and that is fine.`,
    ],
    action: 'Answer',
    notes: [
      `Your ${f.otherRole} does not see what you answer; only if both of you say yes, you hear of the new last day.`,
    ],
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

export const askMails: Readonly<
  Record<Exclude<AskTemplate | RemindTemplate, PoolTemplate>, (facts: MailFacts) => MailWords>
> = {
  'ask-apply': apply,
  'ask-choose': choose,
  'ask-accept': accept,
  'ask-sign': sign,
  'ask-answer-invitation': invitation,
  'ask-report-meeting': meeting,
  'ask-report-individual': individualSession,
  'ask-check-in': checkIn,
  'ask-give-feedback': feedback,
  'ask-tell-story': story,
  'ask-set-duration': duration,
  'ask-extend': extension,
  'remind-apply': remind(
    apply,
    (f) =>
      `${The(f.inviter === '' ? f.unit : f.inviter)} still hopes for your application to ${programme(f)} as ${a(f.role)}.`,
  ),
  'remind-choose': remind(
    choose,
    (f) => `We have not yet heard whom you would like as your ${f.otherRole} in ${programme(f)}.`,
  ),
  'remind-accept': remind(accept, (f) =>
    f.named && f.isMentor
      ? `We have not yet heard whether you are willing to be the ${f.role} of ${f.people}.`
      : `We have not yet heard whether you accept ${f.people} as your ${f.otherRole}.`,
  ),
  'remind-sign': remind(sign, (f) => `Your agreement with ${f.people} still waits for your signature.`),
  'remind-answer-invitation': remind(
    invitation,
    () => 'We have not yet heard whether you are coming to this event.',
  ),
  'remind-report-meeting': remind(
    meeting,
    (f) => `We have not yet heard whether you and ${f.people} have met. One click is enough.`,
  ),
  'remind-report-individual': remind(individualSession, remindIndividual),
  'remind-check-in': remind(
    checkIn,
    (f) => `${The(f.organiser)} would still like to hear how ${the(f.programme)} is going for you.`,
  ),
  'remind-set-duration': remind(
    duration,
    (f) => `We have not yet heard how long you and ${f.people} would like to work together.`,
  ),
  'remind-extend': remind(
    extension,
    (f) => `We have not yet heard whether you would like to go on with ${f.people}.`,
  ),
  'remind-tell-story': remind(
    story,
    (f) => `${The(f.organiser)} would still like to hear your story, if you would like to tell it.`,
  ),
  'remind-give-feedback': remind(
    feedback,
    (f) => `${The(f.organiser)} would still like to hear what ${programme(f)} has given you.`,
  ),
};
