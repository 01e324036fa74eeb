/** Mails about places: who has one, who waits for one, and what coordinators are to decide. */
import type { Template } from '../../definitions/plan/messages.ts';
import type { MailFacts, MailWords } from '../mail.ts';
import { a, the, The } from './grammar.ts';
import { concerned, coordinator, programme } from './mail-who.ts';

type Places = Extract<
  Template,
  | 'wait-listed'
  | 'place-free'
  | 'application-accepted'
  | 'application-declined'
  | 'no-place'
  | 'applications-to-review'
  | 'remind-review'
  | 'escalate-review'
>;

const matchesSoon = (f: MailFacts): string =>
  f.publishLate
    ? `${The(coordinator(f))} looks for a match for you and writes to you as soon as there is one.`
    : `Matches are proposed around ${f.publishBy}; you hear from us then.`;

const look = 'Look at your application';

/** The link keeps its word while answers can still be changed; later it shows what was sent. */
const decide = 'Read the applications';

export const placeMails: Readonly<Record<Places, (facts: MailFacts) => MailWords>> = {
  'wait-listed': (f) => ({
    subject: `${f.programme} ${f.period}: you are on the wait list`,
    paragraphs: [
      `Thank you for applying to ${programme(f)} as ${a(f.role)}. All places are taken at the moment, so your name is on the wait list.`,
      `The list moves up by itself when somebody leaves. You hear from us when there is a place for you, and around ${f.publishBy} in any case.`,
    ],
    action: look,
    notes: ['If you would rather not wait, the link at the foot of this mail takes you off the list.'],
  }),
  'place-free': (f) => ({
    subject: `${f.programme} ${f.period}: there is a place for you`,
    paragraphs: [
      `A place has become free, and it is yours: you take part in ${programme(f)} as ${a(f.role)}. ${matchesSoon(f)}`,
      'If you can no longer take part, please leave by the link at the foot of this mail, so that the next on the list hears soon.',
    ],
    action: look,
  }),
  'application-accepted': (f) => ({
    subject: `${f.programme} ${f.period}: you have a place`,
    paragraphs: [
      `We have read your application, and are glad to tell you that you take part in ${programme(f)} as ${a(f.role)}.`,
      matchesSoon(f),
    ],
    action: look,
  }),
  'application-declined': (f) => ({
    subject: `${f.programme} ${f.period}: about your application`,
    paragraphs: [
      `Thank you for applying to ${programme(f)} as ${a(f.role)}. We have read your application with care, and cannot offer you a place this time.`,
      `This says nothing about what you can give or learn. If you would like to know more, please write to ${f.contact}.`,
    ],
  }),
  'no-place': (f) => ({
    subject: `${f.programme} ${f.period}: no place this time`,
    paragraphs: [
      `The participants of ${programme(f)} have been matched, and no place became free for you. We are sorry.`,
      `We have kept your name and address: when ${the(f.programme)} opens again, you are among the first to hear. There is nothing for you to do.`,
    ],
  }),
  'applications-to-review': (f) => ({
    subject: `${concerned(f)}: applications to decide about`,
    paragraphs: [
      f.reviewEach
        ? `Somebody has applied as ${a(f.reviewed)} to ${programme(f)}. Please decide by the end of ${f.reviewUntil}: accept the application, put it on the wait list, or decline it.`
        : `Applications as ${a(f.reviewed)} have closed. Please decide about each of them by the end of ${f.reviewUntil}: accept it, put it on the wait list, or decline it.`,
      'Each of the people hears of your decision by mail, at once.',
    ],
    action: decide,
  }),
  'remind-review': (f) => ({
    subject: `Reminder: ${concerned(f)}: applications to decide about`,
    paragraphs: [
      `Some applications as ${a(f.reviewed)} to ${programme(f)} have not been decided about. The last day is ${f.reviewUntil}.`,
    ],
    action: decide,
  }),
  'escalate-review': (f) => ({
    subject: `${f.programme} ${f.period}: applications that nobody has decided about`,
    paragraphs: [
      `${The(f.unit)} has applications as ${a(f.reviewed)} that were to be decided about by the end of ${f.reviewUntil}.`,
      f.reviewEach
        ? 'They are waiting for an answer. Please talk to the coordinator, or decide yourself.'
        : 'Until matches go out they can still be accepted; who is left then hears that there was no place.',
    ],
    action: decide,
  }),
};
