/** What a preview says of the steps of a plan, in English. */
import { inLanguage } from '../../../definitions/plan/texts.ts';
import type { Ask, Plan, Role, Step } from '../../../definitions/plan/types.ts';
import { FEATURES } from '../../diagnostics/en/features.ts';
import type { ListWords } from '../locale.ts';

const roleOf = (subject: string): Role => (subject === 'mentor' ? 'mentor' : 'mentee');
const labelOf = (plan: Plan, role: Role): string => inLanguage(plan.roles[role].label, 'en');
const askOf = (plan: Plan, step: Step): Ask | undefined => plan.asks.find(({ id }) => id === step.subject);

export function eventName(plan: Plan, id: string): string {
  return inLanguage(plan.events.find((event) => event.id === id)?.name, 'en');
}

/** What an ask is, in a few words. */
export function askName(ask: Ask | undefined): string {
  if (ask === undefined) return '';
  const name = inLanguage(ask.name, 'en');
  switch (ask.obligation) {
    case 'apply':
      return `application as ${name}`;
    case 'answer-invitation':
      return `invitation to ${name}`;
    case 'report-meeting':
      return `report of ${name}`;
    case 'check-in':
      return `check-in ${name}`;
    case 'give-feedback':
      return `feedback ${name}`;
    case 'accept':
      return 'answer to a match';
  }
}

function what(plan: Plan, step: Step): string {
  const { kind, subject, occurrence } = step;
  switch (kind) {
    case 'open-applications':
      return `Applications open: ${labelOf(plan, roleOf(subject))}`;
    case 'close-applications':
      return `Applications close: ${labelOf(plan, roleOf(subject))}`;
    case 'draft-matches':
      return 'Adept drafts matches';
    case 'publish-matches':
      return 'Adept publishes the matches';
    case 'remind-publish':
      return `Reminder ${occurrence}: publish the matches`;
    case 'escalate-publish':
      return 'Matches that are not published are reported';
    case 'ask':
      return `Asked: ${askName(askOf(plan, step))}`;
    case 'remind':
      return `Reminder ${occurrence}: ${askName(askOf(plan, step))}`;
    case 'close':
      return `Closes: ${askName(askOf(plan, step))}`;
    case 'fix-date':
      return `Confirm or move the date: ${eventName(plan, subject)}`;
    case 'notice':
      return `Notice: ${eventName(plan, subject)}`;
    case 'event':
      return `Event ends: ${eventName(plan, subject)}`;
    case 'report':
      return 'The report is made, the cycle ends';
  }
}

/** `every student and every alum` */
export function people(plan: Plan, roles: readonly Role[]): string {
  return roles.map((role) => `every ${labelOf(plan, role)}`).join(' and ');
}

export function coordinators(plan: Plan): string {
  return `the coordinator of each ${inLanguage(plan.unitLabel, 'en').toLowerCase()}`;
}

function who(plan: Plan, step: Step): string {
  const { kind, subject } = step;
  const event = plan.events.find(({ id }) => id === subject);
  switch (kind) {
    case 'ask':
      return people(plan, askOf(plan, step)?.roles ?? []);
    case 'remind':
    case 'close':
      return `${people(plan, askOf(plan, step)?.roles ?? [])} who has not answered`;
    case 'open-applications':
    case 'close-applications':
      return 'everybody who wants to take part';
    case 'draft-matches':
    case 'remind-publish':
      return coordinators(plan);
    case 'publish-matches':
      return 'everybody who is matched';
    case 'escalate-publish':
    case 'fix-date':
    case 'report':
      return plan.programme.contact;
    case 'notice':
      return `${people(plan, event?.roles ?? [])} who comes`;
    case 'event':
      return people(plan, event?.roles ?? []);
  }
}

export const list: ListWords = {
  what,
  who,
  ask: askName,
  endOfDay: 'end',
  heading: (name, first, last, zone) => `${name}, ${first} to ${last}, times in ${zone}`,
  startAsked: (start) => `Starts on ${start}, as asked for.`,
  startChosen: (start) => `Starts on ${start}, the next start that fits; --start gives another.`,
  written: (line, file) => (file === undefined ? `line ${line}` : `${file}, line ${line}`),
  byDefault: (reason) => `default: ${reason}`,
  notRunYet: (features) =>
    `Not run yet, and so without dates or mails here: ${features.map((one) => FEATURES[one]).join(', ')}. adept check says where.`,
};
