/** What a new text changes, in English. */
import { findAsk } from '../../../definitions/plan/asks.ts';
import { inLanguage } from '../../../definitions/plan/texts.ts';
import type { Plan } from '../../../definitions/plan/types.ts';
import type {
  Change,
  DateChange,
  DayRange,
  MailChange,
  RuleChange,
} from '../../../definitions/preview/diff.ts';
import { dayInWords, listed } from '../dates.ts';
import type { DiffWords } from '../locale.ts';
import { ruleName } from '../names.ts';
import { askName, eventName, people } from './list.ts';

const day = (one: string): string => dayInWords(one, 'en', 'day');
const range = ({ first, last }: DayRange): string =>
  first === last ? day(first) : `${day(first)} to ${day(last)}`;

function dated(plan: Plan, { kind, id }: DateChange): string {
  switch (kind) {
    case 'cycle':
      return 'the cycle';
    case 'publication':
      return 'publishing the matches';
    case 'application':
      return `applications as ${inLanguage(plan.roles[id === 'mentor' ? 'mentor' : 'mentee'].label, 'en')}`;
    case 'review':
      return `deciding about applications as ${inLanguage(plan.roles[id === 'mentor' ? 'mentor' : 'mentee'].label, 'en')}`;
    case 'event':
      return eventName(plan, id) || id;
    case 'ask':
      return askName(findAsk(plan, id)) || id;
  }
}

/** What a date is that was not, or was and is not: a window planned for a month has its days fixed later. */
const STATES = {
  event: { confirmed: ', now confirmed', provisional: ', now provisional' },
  window: {
    confirmed: ', the days now fixed',
    provisional: ', a day in this month that is still to be fixed',
  },
} as const;

function dateChange(plan: Plan, change: DateChange): string {
  const { before, after, note } = change;
  const name = dated(plan, change);
  if (before === null) return `new: ${name}, ${after === null ? '' : range(after)}`;
  if (after === null) return `gone: ${name}, was ${range(before)}`;
  const state = note === undefined ? '' : STATES[change.kind === 'application' ? 'window' : 'event'][note];
  const moved = before.first === after.first && before.last === after.last;
  return moved
    ? `${name}, ${range(after)}${state}`
    : `${name}: ${range(before)} becomes ${range(after)}${state}`;
}

const NEWS: Readonly<Record<string, string>> = {
  'application-accepted': 'decision about the application',
  'applications-to-review': 'applications to decide about',
  'remind-review': 'applications to decide about',
  'ask-choose': 'choice of a partner',
  'remind-choose': 'choice of a partner',
  'application-received': 'receipt of the application',
  'ask-sign': 'agreement to sign',
  'remind-sign': 'agreement to sign',
  'start-of-programme': 'start of the programme',
  'end-of-programme': 'thanks at the end',
  thanks: 'thanks',
  'event-notice': 'the day before',
  'event-changed': 'date confirmed',
  'matches-drafted': 'matches drafted',
  'remind-publish': 'publish the matches',
  'fix-date': 'confirm the date',
  'report-ready': 'the report is ready',
};

function readers(plan: Plan, to: MailChange['to']): string {
  const names = to.map((one) => {
    if (one === 'owner') return 'the owner';
    return one === 'coordinator' ? 'the coordinators' : people(plan, [one]);
  });
  return listed(names, 'en');
}

function mailName(plan: Plan, { to, mail }: MailChange): string {
  const ask = findAsk(plan, mail.ask);
  const asked = mail.template.endsWith('-accept') ? 'proposed match' : askName(ask);
  const about = mail.template === 'fix-date' ? askName(ask) : '';
  const event =
    mail.event === undefined || ask !== undefined
      ? about === ''
        ? ''
        : `: ${about}`
      : `: ${eventName(plan, mail.event)}`;
  const again = mail.reminder > 0 ? ` (reminder ${mail.reminder})` : '';
  return `${NEWS[mail.template] ?? asked}${event}${again}, to ${readers(plan, to)}`;
}

function mailChange(plan: Plan, change: MailChange): string {
  const { before, after } = change;
  const name = mailName(plan, change);
  if (before === null) return `new: ${name}, ${after === null ? '' : day(after)}`;
  return after === null
    ? `no longer: ${name}, was ${day(before)}`
    : `${name}: ${day(before)} becomes ${day(after)}`;
}

function ruleChange({ path, before, after }: RuleChange): string {
  const name = ruleName(path);
  const lead = name === '' ? '' : `${name}: `;
  if (before === null) return `${lead}now ${path.at(-1) === after ? 'there' : after}`;
  return after === null
    ? `${lead}no longer ${path.at(-1) === before ? 'there' : before}`
    : `${lead}${before} becomes ${after}`;
}

function change(plan: Plan, one: Change): string {
  if (one.kind === 'mail') return mailChange(plan, one);
  return one.kind === 'rule' ? ruleChange(one) : dateChange(plan, one);
}

const mails = (count: number): string => (count === 1 ? '1 mail' : `${count} mails`);

export const diff: DiffWords = {
  same: 'Nothing changes: the same dates, mails and rules.',
  dates: 'Dates',
  mails: 'Mails',
  rules: 'Rules',
  change,
  counts: (reader, before, after) =>
    before === after
      ? `${reader}: ${mails(after)}, as before`
      : `${reader}: ${mails(after)} instead of ${before}`,
  nothing: 'nothing changes',
  section: {
    programme: 'Programme',
    partners: 'Partners',
    cycle: 'Cycle',
    sendHour: 'Hour of sending',
    goals: 'Goals',
    units: 'Units',
    unitLabel: 'What a unit is called',
    roles: 'Roles',
    questions: 'Questions',
    matching: 'Matching',
    relationship: 'Pairs and groups',
    events: 'Events',
    asks: 'Who is asked what',
    applications: 'Applications',
    expectations: 'Expectations',
    escalation: 'Silence',
    recognition: 'Recognition',
    testimonials: 'Testimonials',
    iterations: 'Iterations',
    interest: 'Late interest',
    holidays: 'Public holidays',
    breaks: 'Breaks',
    messagesPerWeek: 'Mails in a week at most',
  },
};
