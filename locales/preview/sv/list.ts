/** What a preview says of the steps of a plan, in Swedish. */
import { inLanguage } from '../../../definitions/plan/texts.ts';
import type { Ask, Plan, Role, Step } from '../../../definitions/plan/types.ts';
import { FEATURES } from '../../diagnostics/sv/features.ts';
import type { ListWords } from '../locale.ts';

const roleOf = (subject: string): Role => (subject === 'mentor' ? 'mentor' : 'mentee');
const labelOf = (plan: Plan, role: Role): string => inLanguage(plan.roles[role].label, 'sv');
const askOf = (plan: Plan, step: Step): Ask | undefined => plan.asks.find(({ id }) => id === step.subject);

export function eventName(plan: Plan, id: string): string {
  return inLanguage(plan.events.find((event) => event.id === id)?.name, 'sv');
}

/** What an ask is, in a few words. */
export function askName(ask: Ask | undefined): string {
  if (ask === undefined) return '';
  const name = inLanguage(ask.name, 'sv');
  switch (ask.obligation) {
    case 'apply':
      return `ansökan som ${name}`;
    case 'answer-invitation':
      return `inbjudan till ${name}`;
    case 'report-meeting':
      return `rapport om ${name}`;
    case 'check-in':
      return `avstämning ${name}`;
    case 'give-feedback':
      return `återkoppling ${name}`;
    case 'accept':
      return 'svar på en matchning';
  }
}

function what(plan: Plan, step: Step): string {
  const { kind, subject, occurrence } = step;
  switch (kind) {
    case 'open-applications':
      return `Ansökan öppnar: ${labelOf(plan, roleOf(subject))}`;
    case 'close-applications':
      return `Ansökan stänger: ${labelOf(plan, roleOf(subject))}`;
    case 'draft-matches':
      return 'Adept gör ett utkast till matchning';
    case 'publish-matches':
      return 'Adept publicerar matchningarna';
    case 'remind-publish':
      return `Påminnelse ${occurrence}: publicera matchningarna`;
    case 'escalate-publish':
      return 'Matchningar som inte är publicerade rapporteras';
    case 'ask':
      return `Fråga: ${askName(askOf(plan, step))}`;
    case 'remind':
      return `Påminnelse ${occurrence}: ${askName(askOf(plan, step))}`;
    case 'close':
      return `Stänger: ${askName(askOf(plan, step))}`;
    case 'fix-date':
      return `Bekräfta eller flytta datumet: ${eventName(plan, subject)}`;
    case 'notice':
      return `Påpekande dagen före: ${eventName(plan, subject)}`;
    case 'event':
      return `Träffen slutar: ${eventName(plan, subject)}`;
    case 'report':
      return 'Rapporten görs, omgången slutar';
  }
}

/** `varje student och varje alumn` */
export function people(plan: Plan, roles: readonly Role[]): string {
  return roles.map((role) => `varje ${labelOf(plan, role)}`).join(' och ');
}

export function coordinators(plan: Plan): string {
  return `samordnaren för varje ${inLanguage(plan.unitLabel, 'sv').toLowerCase()}`;
}

function who(plan: Plan, step: Step): string {
  const { kind, subject } = step;
  const event = plan.events.find(({ id }) => id === subject);
  switch (kind) {
    case 'ask':
      return people(plan, askOf(plan, step)?.roles ?? []);
    case 'remind':
    case 'close':
      return `${people(plan, askOf(plan, step)?.roles ?? [])} som inte har svarat`;
    case 'open-applications':
    case 'close-applications':
      return 'alla som vill delta';
    case 'draft-matches':
    case 'remind-publish':
      return coordinators(plan);
    case 'publish-matches':
      return 'alla som är matchade';
    case 'escalate-publish':
    case 'fix-date':
    case 'report':
      return plan.programme.contact;
    case 'notice':
      return `${people(plan, event?.roles ?? [])} som kommer`;
    case 'event':
      return people(plan, event?.roles ?? []);
  }
}

export const list: ListWords = {
  what,
  who,
  ask: askName,
  endOfDay: 'slut',
  heading: (name, first, last, zone) => `${name}, ${first} till ${last}, tider i ${zone}`,
  startAsked: (start) => `Börjar ${start}, som begärt.`,
  startChosen: (start) => `Börjar ${start}, nästa start som passar; --start ger en annan.`,
  written: (line, file) => (file === undefined ? `rad ${line}` : `${file}, rad ${line}`),
  byDefault: (reason) => `förval: ${reason}`,
  notRunYet: (features) =>
    `Körs inte än och saknar därför datum och brev här: ${features.map((one) => FEATURES[one]).join(', ')}. adept check visar var.`,
};
