/** Mails to the coordinators of units and to the programme's owner. */
import type { Template } from '../../definitions/plan/messages.ts';
import type { MailFacts, MailWords } from '../mail.ts';
import { a, The } from './grammar.ts';
import { concerned, matches, programme } from './mail-who.ts';

type ToCoordinators = Extract<
  Template,
  | 'matches-drafted'
  | 'remind-publish'
  | 'escalate-publish'
  | 'search'
  | 'remind-search'
  | 'match-fell-through'
  | 'silent'
  | 'fix-date'
  | 'report-ready'
  | 'next-cycle'
  | 'next-cycle-faulty'
>;

const REASONS: Readonly<Record<MailFacts['because'], string>> = {
  declined: 'was declined',
  silent: 'was not answered in time',
  left: 'ended because one of them left',
  'no-answer': 'ended because one of them did not answer any more',
  'ended-early': 'ended early, as one of them wished',
  unsigned: 'ended because the agreement was not signed in time',
  'breaks-rule': 'breaks a rule of the programme',
};

function fellThrough(f: MailFacts): MailWords {
  if (!f.anew)
    return {
      subject: `${concerned(f)}: the pair of ${f.people} has ended`,
      paragraphs: [
        `The match of ${f.people} ${REASONS[f.because]}. They have been told. As the programme says, nobody is looked for in its place.`,
      ],
      action: 'See the matches',
    };
  return {
    subject: `${concerned(f)}: the match of ${f.people} fell through`,
    paragraphs: [
      `The match of ${f.people} ${REASONS[f.because]}${f.rule === '' ? '' : ` (${f.rule})`}. Those who still take part are without a match again; they have been told that you are looking.`,
      'The page shows the best candidates who are free.',
    ],
    action: 'See the candidates',
  };
}

function silent(f: MailFacts): MailWords {
  const many = f.silent.length > 1;
  const ends = f.silenceEnds;
  const outcome = ends?.outcome === 'reassign' ? ', and the partner is matched anew' : '';
  return {
    subject: `${concerned(f)}: ${f.silent.length} ${many ? 'people have' : 'person has'} not answered: ${f.ask}`,
    paragraphs: [
      `${many ? 'These people have' : 'This person has'} not answered “${f.ask}”, although they were reminded. A call or a word in person often helps more than another mail.`,
      ends === null
        ? 'Nothing happens by itself. When you have seen to it, close the task on the page.'
        : `Whoever has answered nothing at all by ${ends.on}: their pair then ends${outcome}. To prevent that, close the task on the page.`,
    ],
    facts: f.silent.map((name, index) => [String(index + 1), name]),
    action: 'See the task',
  };
}

function fixWindow(f: MailFacts): MailWords {
  return {
    subject: `Please fix when one can apply as ${a(f.reviewed)}`,
    paragraphs: [
      `Applications as ${a(f.reviewed)} to ${programme(f)} are planned for ${f.window}, without a day. Please fix the day on the page of the cycle, so that people can be told.`,
      'Until then the plan keeps to the first day of a month to open, and to the last one to close.',
    ],
    action: 'See the cycle',
  };
}

export const coordinatorMails: Readonly<Record<ToCoordinators, (facts: MailFacts) => MailWords>> = {
  'matches-drafted': (f) => ({
    subject: `${f.hasUnits ? `${f.unit}: matches` : 'Matches'} drafted for ${programme(f)}`,
    paragraphs: [
      `Applications have closed, and a draft of ${matches(f)} is ready. Please look at it, change what you know better, and publish it by the end of ${f.publishBy}.`,
      f.publishesItself
        ? 'What is not published by then goes out by itself.'
        : 'Nobody hears of a match before you publish.',
    ],
    action: 'See the draft',
    notes: ['The draft holds as many pairs as possible, and says why each was chosen.'],
  }),
  'remind-publish': (f) => ({
    subject: f.publishLate
      ? `Reminder: ${matches(f)} are not published`
      : `Reminder: ${matches(f)} are due on ${f.publishBy}`,
    paragraphs: [
      f.publishLate
        ? `${The(matches(f))} for ${programme(f)} were to be published by the end of ${f.publishBy}. The people who applied are waiting.`
        : `${The(matches(f))} for ${programme(f)} are not published yet; they are due by the end of ${f.publishBy}.`,
      'Please look at the draft and publish it.',
    ],
    action: 'See the draft',
    notes: [
      `${f.hasUnits ? "If it stays unpublished, the programme's owner is told. " : ''}Nothing is published by itself.`,
    ],
  }),
  'escalate-publish': (f) => ({
    subject: `${f.programme} ${f.period}: matches not published`,
    paragraphs: [
      f.hasUnits
        ? `These have not published their matches, though they were due at the end of ${f.publishBy}: ${f.waitingUnits}.`
        : `The matches have not been published, though they were due at the end of ${f.publishBy}.`,
      f.hasUnits
        ? 'Their coordinators have been reminded. Please talk to them, or publish the drafts yourself.'
        : 'The people who applied are waiting. Please look at the draft and publish it.',
    ],
    action: 'See the cycle',
  }),
  search: (f) => ({
    subject: `${concerned(f)}: ${f.people} is waiting for ${a(f.otherRole)}`,
    paragraphs: [
      `${f.people} takes part in ${programme(f)} and has nobody yet. Please find ${a(f.otherRole)} by the end of ${f.due}.`,
      'The page shows who is free, the best first; one click asks them.',
    ],
    action: 'See the candidates',
  }),
  'remind-search': (f) => ({
    subject: `Reminder: ${f.people} is waiting for ${a(f.otherRole)}`,
    paragraphs: [
      `${f.people} still has nobody in ${programme(f)}; the day to find ${a(f.otherRole)} by is ${f.due}.`,
      'The page shows who is free, the best first; one click asks them.',
    ],
    action: 'See the candidates',
  }),
  'match-fell-through': fellThrough,
  silent,
  'fix-date': (f) =>
    f.event === null
      ? fixWindow(f)
      : {
          subject: `Please fix a date: ${f.event.name}`,
          paragraphs: [
            `The date of an event of ${programme(f)} is still provisional. Please confirm it or set another, so that people can plan.`,
            'Everybody who is invited is told once, with a new calendar entry.',
          ],
          facts: [
            ['Event', f.event.name],
            ['Provisional date', f.event.when],
            ['Where', f.event.where],
          ],
          action: 'See the cycle',
        },
  'next-cycle': (f) => ({
    subject: `The next cycle is set up: ${f.programme} ${f.period}`,
    paragraphs: [
      `${The(programme(f))} has been set up from the newest text of its definition. It starts on ${f.firstDay}; the first mails go out on ${f.begins}.`,
      'Until then you can look at its dates, and add the people whom you would like to ask first.',
    ],
    action: 'See the cycle',
    notes: [
      'The cycle can be cancelled on its page or by the API, and the programme told not to open another.',
    ],
  }),
  'next-cycle-faulty': (f) => ({
    subject: `${f.programme}: the next cycle cannot be set up`,
    paragraphs: [
      `The newest text of the definition of ${f.programme} has errors for its next start, so that no cycle of it can be set up. The cycles under way are not touched.`,
      'adept check says what is wrong. Once a mended text is stored, the next cycle is set up by itself.',
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
