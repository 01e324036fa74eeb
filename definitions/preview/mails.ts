/**
 * Every mail that one person of each role gets in an undisturbed cycle: their coordinator has named them, their match
 * is published on its date, both sides say yes, nobody leaves. Two paces bound what a real person gets.
 */
import type { Template } from '../plan/messages.ts';
import {
  asksByRhythm,
  instantAt,
  nextSend,
  pairDates,
  relationshipDates,
  signingDates,
  zonedDay,
} from '../plan/dates.ts';
import { monthWindows } from '../plan/month-windows.ts';
import { groupSize } from '../plan/formats.ts';
import { choiceDates } from '../plan/choice-dates.ts';
import { asksOfPool, poolRoles } from '../plan/pools.ts';
import type { Ask, Day, EpochMs, Plan, Role, Span, Step } from '../plan/types.ts';
import { mondayOf } from './days.ts';

/** `at-once`: everything is answered on the day of its first mail; `last-day`: on the last day, after all reminders. */
export type Pace = 'at-once' | 'last-day';
export type Reader = Role | 'coordinator' | 'owner';
export const PACES: readonly Pace[] = ['at-once', 'last-day'];
export const READERS: readonly Reader[] = ['mentee', 'mentor', 'coordinator', 'owner'];

export interface PlannedMail {
  readonly to: Reader;
  readonly template: Template;
  readonly at: EpochMs;
  /** Local day on which it goes out. */
  readonly day: Day;
  /** 0 for a first mail, 1 for the first reminder. */
  readonly reminder: number;
  readonly ask?: string;
  /** Until when a pair can answer what it is asked on its own date; the plan has the others. */
  readonly due?: EpochMs;
  readonly event?: string;
  /** The id of the recognition that `thanks` is about. */
  readonly recognition?: string;
  /** One comes about each mentee of a mentor's group: how many that may be. */
  readonly each?: Span;
  /** To a mentor who does not take part yet and whom a mentee has named. */
  readonly named?: true;
  /** Only somebody of these units gets it; absent: of any. */
  readonly units?: readonly string[];
}

type Draft = Omit<PlannedMail, 'day' | 'to' | 'reminder'> & { readonly reminder?: number };

/** When a pair's match is published and accepted. */
interface Pairing {
  readonly pace: Pace;
  readonly published: EpochMs;
  readonly accepted: EpochMs;
  /** When it begins: with its acceptance, or once its agreement is signed. */
  readonly opened: EpochMs;
  /** The weekly asks that come to it by its rhythm, and the monthly ones that come to a member of a pool. */
  readonly byRhythm: ReadonlySet<string>;
  /** The end of the pair, exclusive. */
  readonly ends: EpochMs;
}

export interface MailOptions {
  readonly pace: Pace;
  /** When the match is published; without it, at the sending hour of the last day that the plan allows. */
  readonly published?: EpochMs;
  /** Whose mails; without it those of all units, of which nobody gets every one. */
  readonly unit?: string;
}

const DAY_MS = 86_400_000;

function publishing(plan: Plan): EpochMs {
  const own = plan.steps.find(({ kind }) => kind === 'publish-matches');
  if (own !== undefined) return own.at;
  const zone = plan.programme.timeZone;
  return instantAt(zonedDay(plan.matching.publishBy - 1, zone), plan.sendHour, zone);
}

const pairings = new WeakMap<Plan, Map<string, Pairing>>();

/** A pair's dates are the same for both of its sides: they are worked out once. */
function pairing(plan: Plan, { pace, published = publishing(plan) }: MailOptions): Pairing {
  const known = pairings.get(plan) ?? new Map<string, Pairing>();
  pairings.set(plan, known);
  const key = `${pace} ${published}`;
  const pair = known.get(key) ?? datesOf(plan, pace, published);
  known.set(key, pair);
  return pair;
}

function datesOf(plan: Plan, pace: Pace, published: EpochMs): Pairing {
  const { acceptDue } = relationshipDates(plan, published);
  const waits = pace === 'last-day' && plan.relationship.acceptance.roles.length > 0;
  const accepted = waits ? acceptDue - 1 : published;
  const signing = signingDates(plan, accepted);
  const opened = signing !== null && pace === 'last-day' ? signing.due - 1 : accepted;
  const ends = pairDates(plan, opened).endsAt ?? Infinity;
  const member = { joined: plan.cycle.startsAt, paired: { from: published, until: ends } };
  const ofPool = poolRoles(plan).flatMap((role) => asksOfPool(plan, role, member));
  const byRhythm = new Set([...asksByRhythm(plan, opened), ...ofPool].map(({ id }) => id));
  return { pace, published, accepted, opened, byRhythm, ends };
}

const tables = new WeakMap<Plan, ReadonlyMap<string, readonly Step[]>>();

/** The steps of a plan by kind and subject, sorted out once: a large plan has thousands. */
function tableOf(plan: Plan): ReadonlyMap<string, readonly Step[]> {
  const known = tables.get(plan);
  if (known !== undefined) return known;
  const table = new Map<string, Step[]>();
  for (const step of plan.steps) {
    const key = `${step.kind}/${step.subject}`;
    const steps = table.get(key) ?? [];
    steps.push(step);
    table.set(key, steps);
  }
  tables.set(plan, table);
  return table;
}

function stepsOf(plan: Plan, kind: Step['kind'], subject: string): readonly Step[] {
  return tableOf(plan).get(`${kind}/${subject}`) ?? [];
}

/** When an ask reaches somebody; null: it has closed, is not sent to those who come later, or their pair is over. */
function askedAt(ask: Ask, { opened, ends, byRhythm }: Pairing): EpochMs | null {
  if (ask.rhythm !== undefined && !byRhythm.has(ask.id)) return null;
  if (ask.audience === 'active' && ask.opens >= ends) return null;
  if (ask.audience !== 'active' || ask.opens > opened) return ask.opens;
  return ask.obligation === 'answer-invitation' && ask.due > opened ? opened : null;
}

/** Who was asked later than the others, and less than a day ago, is not reminded with them. */
function remindersOf(plan: Plan, ask: Ask, asked: EpochMs, event: Pick<Draft, 'event'>): readonly Draft[] {
  const heard = asked > ask.opens ? asked + DAY_MS : asked;
  return stepsOf(plan, 'remind', ask.id)
    .filter(({ at }) => at >= heard && at < ask.due)
    .map(({ at, occurrence }) => ({
      ...event,
      template: `remind-${ask.obligation}`,
      at,
      ask: ask.id,
      reminder: occurrence,
    }));
}

/** When the owner confirms a provisional date: on the first request, or on the last; null: it is fixed. */
function confirmedAt(plan: Plan, event: string, pace: Pace): EpochMs | null {
  const requests = stepsOf(plan, 'fix-date', event);
  return (pace === 'at-once' ? requests[0] : requests.at(-1))?.at ?? null;
}

/** A confirmed date is told to all who have the event from the mail that started their pair, invited or not yet. */
function changedMails(plan: Plan, role: Role, { pace, opened, ends }: Pairing): readonly Draft[] {
  return plan.events.flatMap(({ id: event, roles, units }): Draft[] => {
    const at = roles.includes(role) ? confirmedAt(plan, event, pace) : null;
    if (at === null || at < opened || at >= ends) return [];
    return [{ template: 'event-changed', at, event, ...(units && { units }) }];
  });
}

/** What follows an answered invitation. */
function eventMails(plan: Plan, ask: Ask, asked: EpochMs, pace: Pace): readonly Draft[] {
  const event = ask.subject;
  const answered = pace === 'at-once' ? asked : ask.due - 1;
  const notices = stepsOf(plan, 'notice', event).filter(({ at }) => at > answered);
  return notices.map(({ at }): Draft => ({ template: 'event-notice', at, event }));
}

/** A mentor is asked about the session with each mentee of the group. */
function eachMentee(plan: Plan, ask: Ask, role: Role): Pick<Draft, 'each'> {
  return ask.obligation === 'report-individual' && role === 'mentor' ? { each: groupSize(plan) } : {};
}

function askMails(plan: Plan, role: Role, ask: Ask, pair: Pairing): readonly Draft[] {
  const { pace } = pair;
  const asked = ask.audience === 'elsewhere' ? null : askedAt(ask, pair);
  if (asked === null) return [];
  const event = ask.obligation === 'answer-invitation' ? { event: ask.subject } : {};
  const first: Draft = { ...event, template: `ask-${ask.obligation}`, at: asked, ask: ask.id };
  const again = pace === 'at-once' ? [] : remindersOf(plan, ask, asked, event);
  const after = ask.obligation === 'answer-invitation' ? eventMails(plan, ask, asked, pace) : [];
  const mails = [first, ...again, ...after];
  const { units } = ask;
  const about = { ...eachMentee(plan, ask, role), ...(units && { units }) };
  return mails.map((mail) => ({ ...mail, ...about }));
}

/** The agreement: asked for on acceptance, and on its last day signed. */
function signingMails(plan: Plan, role: Role, { pace, accepted }: Pairing): readonly Draft[] {
  const dates = signingDates(plan, accepted);
  if (dates === null || plan.relationship.agreement?.signedBy.includes(role) !== true) return [];
  const again = dates.reminders.map((at, index): Draft => {
    return { template: 'remind-sign', at, due: dates.due, reminder: index + 1 };
  });
  const first: Draft = { template: 'ask-sign', at: accepted, due: dates.due };
  return [first, ...(pace === 'at-once' ? [] : again)];
}

function acceptanceMails(plan: Plan, role: Role, { pace, published }: Pairing): readonly Draft[] {
  if (!plan.relationship.acceptance.roles.includes(role)) return [];
  const { acceptReminders } = relationshipDates(plan, published);
  const again = acceptReminders.map((at, index): Draft => ({
    template: 'remind-accept',
    at,
    reminder: index + 1,
  }));
  return [{ template: 'ask-accept', at: published }, ...(pace === 'at-once' ? [] : again)];
}

/** Where each chooses when they come: asked as soon as they have applied. */
function choiceMails(plan: Plan, role: Role, { pace }: Pairing): readonly Draft[] {
  const applied = plan.asks.find(({ obligation, subject }) => obligation === 'apply' && subject === role);
  const dates = applied === undefined ? null : choiceDates(plan, applied.opens);
  if (applied === undefined || dates === null || plan.matching.choose?.by.includes(role) !== true) return [];
  const { due, reminders } = dates;
  const again = reminders.map((at, index): Draft => {
    return { template: 'remind-choose', at, due, reminder: index + 1 };
  });
  const first: Draft = { template: 'ask-choose', at: applied.opens, due };
  return [first, ...(pace === 'at-once' ? [] : again)];
}

/** What a pair is asked on its own dates. */
function pairAskMails(plan: Plan, role: Role, { pace, opened }: Pairing): readonly Draft[] {
  const asks = pairDates(plan, opened).asks.filter(({ ask }) => ask.roles.includes(role));
  return asks.flatMap(({ ask: { id: ask, obligation }, opens, due, reminders }) => {
    const again = reminders.map((at, index): Draft => {
      return { template: `remind-${obligation}`, at, ask, due, reminder: index + 1 };
    });
    const first: Draft = { template: `ask-${obligation}`, at: opens, ask, due };
    return [first, ...(pace === 'at-once' ? [] : again)];
  });
}

/** Thanks on their own dates, and at the end of the pair. */
function thanksMails(plan: Plan, role: Role, { opened, ends }: Pairing): readonly Draft[] {
  const dated = (plan.recognition ?? []).filter(({ roles }) => roles.includes(role));
  const thanks = dated.flatMap(({ id }) =>
    stepsOf(plan, 'thank', id).flatMap(({ at }): Draft[] =>
      at >= opened ? [{ template: 'thanks', at, recognition: id }] : [],
    ),
  );
  // A pair that ends when it likes is told then.
  return ends === Infinity ? thanks : [...thanks, { template: 'end-of-programme', at: nextSend(plan, ends) }];
}

function participantMails(plan: Plan, role: Role, pair: Pairing): readonly Draft[] {
  const asks = plan.asks.filter(({ roles }) => roles.includes(role));
  return [
    ...choiceMails(plan, role, pair),
    ...acceptanceMails(plan, role, pair),
    ...signingMails(plan, role, pair),
    { template: 'start-of-programme', at: pair.opened },
    ...asks.flatMap((ask) => askMails(plan, role, ask, pair)),
    ...changedMails(plan, role, pair),
    ...pairAskMails(plan, role, pair),
    ...decisionMails(plan, role),
    ...thanksMails(plan, role, pair),
  ];
}

/** When the coordinator decides about an application as agreed: on the last day, at the hour of mail. */
function decisionMails(plan: Plan, role: Role): readonly Draft[] {
  const until = plan.applications?.[role].reviewUntil;
  if (until === undefined) return [];
  const zone = plan.programme.timeZone;
  return [
    { template: 'application-accepted', at: instantAt(zonedDay(until - 1, zone), plan.sendHour, zone) },
  ];
}

function reviewMails(plan: Plan, pace: Pace): readonly Draft[] {
  const roles = ['mentee', 'mentor'] as const;
  const of = (kind: 'review-applications' | 'remind-review', template: Template, reminder: number) =>
    roles.flatMap((role) => stepsOf(plan, kind, role).map(({ at }): Draft => ({ template, at, reminder })));
  const asked = of('review-applications', 'applications-to-review', 0);
  return pace === 'at-once' ? asked : [...asked, ...of('remind-review', 'remind-review', 1)];
}

/** Where Adept publishes by itself, coordinators have no draft to see to. */
function coordinatorMails(plan: Plan, { pace, published }: Pairing): readonly Draft[] {
  const reviewed = reviewMails(plan, pace);
  if (stepsOf(plan, 'publish-matches', 'matching').length > 0) return reviewed;
  const drafted = stepsOf(plan, 'draft-matches', 'matching').map(({ at }): Draft => ({
    template: 'matches-drafted',
    at,
  }));
  const again = stepsOf(plan, 'remind-publish', 'matching').filter(({ at }) => at < published);
  const reminders = again.map(({ at, occurrence }): Draft => ({
    template: 'remind-publish',
    at,
    reminder: occurrence,
  }));
  return [...reviewed, ...drafted, ...(pace === 'at-once' ? [] : reminders)];
}

function ownerMails(plan: Plan, { pace }: Pairing): readonly Draft[] {
  const fixes = plan.events.flatMap(({ id }) => {
    const requests = stepsOf(plan, 'fix-date', id);
    const sent = pace === 'at-once' ? requests.slice(0, 1) : requests;
    return sent.map(({ at }): Draft => ({ template: 'fix-date', at, event: id }));
  });
  const windows = monthWindows(plan).flatMap(({ ask }) => {
    const requests = stepsOf(plan, 'fix-date', ask);
    const sent = pace === 'at-once' ? requests.slice(0, 1) : requests;
    return sent.map(({ at }): Draft => ({ template: 'fix-date', at, ask }));
  });
  const reports = stepsOf(plan, 'report', 'cycle').map(({ at }): Draft => ({ template: 'report-ready', at }));
  return [...fixes, ...windows, ...reports];
}

function draftsFor(plan: Plan, to: Reader, pair: Pairing): readonly Draft[] {
  switch (to) {
    case 'mentee':
    case 'mentor':
      return participantMails(plan, to, pair);
    case 'coordinator':
      return coordinatorMails(plan, pair);
    case 'owner':
      return ownerMails(plan, pair);
  }
}

/** The mails of one reader in the order in which they arrive. A mentor of several gets those of each. */
export function mailsFor(plan: Plan, to: Reader, options: MailOptions): readonly PlannedMail[] {
  const drafts = draftsFor(plan, to, pairing(plan, options));
  const { unit } = options;
  const zone = plan.programme.timeZone;
  return drafts
    .filter(({ units }) => unit === undefined || units === undefined || units.includes(unit))
    .toSorted((a, b) => a.at - b.at)
    .map((mail) => Object.assign({ reminder: 0, to, day: zonedDay(mail.at, zone) }, mail));
}

/** How many mails these are, where what comes about each mentee of a group is one for each: the fewest and the most. */
export function countMails(mails: readonly PlannedMail[]): Span {
  const sum = (of: (each: Span) => number): number =>
    mails.reduce((all, { each }) => all + (each === undefined ? 1 : of(each)), 0);
  return { least: sum(({ least }) => least), most: sum(({ most }) => most) };
}

/** How many mails arrive at most in each week, by its Monday; weeks without any are left out. */
export function weeklyCounts(mails: readonly PlannedMail[]): ReadonlyMap<Day, number> {
  const counts = new Map<Day, number>();
  for (const { day, each } of mails)
    counts.set(mondayOf(day), (counts.get(mondayOf(day)) ?? 0) + (each?.most ?? 1));
  return new Map([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
