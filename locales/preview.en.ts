/** What a preview says of the steps of a plan, in English. */
import type { Ask, Plan, Role, Step, Text } from '../definitions/plan/types.ts';

function english(text: Text | undefined): string {
  return text === undefined ? '' : (text['en'] ?? Object.values(text)[0] ?? '');
}

function askOf(plan: Plan, step: Step): Ask | undefined {
  return plan.asks.find(({ id }) => id === step.subject);
}

function eventName(plan: Plan, id: string): string {
  return english(plan.events.find((event) => event.id === id)?.name);
}

function askName(ask: Ask | undefined): string {
  if (ask === undefined) return '';
  const name = english(ask.name);
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
      return `Applications open: ${english(plan.roles[subject === 'mentor' ? 'mentor' : 'mentee'].label)}`;
    case 'close-applications':
      return `Applications close: ${english(plan.roles[subject === 'mentor' ? 'mentor' : 'mentee'].label)}`;
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

function people(plan: Plan, roles: readonly Role[]): string {
  return roles.map((role) => `every ${english(plan.roles[role].label)}`).join(' and ');
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
      return `the coordinator of each ${english(plan.unitLabel).toLowerCase()}`;
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

export const previewEn = {
  what,
  who,
  endOfDay: 'end',
  heading: (name: string, first: string, last: string, zone: string): string =>
    `${name}, ${first} to ${last}, times in ${zone}`,
  startAsked: (start: string): string => `Starts on ${start}, as asked for.`,
  startChosen: (start: string): string =>
    `Starts on ${start}, the next start that fits; --start gives another.`,
  written: (line: number): string => `line ${line}`,
  byDefault: (reason: string): string => `default: ${reason}`,
};
