/** Mails to the coordinators of units and to the programme's owner. */
import type { Template } from '../../definitions/plan/messages.ts';
import type { MailFacts, MailWords } from '../mail.ts';
import { the, The } from './grammar.ts';

const programme = (f: MailFacts) => `${the(f.programme)} ${f.period}`;

type ToCoordinators = Extract<
  Template,
  | 'matches-drafted'
  | 'remind-publish'
  | 'escalate-publish'
  | 'match-fell-through'
  | 'fix-date'
  | 'report-ready'
>;

const REASONS: Readonly<Record<MailFacts['because'], string>> = {
  declined: 'was declined',
  silent: 'was not answered in time',
  left: 'ended because one of them left',
};

export const coordinatorMails: Readonly<Record<ToCoordinators, (facts: MailFacts) => MailWords>> = {
  'matches-drafted': (f) => ({
    subject: `${f.unit}: matches drafted for ${programme(f)}`,
    paragraphs: [
      `Applications have closed, and a draft of the matches of ${the(f.unit)} is ready. Please look at it, change what you know better, and publish it by the end of ${f.publishBy}.`,
      f.publishesItself
        ? 'What is not published by then goes out by itself.'
        : 'Nobody hears of a match before you publish.',
    ],
    action: 'See the draft',
    notes: ['The draft holds as many pairs as possible, and says why each was chosen.'],
  }),
  'remind-publish': (f) => ({
    subject: `Reminder: ${f.unit} has not published its matches`,
    paragraphs: [
      `The matches of ${the(f.unit)} for ${programme(f)} were to be published by the end of ${f.publishBy}. The people who applied are waiting.`,
      'Please look at the draft and publish it.',
    ],
    action: 'See the draft',
    notes: ["If it stays unpublished, the programme's owner is told. Nothing is published by itself."],
  }),
  'escalate-publish': (f) => ({
    subject: `${f.programme} ${f.period}: matches not published`,
    paragraphs: [
      `These have not published their matches, though they were due at the end of ${f.publishBy}: ${f.waitingUnits}.`,
      'Their coordinators have been reminded. Please talk to them, or publish the drafts yourself.',
    ],
    action: 'See the cycle',
  }),
  'match-fell-through': (f) => ({
    subject: `${f.unit}: the match of ${f.people} fell through`,
    paragraphs: [
      `The match of ${f.people} ${REASONS[f.because]}. Those who still take part are without a match again; they have been told that you are looking.`,
      'The page shows the best candidates who are free.',
    ],
    action: 'See the candidates',
  }),
  'fix-date': (f) => ({
    subject: `Please fix a date: ${f.event?.name ?? ''}`,
    paragraphs: [
      `The date of an event of ${programme(f)} is still provisional. Please confirm it or set another, so that people can plan.`,
      'Everybody who is invited is told once, with a new calendar entry.',
    ],
    facts:
      f.event === null
        ? []
        : [
            ['Event', f.event.name],
            ['Provisional date', f.event.when],
            ['Where', f.event.where],
          ],
    action: 'See the cycle',
  }),
  'report-ready': (f) => ({
    subject: `The report of ${programme(f)} is ready`,
    paragraphs: [
      `${The(f.programme)} ${f.period} has come to its end, and its report is ready: who took part, the meetings, the events, and how the goals were met.`,
    ],
    action: 'Read the report',
  }),
};
