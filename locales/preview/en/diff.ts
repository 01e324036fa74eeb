/** What a new text changes, in English. */
import { inLanguage } from '../../../definitions/plan/texts.ts';
import type { Plan } from '../../../definitions/plan/types.ts';
import type {
  Change,
  DateChange,
  DayRange,
  MailChange,
  RuleChange,
} from '../../../definitions/preview/diff.ts';
import { dayInWords } from '../dates.ts';
import type { DiffWords } from '../locale.ts';
import { askName, eventName } from './list.ts';

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
    case 'event':
      return eventName(plan, id) || id;
    case 'ask':
      return askName(plan.asks.find((ask) => ask.id === id)) || id;
  }
}

function dateChange(plan: Plan, change: DateChange): string {
  const { before, after, note } = change;
  const name = dated(plan, change);
  if (before === null) return `new: ${name}, ${after === null ? '' : range(after)}`;
  if (after === null) return `gone: ${name}, was ${range(before)}`;
  const state = note === undefined ? '' : note === 'confirmed' ? ', now confirmed' : ', now provisional';
  const moved = before.first === after.first && before.last === after.last;
  return moved
    ? `${name}, ${range(after)}${state}`
    : `${name}: ${range(before)} becomes ${range(after)}${state}`;
}

function mailName(plan: Plan, { mail }: MailChange): string {
  const about =
    mail.event === undefined
      ? askName(plan.asks.find(({ id }) => id === mail.ask))
      : eventName(plan, mail.event);
  const again = mail.reminder > 0 ? ` (reminder ${mail.reminder})` : '';
  return `to ${mail.to}: ${mail.template.replaceAll('-', ' ')}${about === '' ? '' : `, ${about}`}${again}`;
}

function mailChange(plan: Plan, change: MailChange): string {
  const { before, after } = change;
  const name = mailName(plan, change);
  if (before === null) return `new ${name}, ${after === null ? '' : day(after)}`;
  return after === null
    ? `no longer ${name}, was ${day(before)}`
    : `${name}: ${day(before)} becomes ${day(after)}`;
}

function ruleChange({ path, before, after }: RuleChange): string {
  const name = path.join(' › ');
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

export const diff: DiffWords = {
  same: 'Nothing changes: the same dates, mails and rules.',
  dates: 'Dates',
  mails: 'Mails',
  rules: 'Rules',
  change,
  counts: (reader, before, after) =>
    before === after
      ? `${reader}: ${after} mails, as before`
      : `${reader}: ${after} mails instead of ${before}`,
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
    notRunYet: 'Not run yet',
  },
};
