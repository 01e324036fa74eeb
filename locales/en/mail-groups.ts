/** What mails say to people who meet in groups, where a pair is told otherwise. */
import type { Template } from '../../definitions/plan/messages.ts';
import type { MailFacts, MailWords } from '../mail.ts';
import { the, The } from './grammar.ts';
import { coordinator, programme } from './mail-who.ts';

/** In a rhythm of its own a meeting has no name. */
const hasMet = ({ ask }: MailFacts): string =>
  ask === '' ? 'Has your group met?' : `${ask}: has your group met?`;

/** A mentor has the mentees; a mentee the mentor, and the others beside them. */
const isMentor = (f: MailFacts): boolean => f.mentors === '';

/** `with Mina Berg, your mentor, and with Ann and Bob`; `of Ann, Bob and Cia`. */
function whom(f: MailFacts): string {
  if (isMentor(f)) return `of ${f.mentees}`;
  const others = f.mentees === '' ? '' : ` and together with ${f.mentees}`;
  return `with ${f.mentors}, your ${f.otherRole},${others}`;
}

const proposal = (f: MailFacts): string =>
  isMentor(f)
    ? `${The(f.unit)} proposes that you lead a group ${whom(f)} in ${programme(f)}.`
    : `${The(f.unit)} proposes that you meet in a group in ${programme(f)}: ${whom(f)}.`;

function asked(f: MailFacts): string {
  if (!f.bothAccept) return "Once you have, you get each other's addresses.";
  return "All of the group are asked the same. Once everybody has answered, you get each other's addresses.";
}

/** The words of the pair's mail with what a group is told instead. */
type Group = Readonly<Partial<Record<Template, (f: MailFacts, pair: MailWords) => MailWords>>>;

export const groupMails: Group = {
  'ask-accept': (f, pair) => ({
    ...pair,
    subject: isMentor(f) ? `A group for you: ${f.mentees}` : `Your proposed group, with ${f.mentors}`,
    paragraphs: [
      proposal(f),
      `Please say by the end of ${f.due} whether you accept. ${asked(f)}`,
      ...(f.matchNote === null ? [] : [f.matchNote]),
    ],
  }),
  'remind-accept': (f, pair) => ({
    ...pair,
    subject: `Reminder: ${isMentor(f) ? `a group for you: ${f.mentees}` : `your proposed group, with ${f.mentors}`}`,
    paragraphs: [
      `We have not yet heard whether you would ${isMentor(f) ? 'lead' : 'be in'} the group ${whom(f).replace(/,$/, '')}.`,
      `The last day to answer is ${f.due}.`,
    ],
  }),
  'start-of-programme': (f, pair) => ({
    ...pair,
    subject: `Your group: ${f.people}`,
    paragraphs: [
      `Your group is complete: you meet ${isMentor(f) ? `with ${f.mentees}` : whom(f).replace(/,$/, '')}. Welcome to ${programme(f)}.`,
      ...pair.paragraphs.slice(1),
    ],
    facts: [
      ...f.addresses.map((address): [string, string] => ['In your group', address]),
      ...(pair.facts ?? []).slice(f.addresses.length),
    ],
  }),
  'ask-report-meeting': (f, pair) => ({
    ...pair,
    subject: hasMet(f),
    paragraphs: [
      `Has your group met ${f.first ? 'yet' : 'since we last asked'}, you and ${f.people}? One click is enough; a line about how it went is welcome.`,
      ...pair.paragraphs.slice(1),
    ],
    notes: (pair.notes ?? []).map((note) => note.replace('when a pair has', 'when a group has')),
  }),
  'remind-report-meeting': (f, pair) => ({
    ...pair,
    subject: `Reminder: ${hasMet(f)}`,
    paragraphs: [
      'We have not yet heard whether your group has met. One click is enough.',
      ...pair.paragraphs.slice(1),
    ],
  }),
  'match-not-accepted': (f, pair) => ({
    ...pair,
    subject: `${f.programme} ${f.period}: your group did not come about`,
    paragraphs: [
      'The group that was proposed to you did not come about. This says nothing about you; plans change.',
      `${The(coordinator(f))} is looking for another group for you and writes to you as soon as there is one. There is nothing for you to do.`,
    ],
  }),
  'match-lapsed': (f, pair) => ({
    ...pair,
    subject: `${f.programme} ${f.period}: your place in the group has lapsed`,
    paragraphs: [
      'We did not hear whether you would be in the group that was proposed to you, so your place in it has lapsed.',
      ...pair.paragraphs.slice(1),
    ],
  }),
  'partner-left': (f, pair) => ({
    ...pair,
    subject: `${f.programme} ${f.period}: ${f.people} has left your group`,
    paragraphs: isMentor(f)
      ? [
          `${f.people} has left ${the(f.programme)}, and with that your group ends. We are sorry.`,
          `${The(coordinator(f))} knows, and writes to you about what is possible now.`,
        ]
      : [
          `${f.people}, your ${f.otherRole}, has left ${the(f.programme)}. We are sorry. The rest of your group stays together.`,
          `${The(coordinator(f))} is looking for another ${f.otherRole} for your group and writes to you as soon as there is one.`,
        ],
  }),
};

type Own = 'member-left' | 'member-joined' | 'group-merged';

/** Mails that only groups get. */
export const ownGroupMails: Readonly<Record<Own, (f: MailFacts) => MailWords>> = {
  'member-left': (f) => ({
    subject: `${f.people} has left your group`,
    paragraphs: [
      `${f.people} is no longer in your group in ${the(f.programme)}. The group goes on with those who stay; your dates are as they were.`,
    ],
  }),
  'member-joined': (f) => ({
    subject: `${f.people} joins your group`,
    paragraphs: [
      `${f.people} is in your group from now on. Please write a word of welcome, and tell them when you meet next.`,
    ],
    facts: f.addresses.map((address): [string, string] => ['In your group', address]),
  }),
  'group-merged': (f) => ({
    subject: `${f.programme} ${f.period}: your group goes on in another one`,
    paragraphs: [
      `Your group had become very small, so ${f.people} go on in another group of ${the(f.programme)}. Thank you for the time you have given them.`,
      `${The(coordinator(f))} knows that you are free, and may ask whether you would meet somebody else. If you have questions, write to ${f.contact}.`,
    ],
  }),
};

/** The session that a mentee and the mentor have alone. */
export function individualSession(f: MailFacts): MailWords {
  return {
    subject: `${f.ask}: have you met ${f.people} alone?`,
    paragraphs: [
      `Besides the meetings of your group, each ${isMentor(f) ? f.otherRole : f.role} has a session alone with the ${isMentor(f) ? f.role : f.otherRole}. Have you and ${f.people} had yours?`,
      `Please answer by the end of ${f.due}. If you have not met yet, write to each other and find a day before that.`,
    ],
    action: 'Report the session',
    notes: [`Your ${f.hasUnits ? `${f.unitLabel}'s ` : ''}coordinator reads your answer.`],
  };
}

export const remindIndividual = (f: MailFacts): string =>
  `We have not yet heard whether you and ${f.people} have had a session of your own.`;
