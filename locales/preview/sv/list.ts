/** What a preview says of the steps of a plan, in Swedish. */
import { findAsk, type Asked } from '../../../definitions/plan/asks.ts';
import { inLanguage } from '../../../definitions/plan/texts.ts';
import type { Plan, Role } from '../../../definitions/plan/types.ts';
import type { DatedLine } from '../../../definitions/preview/lines.ts';
import type { ListWords } from '../locale.ts';
import { unitNames } from '../units.ts';

const roleOf = (subject: string): Role => (subject === 'mentor' ? 'mentor' : 'mentee');
const labelOf = (plan: Plan, role: Role): string => inLanguage(plan.roles[role].label, 'sv');
const askOf = (plan: Plan, { subject }: DatedLine): Asked | undefined => findAsk(plan, subject);

export function eventName(plan: Plan, id: string): string {
  return inLanguage(plan.events.find((event) => event.id === id)?.name, 'sv');
}

const recognitionText = (plan: Plan, id: string): string =>
  inLanguage(plan.recognition?.find((one) => one.id === id)?.text, 'sv');

/** What an ask is, in a few words. */
export function askName(ask: Asked | undefined): string {
  if (ask === undefined) return '';
  const name = inLanguage(ask.name, 'sv');
  switch (ask.obligation) {
    case 'apply':
      return `ansökan som ${name}`;
    case 'choose':
      return `val av ${name}`;
    case 'answer-invitation':
      return `inbjudan till ${name}`;
    case 'report-meeting':
      return `rapport om ${name}`;
    case 'report-individual':
      return `rapport om ${name}, av varje adept och av mentorn om var och en`;
    case 'check-in':
      return `avstämning ${name}`;
    case 'give-feedback':
      return `återkoppling ${name}`;
    case 'set-duration':
      return 'hur länge paret är tillsammans';
    case 'stay-willing':
      return 'om poolens medlemmar fortfarande vill vara med';
    case 'extend':
      return 'om paret fortsätter längre';
    case 'tell-story':
      return 'berättelsen';
    case 'sign':
      return 'underskrift av överenskommelsen';
    case 'accept':
      return 'svar på en matchning';
  }
}

const dayState = ({ provisional }: DatedLine): string =>
  provisional === true ? ', dagen i månaden är ännu inte bestämd' : '';

/** What a date is fixed for: an event, or a window to apply. */
function fixedName(plan: Plan, id: string): string {
  const ask = findAsk(plan, id);
  return ask === undefined ? eventName(plan, id) : askName(ask);
}

/** An event at its start, with its place. */
function beginning(plan: Plan, { subject, time, provisional }: DatedLine): string {
  const place = plan.events.find(({ id }) => id === subject)?.place ?? '';
  const begins = time === null ? '' : ' börjar';
  const state = provisional === true ? ', datumet är ännu inte bekräftat' : '';
  return `${eventName(plan, subject)}${begins}${place === '' ? '' : `, ${place}`}${state}`;
}

/** What the first mail of a pair waits for. */
function accepted(plan: Plan): string {
  if (plan.relationship.agreement !== undefined) return ', när överenskommelsen är underskriven';
  const [only, other] = plan.relationship.acceptance.roles;
  if (only === undefined) return '';
  const all =
    plan.relationship.format === 'group' ? ', när alla i gruppen har tackat ja' : ', när båda har tackat ja';
  return other === undefined ? `, när ${labelOf(plan, only)} har tackat ja` : all;
}

function what(plan: Plan, line: DatedLine): string {
  const { kind, subject, occurrence } = line;
  switch (kind) {
    case 'open-applications':
      return `Ansökan öppnar: ${labelOf(plan, roleOf(subject))}${dayState(line)}`;
    case 'close-applications':
      return `Ansökan stänger: ${labelOf(plan, roleOf(subject))}${dayState(line)}`;
    case 'review-applications':
      return `Ansökningar läses: ${labelOf(plan, roleOf(subject))}`;
    case 'remind-review':
      return `Påminnelse: besluta om ansökningar, ${labelOf(plan, roleOf(subject))}`;
    case 'escalate-review':
      return `Ägaren får veta vilka ansökningar som saknar beslut: ${labelOf(plan, roleOf(subject))}`;
    case 'draft-matches':
      return 'Adept gör ett utkast till matchning';
    case 'publish-matches':
      return 'Adept publicerar matchningarna';
    case 'remind-publish':
      return `Påminnelse ${occurrence}: publicera matchningarna`;
    case 'escalate-publish':
      return 'Matchningar som inte är publicerade rapporteras';
    case 'ask':
      return `Fråga: ${askName(askOf(plan, line))}`;
    case 'remind':
      return `Påminnelse ${occurrence}: ${askName(askOf(plan, line))}`;
    case 'close':
      return `Stänger: ${askName(askOf(plan, line))}`;
    case 'tell-silent':
      return `Samordnarna får veta vem som inte har svarat: ${askName(askOf(plan, line))}`;
    case 'end-silent':
      return `Paren för dem som inte har svarat på något avslutas: ${askName(askOf(plan, line))}`;
    case 'follow-up':
      return `Uppföljning av alla som saknar ${labelOf(plan, 'mentor')}`;
    case 'fix-date':
      return `Bekräfta eller flytta datumet: ${fixedName(plan, subject)}`;
    case 'notice':
      return `Påpekande dagen före: ${eventName(plan, subject)}`;
    case 'event-begins':
      return beginning(plan, line);
    case 'publish-by':
      return 'Sista dagen att publicera matchningarna';
    case 'ask-accept':
      return 'Fråga: tacka ja till matchningen';
    case 'remind-accept':
      return `Påminnelse ${occurrence}: tacka ja till matchningen`;
    case 'close-accept':
      return 'Sista dagen att tacka ja till matchningen';
    case 'ask-sign':
      return 'Fråga: skriva under överenskommelsen';
    case 'remind-sign':
      return `Påminnelse ${occurrence}: skriva under överenskommelsen`;
    case 'close-sign':
      return 'Sista dagen att skriva under överenskommelsen';
    case 'start-of-programme':
      return `Brev: programmet börjar${accepted(plan)}`;
    case 'ask-pair':
      return `Fråga till varje par på dess eget datum: ${askName(askOf(plan, line))}`;
    case 'end-of-programme':
      return 'Brev: tack och intyg om deltagande';
    case 'thank':
      return `Tack: ${recognitionText(plan, subject)}`;
    case 'relationships-end':
      return 'Relationerna slutar';
    case 'report':
      return 'Rapporten görs, omgången slutar';
  }
}

/** `varje student och varje alumn` */
export function people(plan: Plan, roles: readonly Role[]): string {
  return roles.map((role) => `varje ${labelOf(plan, role)}`).join(' och ');
}

/** ` of Physics and Law`; nothing where all units are meant. */
function ofUnits(plan: Plan, units: readonly string[] | undefined): string {
  return units === undefined ? '' : ` vid ${unitNames(plan, units, 'sv')}`;
}

export function coordinators(plan: Plan): string {
  return `samordnaren för varje ${inLanguage(plan.unitLabel, 'sv').toLowerCase()}`;
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
      return `${askedPeople(plan, askOf(plan, line))} som inte har svarat`;
    case 'open-applications':
    case 'close-applications':
      return 'alla som vill delta';
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
      return 'alla som är matchade';
    case 'escalate-review':
    case 'escalate-publish':
    case 'fix-date':
    case 'report':
      return plan.programme.contact;
    case 'notice':
      return `${askedPeople(plan, event)} som kommer`;
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
      return `${people(plan, plan.relationship.agreement?.signedBy ?? [])} som inte har skrivit under`;
    case 'remind-accept':
    case 'close-accept':
      return `${people(plan, plan.relationship.acceptance.roles)} som inte har svarat`;
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
};
