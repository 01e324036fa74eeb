/** The list of mails, in English. */
import { inLanguage } from '../../../definitions/plan/texts.ts';
import type { Span } from '../../../definitions/plan/types.ts';
import type { PlannedMail } from '../../../definitions/preview/mails.ts';
import { dayInWords } from '../dates.ts';
import type { MailWords } from '../locale.ts';
import { coordinators } from './list.ts';
import { lengthOf } from './prose-words.ts';
import { unitNames } from '../units.ts';

function kind({ template, reminder }: PlannedMail): string {
  if (reminder > 0) return `reminder ${reminder}`;
  if (template.startsWith('ask-')) return 'asks';
  if (template === 'fix-date' || template === 'matches-drafted') return 'asks';
  return 'tells';
}

const range = ({ least, most }: Span): string => (least === most ? `${most}` : `${least} to ${most}`);

const day = (monday: string): string => dayInWords(monday, 'en', 'day-month');

export const mail: MailWords = {
  heading: 'Every mail that one person gets',
  paces: {
    'at-once': 'Who answers everything at once',
    'last-day': 'Who answers everything on its last day, and so gets every reminder',
  },
  assumption:
    'For one whom a coordinator has named, who is matched on the last day of publishing, accepts, and comes to every event. Names that only the cycle knows stand in <>. Who has several partners is asked about the meetings with each.',
  reader: (plan, reader) => {
    if (reader === 'mentor' || reader === 'mentee')
      return `One ${inLanguage(plan.roles[reader].label, 'en')}`;
    if (reader === 'owner') return `The owner of the programme, ${plan.programme.contact}`;
    return coordinators(plan).replace(/^the/, 'The');
  },
  kind,
  onlyIn: (plan, units) => `only for ${unitNames(plan, units, 'en')}`,
  named: {
    heading: (plan) =>
      `Who is named as ${inLanguage(plan.roles.mentor.label, 'en')} and does not take part yet, counted from the application that names them`,
    when: (after) => (after.length === 0 ? 'at once' : `${after.map(lengthOf).join(' and ')} later`),
    note: (plan) =>
      `Whoever says yes takes part thereby and is matched, and from then on gets what every ${inLanguage(plan.roles.mentor.label, 'en')} gets; who says no, or nothing, hears no more.`,
  },
  each: (plan, mentees) =>
    `one for each ${inLanguage(plan.roles.mentee.label, 'en')} of the group: ${range(mentees)}`,
  total: (mails) => (mails.most === 1 ? '1 mail' : `${range(mails)} mails`),
  none: 'no mail',
  perWeek: 'Mails in each week',
  week: (monday) => `week of ${day(monday)}`,
  busiest: (monday, mails) => `most in one week: ${mails}, in the week of ${day(monday)}`,
  limit: (mails) => `the definition allows ${mails} in a week`,
  occasional: 'Only if it happens:',
  occasions: {
    'application-received':
      'somebody applies on the page without having been asked: the receipt, in place of the first mail',
    'interest-kept':
      'somebody says on the page of the programme that they are interested while nobody can apply',
    'late-application': 'somebody applies after the window has closed',
    'pool-resting': 'a member of the pool would like to rest: the receipt',
    'pool-silent': 'a member of the pool has not said that they are still willing, and so rests',
    'pool-returned': 'a member of the pool is back: the receipt',
    unmatched: 'the matches are out, or a search has missed its date, and somebody has none',
    'remind-entitled': 'somebody who is entitled to a partner has none, and has not applied: once a month',
    'entitled-alone': 'somebody who is entitled has applied, and nobody whom they named could: once a month',
    'entitled-waiting': 'somebody who is entitled has been without for two months: to the coordinator',
    'nobody-named': 'nobody whom a mentee named can be asked: to name somebody else',
    search: 'somebody is to be matched and a coordinator searches for one: to the coordinator',
    'remind-search': 'that search is nearly or more than due: to the coordinator',
    'match-not-accepted': 'the partner declined, stayed silent or left before both had accepted',
    'match-lapsed': 'somebody did not answer a match in time',
    'rhythm-changed': 'another member sets how often they meet',
    'meeting-set': 'a member sets or moves the next meeting: to all of them, with the calendar entry',
    'meeting-cancelled': 'a meeting that was set does not take place',
    'agreement-changed': 'another member changes the text of the agreement',
    'agreement-held': 'the agreement is not signed by all in time, and the pair waits for it',
    'agreement-lapsed': 'the agreement is not signed by all in time, and the pair ends for it',
    'agreement-unsigned': 'a pair waits for its agreement: to the coordinator',
    'partner-left': 'the partner leaves',
    goodbye: 'somebody leaves: the receipt',
    'partner-ended': 'the partner ends the pair before its time',
    'ended-early': 'somebody ends their pair before its time: the receipt',
    'partner-silent': 'the partner has answered nothing for a long time: the pair ends',
    'pair-paused': 'a pair is paused, by one of them or the coordinator: to both',
    'pair-resumed': 'a pause ends: to both',
    'dates-changed': 'a pair decides how long it stays together, or goes on for longer: the new last day',
    'ended-silent': 'somebody has answered nothing for a long time: their pair ends',
    'cycle-cancelled': 'the cycle is cancelled',
    'cycle-closing': 'the programme comes to an end',
    'escalate-publish': 'a coordinator has not published three days after the date: to the owner',
    'match-fell-through': 'a match is declined, not answered, or one of them leaves: to the coordinator',
    silent: 'somebody has not answered, although reminded: to the coordinator',
  },
  placeholder: (word) => `<${word}>`,
};
