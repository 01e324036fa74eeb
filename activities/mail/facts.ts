/** From ids and instants to what a mail may mention, in the reader's language and the programme's zone. */
import { beginsAt } from '../../definitions/plan/begins.ts';
import { publishesItself } from '../../definitions/plan/publishes.ts';
import { findAsk, readersOf } from '../../definitions/plan/asks.ts';
import { onlyPeers } from '../../definitions/plan/formats.ts';
import { asksNext } from '../../definitions/plan/choice-dates.ts';
import { willingOf } from '../../definitions/plan/pools.ts';
import {
  formatDay,
  formatDeadline,
  plusOffsets,
  startOfDay,
  endOfDay,
  zonedDay,
} from '../../definitions/plan/dates.ts';
import type { Ask, EpochMs, Format, Offset, Plan, Role, Text } from '../../definitions/plan/types.ts';
import { monthWindows } from '../../definitions/plan/month-windows.ts';
import { reviewDates } from '../../definitions/plan/review-dates.ts';
import { hasUnits } from '../../definitions/plan/units.ts';
import type { MailEvent, MailRow } from '../../db/queries/mail-facts.ts';
import { appointmentFacts } from './appointment-facts.ts';
import { entitledFacts } from './entitled-facts.ts';
import { headerText } from './headers.ts';
import { meetingFacts } from './meeting-facts.ts';
import type { EventFacts, Locale, MailFacts } from '../../locales/index.ts';

/** A programme's text in a language; in its first one when there is no translation. */
export function inLanguage(text: Text, lang: string): string {
  return text[lang] ?? Object.values(text)[0] ?? '';
}

interface Context {
  readonly plan: Plan;
  readonly events: readonly MailEvent[];
  readonly locale: Locale;
}

function timesOf(event: MailEvent, locale: Locale): string {
  if (event.fromTime === null) return locale.mail.wholeDay;
  return event.toTime === null ? event.fromTime : `${event.fromTime}-${event.toTime}`;
}

function eventFacts(event: MailEvent, { plan, locale }: Context): EventFacts {
  const planned = plan.events.find(({ id }) => id === event.id);
  const day = formatDay(event.startsAt, plan.programme.timeZone, locale.lang);
  return {
    name: planned === undefined ? event.id : inLanguage(planned.name, locale.lang),
    when: `${day}, ${timesOf(event, locale)}`,
    where: planned?.place ?? '',
    provisional: event.provisional,
  };
}

/** The events of the reader's role and unit that are still to come when the message was written. */
export function eventsAhead(row: MailRow, { plan, events }: Omit<Context, 'locale'>): MailEvent[] {
  const invites = (id: string) => {
    const planned = plan.events.find((event) => event.id === id);
    if (planned === undefined || row.role === null || !planned.roles.includes(row.role)) return false;
    return planned.units?.includes(row.unitId ?? '') ?? true;
  };
  return events.filter((event) => invites(event.id) && event.endsAt > row.at);
}

const OTHER: Readonly<Record<Role, Role>> = { mentor: 'mentee', mentee: 'mentor' };

/** How those whom the mail is about meet; where it is about nobody, how the reader will. */
function formatOf({ format, role }: MailRow, plan: Plan): Format {
  if (format !== null) return format;
  return role === 'mentee' && onlyPeers(plan) ? 'peer' : plan.relationship.format;
}

function roleLabels(row: MailRow, { plan, locale }: Context): { role: string; otherRole: string } {
  const { role } = row;
  if (role === null) return { role: '', otherRole: '' };
  const label = (of: Role) => inLanguage(plan.roles[of].label, locale.lang);
  const isPeer = formatOf(row, plan) === 'peer';
  return { role: label(role), otherRole: isPeer ? locale.mail.peer : label(OTHER[role]) };
}

function unitName(id: string | null, { plan, locale }: Context): string {
  const unit = plan.units.find((candidate) => candidate.id === id);
  return unit === undefined || !hasUnits(plan)
    ? inLanguage(plan.programme.organiser, locale.lang)
    : inLanguage(unit.name, locale.lang);
}

function inviterName({ invitedBy }: MailRow, { plan, locale }: Context): string {
  const inviters = [...(plan.partners?.list ?? []), ...plan.units];
  const inviter = inviters.find(({ id }) => id === invitedBy);
  return inviter === undefined ? '' : inLanguage(inviter.name, locale.lang);
}

/** By when a coordinator decides about applications of the reader's role, or of the one the mail is about. */
function reviewFacts({ role, params, at }: MailRow, { plan, locale: { lang } }: Context) {
  const about = params.role ?? role;
  const zone = plan.programme.timeZone;
  const each = about === null ? null : reviewDates(plan, about, at);
  const told = params.until === undefined ? undefined : endOfDay(params.until, zone);
  const byDay = about === null ? undefined : plan.applications?.[about].reviewUntil;
  const until = each === null ? byDay : (told ?? each.due);
  return {
    reviewEach: each !== null,
    reviewed: about === null ? '' : inLanguage(plan.roles[about].label, lang),
    reviewUntil: until === undefined ? '' : formatDeadline(until, zone, lang),
  };
}

/** The month or months of a window to apply whose days are to be fixed; '' where the mail is about none. */
function windowFacts({ params }: MailRow, { plan, locale: { lang } }: Context) {
  const found = monthWindows(plan).find(({ ask }) => ask === params.ask);
  const months = (found?.edges ?? []).map(({ planned }) =>
    new Intl.DateTimeFormat(lang, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(planned),
    ),
  );
  return { window: [...new Set(months)].join(' – ') };
}

/** What is told of an interest, and who keeps it. */
function interestFacts(row: MailRow, context: Context) {
  const { plan, locale } = context;
  const { to, text } = plan.interest ?? {};
  return {
    interestText: text === undefined ? '' : inLanguage(text, locale.lang),
    interestWith:
      to === 'contact' ? inLanguage(plan.programme.organiser, locale.lang) : unitName(row.unitId, context),
  };
}

/** The application of the reader's role. */
function applicationOf({ role }: MailRow, plan: Plan): Ask | undefined {
  return plan.asks.find((ask) => ask.obligation === 'apply' && role !== null && ask.roles.includes(role));
}

/** The deadline of what is asked; for somebody who came too late, the one they missed. */
function dueAt(row: MailRow, plan: Plan): EpochMs | null {
  return row.dueAt ?? applicationOf(row, plan)?.due ?? null;
}

function list(names: readonly string[], lang: string): string {
  return new Intl.ListFormat(lang, { type: 'conjunction' }).format(names);
}

function programmeFacts({ plan, locale: { lang } }: Context) {
  const { programme, cycle, matching } = plan;
  const day = (at: EpochMs) => formatDeadline(at, programme.timeZone, lang);
  return {
    programme: inLanguage(programme.name, lang),
    period: cycle.period,
    organiser: inLanguage(programme.organiser, lang),
    contact: programme.contact,
    hasUnits: hasUnits(plan),
    unitLabel: inLanguage(plan.unitLabel, lang).toLocaleLowerCase(lang),
    publishBy: day(matching.publishBy),
    oneByOne: cycle.rolling === true || cycle.closing === true || matching.by === 'self-found',
    publishesItself: publishesItself(matching),
    choosing: matching.choose !== undefined,
    rest: matching.otherwise ?? ('nobody' as const),
    theme: cycle.theme === undefined ? '' : inLanguage(cycle.theme, lang),
    partners: list(
      (plan.partners?.list ?? []).map(({ name }) => inLanguage(name, lang)),
      lang,
    ),
    firstDay: formatDay(cycle.startsAt, programme.timeZone, lang),
    begins: formatDay(beginsAt(plan), programme.timeZone, lang),
    lastDay: day(cycle.endsAt),
  };
}

/** Mails to people who have accepted each other. */
const ACCEPTED: ReadonlySet<MailRow['template']> = new Set<MailRow['template']>([
  'start-of-programme',
  'ask-sign',
  'member-joined',
]);

/** Addresses are given away only once both sides have accepted. */
function peopleFacts(row: MailRow, lang: string) {
  const known = ACCEPTED.has(row.template) ? row.people : [];
  const names = (people: MailRow['people']) =>
    list(
      people.map(({ name }) => headerText(name)),
      lang,
    );
  const of = (role: Role) => names(row.people.filter((one) => one.role === role));
  return {
    people: names(row.people),
    mentors: of('mentor'),
    mentees: of('mentee'),
    addresses: known.map(({ name, email }) => `${headerText(name)}, ${email}`),
  };
}

function matchFacts({ role }: MailRow, { plan, locale: { lang } }: Context) {
  const { say } = plan.matching;
  const { roles } = plan.relationship.acceptance;
  return {
    matchNote: say === undefined ? null : inLanguage(say, lang),
    accepts: role !== null && roles.includes(role),
    bothAccept: roles.length > 1,
  };
}

/** The recognition that a mail is about; at the end of a pair all that has no date of its own. */
function thanksFacts({ template, params, role }: MailRow, { plan, locale: { lang } }: Context): string[] {
  const given = (plan.recognition ?? []).filter(({ id, roles, rule }) =>
    template === 'thanks'
      ? id === params.recognition
      : rule === undefined && role !== null && roles.includes(role),
  );
  return given.map(({ text }) => inLanguage(text, lang));
}

/** `6 months`, `6 månader`; only English has words for working days here. */
function lengthOf({ unit, count }: Offset, lang: string): string {
  if (unit === 'working-day') return `${count} working day${count === 1 ? '' : 's'}`;
  return new Intl.NumberFormat(lang, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

function timeFacts({ params }: MailRow, { plan, locale }: Context) {
  const { duration } = plan.relationship;
  const zone = plan.programme.timeZone;
  const { lastDay, until, endsAt } = params;
  const onDay = (day: string | undefined): string =>
    day === undefined ? '' : formatDay(startOfDay(day, zone), zone, locale.lang);
  return {
    usualTime: duration === undefined ? '' : lengthOf(duration.length, locale.lang),
    extraTime: duration?.extension === undefined ? '' : lengthOf(duration.extension.by, locale.lang),
    pairLastDay: onDay(lastDay),
    pauseUntil: onDay(until),
    pairEnds: onDay(endsAt === undefined ? undefined : zonedDay(endsAt - 1, zone)),
  };
}

/** When the pairs of those who stay silent end; counted from the mail that says so, as the step is. */
function silenceEnds({ at }: MailRow, { plan, locale }: Context): MailFacts['silenceEnds'] {
  const { outcome, wait } = plan.escalation ?? {};
  if (outcome === undefined || wait === undefined) return null;
  const zone = plan.programme.timeZone;
  const day = plusOffsets(zonedDay(at, zone), [wait]);
  return { outcome, on: formatDay(startOfDay(day, zone), zone, locale.lang) };
}

/** Why the rule is there that a pair breaks: in the definition's words, or the question that it compares. */
function ruleFacts({ params }: MailRow, { plan, locale }: Context): string {
  const rule = plan.matching.must.find(({ question }) => question === params.rule);
  const asked = plan.questions.find(({ id }) => id === params.rule)?.ask;
  const words = rule?.because ?? asked;
  return words === undefined ? '' : inLanguage(words, locale.lang);
}

/** Everything that the mail of one message may mention. */
export function mailFacts(row: MailRow, context: Context): MailFacts {
  const { plan, locale, events } = context;
  const due = dueAt(row, plan);
  const ask = findAsk(plan, row.askId);
  const event = events.find(({ id }) => id === row.eventId);
  return {
    ...programmeFacts(context),
    ...roleLabels(row, context),
    format: formatOf(row, plan),
    ...meetingFacts(row, plan, { format: formatOf(row, plan), lang: locale.lang }),
    ...peopleFacts(row, locale.lang),
    name: headerText(row.name),
    unit: unitName(row.unitId, context),
    due: due === null ? '' : formatDeadline(due, plan.programme.timeZone, locale.lang),
    hasQuestions: ((ask ?? applicationOf(row, plan))?.questions.length ?? 0) > 0,
    readBy: ask === undefined ? 'coordinator' : readersOf(plan, ask),
    standing: ask?.standing === true,
    publishLate: row.at >= plan.matching.publishBy,
    ask: ask === undefined || ask.rhythm !== undefined ? '' : inLanguage(ask.name, locale.lang),
    first: (ask?.occurrence ?? 1) === 1,
    inviter: inviterName(row, context),
    ...reviewFacts(row, context),
    ...windowFacts(row, context),
    ...interestFacts(row, context),
    ...matchFacts(row, context),
    thanks: thanksFacts(row, context),
    rhythm: row.params.rhythm ?? null,
    ifUnsigned: plan.relationship.agreement?.ifUnsigned ?? null,
    silenceNext: asksNext(plan) && plan.relationship.acceptance.ifSilent !== 'accept',
    chooseAgain: row.params.choose ?? false,
    silenceAccepts: plan.relationship.acceptance.ifSilent === 'accept',
    event: event === undefined ? null : eventFacts(event, context),
    events: eventsAhead(row, context).map((ahead) => eventFacts(ahead, context)),
    because: row.params.because ?? 'declined',
    rule: ruleFacts(row, context),
    next: row.params.next ?? false,
    named: row.named,
    isMentor: row.role === 'mentor',
    ...entitledFacts(row, plan, locale.lang),
    meeting: appointmentFacts(row, plan, locale.lang),
    selfFound: plan.matching.by === 'self-found',
    about: plan.programme.about === undefined ? '' : inLanguage(plan.programme.about, locale.lang),
    anew: row.params.anew ?? true,
    poolSilence: (row.role === null ? undefined : willingOf(plan, row.role)?.ifSilent) ?? null,
    ...timeFacts(row, context),
    silent: row.silent.map(headerText),
    silenceEnds: silenceEnds(row, context),
    change: row.params.change ?? 'moved',
    waitingUnits: list(
      row.waitingUnits.map((id) => unitName(id, context)),
      locale.lang,
    ),
  };
}
