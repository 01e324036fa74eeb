/** What a preview says of the steps of a plan, in English. */
import { findAsk, type Asked } from '../../../definitions/plan/asks.ts';
import { inLanguage } from '../../../definitions/plan/texts.ts';
import type { Plan, Role } from '../../../definitions/plan/types.ts';
import type { DatedLine } from '../../../definitions/preview/lines.ts';
import type { ListWords } from '../locale.ts';
import { unitNames } from '../units.ts';

const roleOf = (subject: string): Role => (subject === 'mentor' ? 'mentor' : 'mentee');
const labelOf = (plan: Plan, role: Role): string => inLanguage(plan.roles[role].label, 'en');
const askOf = (plan: Plan, { subject }: DatedLine): Asked | undefined => findAsk(plan, subject);

export function eventName(plan: Plan, id: string): string {
  return inLanguage(plan.events.find((event) => event.id === id)?.name, 'en');
}

const recognitionText = (plan: Plan, id: string): string =>
  inLanguage(plan.recognition?.find((one) => one.id === id)?.text, 'en');

/** What an ask is, in a few words. */
export function askName(ask: Asked | undefined): string {
  if (ask === undefined) return '';
  const name = inLanguage(ask.name, 'en');
  switch (ask.obligation) {
    case 'apply':
      return `application as ${name}`;
    case 'choose':
      return `choice of ${name}`;
    case 'answer-invitation':
      return `invitation to ${name}`;
    case 'report-meeting':
      return `report of ${name}`;
    case 'report-individual':
      return `report of ${name}, of each mentee and of the mentor about each`;
    case 'check-in':
      return `check-in ${name}`;
    case 'give-feedback':
      return `feedback ${name}`;
    case 'set-duration':
      return 'how long the pair stays together';
    case 'stay-willing':
      return `whether members of the pool are still willing`;
    case 'extend':
      return 'whether the pair goes on for longer';
    case 'tell-story':
      return 'the story';
    case 'sign':
      return 'signature under the agreement';
    case 'accept':
      return 'answer to a match';
  }
}

const dayState = ({ provisional }: DatedLine): string =>
  provisional === true ? ', the day in this month not yet fixed' : '';

/** What a date is fixed for: an event, or a window to apply. */
function fixedName(plan: Plan, id: string): string {
  const ask = findAsk(plan, id);
  return ask === undefined ? eventName(plan, id) : askName(ask);
}

/** An event at its start, with its place. */
function beginning(plan: Plan, { subject, time, provisional }: DatedLine): string {
  const place = plan.events.find(({ id }) => id === subject)?.place ?? '';
  const begins = time === null ? '' : ' begins';
  const state = provisional === true ? ', date not yet confirmed' : '';
  return `${eventName(plan, subject)}${begins}${place === '' ? '' : `, ${place}`}${state}`;
}

/** What the first mail of a pair waits for. */
function accepted(plan: Plan): string {
  if (plan.relationship.agreement !== undefined) return ', when the agreement is signed';
  const [only, other] = plan.relationship.acceptance.roles;
  if (only === undefined) return '';
  const all =
    plan.relationship.format === 'group'
      ? ', when all of the group have accepted'
      : ', when both have accepted';
  return other === undefined ? `, when the ${labelOf(plan, only)} has accepted` : all;
}

function what(plan: Plan, line: DatedLine): string {
  const { kind, subject, occurrence } = line;
  switch (kind) {
    case 'open-applications':
      return `Applications open: ${labelOf(plan, roleOf(subject))}${dayState(line)}`;
    case 'close-applications':
      return `Applications close: ${labelOf(plan, roleOf(subject))}${dayState(line)}`;
    case 'review-applications':
      return `Applications are read: ${labelOf(plan, roleOf(subject))}`;
    case 'remind-review':
      return `Reminder: decide about applications, ${labelOf(plan, roleOf(subject))}`;
    case 'escalate-review':
      return `The owner is told of applications nobody has decided about: ${labelOf(plan, roleOf(subject))}`;
    case 'draft-matches':
      return 'Adept drafts matches';
    case 'publish-matches':
      return 'Adept publishes the matches';
    case 'remind-publish':
      return `Reminder ${occurrence}: publish the matches`;
    case 'escalate-publish':
      return 'Matches that are not published are reported';
    case 'ask':
      return `Asked: ${askName(askOf(plan, line))}`;
    case 'remind':
      return `Reminder ${occurrence}: ${askName(askOf(plan, line))}`;
    case 'close':
      return `Closes: ${askName(askOf(plan, line))}`;
    case 'tell-silent':
      return `Coordinators are told who has not answered: ${askName(askOf(plan, line))}`;
    case 'end-silent':
      return `The pairs of those who have answered nothing end: ${askName(askOf(plan, line))}`;
    case 'follow-up':
      return `Follow-up of everybody who has no ${labelOf(plan, 'mentor')}`;
    case 'fix-date':
      return `Confirm or move the date: ${fixedName(plan, subject)}`;
    case 'notice':
      return `Notice: ${eventName(plan, subject)}`;
    case 'event-begins':
      return beginning(plan, line);
    case 'publish-by':
      return 'Last day to publish the matches';
    case 'ask-accept':
      return 'Asked: to accept the match';
    case 'remind-accept':
      return `Reminder ${occurrence}: accept the match`;
    case 'close-accept':
      return 'Last day to accept the match';
    case 'ask-sign':
      return 'Asked: to sign the agreement';
    case 'remind-sign':
      return `Reminder ${occurrence}: sign the agreement`;
    case 'close-sign':
      return 'Last day to sign the agreement';
    case 'start-of-programme':
      return `Mail: start of the programme${accepted(plan)}`;
    case 'ask-pair':
      return `Asked of each pair on its own date: ${askName(askOf(plan, line))}`;
    case 'end-of-programme':
      return 'Mail: thanks, statement of participation';
    case 'thank':
      return `Thanks: ${recognitionText(plan, subject)}`;
    case 'relationships-end':
      return 'Relationships end';
    case 'report':
      return 'The report is made, the cycle ends';
  }
}

/** `every student and every alum` */
export function people(plan: Plan, roles: readonly Role[]): string {
  return roles.map((role) => `every ${labelOf(plan, role)}`).join(' and ');
}

/** ` of Physics and Law`; nothing where all units are meant. */
function ofUnits(plan: Plan, units: readonly string[] | undefined): string {
  return units === undefined ? '' : ` of ${unitNames(plan, units, 'en')}`;
}

export function coordinators(plan: Plan): string {
  return `the coordinator of each ${inLanguage(plan.unitLabel, 'en').toLowerCase()}`;
}

/** Those for whom an ask or an event is. */
function askedPeople(plan: Plan, about: Pick<Asked, 'roles' | 'units'> | undefined): string {
  return `${people(plan, about?.roles ?? [])}${ofUnits(plan, about?.units)}`;
}

function who(plan: Plan, line: DatedLine): string {
  const { kind, subject } = line;
  const event = plan.events.find(({ id }) => id === subject);
  switch (kind) {
    case 'ask':
    case 'ask-pair':
      return askedPeople(plan, askOf(plan, line));
    case 'remind':
    case 'close':
      return `${askedPeople(plan, askOf(plan, line))} who has not answered`;
    case 'open-applications':
    case 'close-applications':
      return 'everybody who wants to take part';
    case 'review-applications':
    case 'remind-review':
    case 'draft-matches':
    case 'remind-publish':
    case 'tell-silent':
    case 'publish-by':
      return coordinators(plan);
    case 'follow-up':
      return people(plan, [roleOf(subject)]);
    case 'publish-matches':
    case 'start-of-programme':
    case 'end-of-programme':
    case 'end-silent':
    case 'relationships-end':
      return 'everybody who is matched';
    case 'escalate-review':
    case 'escalate-publish':
    case 'fix-date':
    case 'report':
      return plan.programme.contact;
    case 'notice':
      return `${askedPeople(plan, event)} who comes`;
    case 'event-begins':
      return askedPeople(plan, event);
    case 'thank':
      return people(plan, plan.recognition?.find(({ id }) => id === subject)?.roles ?? []);
    case 'ask-accept':
      return people(plan, plan.relationship.acceptance.roles);
    case 'ask-sign':
      return people(plan, plan.relationship.agreement?.signedBy ?? []);
    case 'remind-sign':
    case 'close-sign':
      return `${people(plan, plan.relationship.agreement?.signedBy ?? [])} who has not signed`;
    case 'remind-accept':
    case 'close-accept':
      return `${people(plan, plan.relationship.acceptance.roles)} who has not answered`;
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
};
