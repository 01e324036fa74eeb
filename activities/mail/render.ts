/** From a message's row to a mail. Links are made here, with a key that the database does not hold. */
import type { Template } from '../../definitions/plan/messages.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import type { MailEvent, MailRow } from '../../db/queries/mail-facts.ts';
import { localeFor, type Locale, type MailFacts, type MailWords } from '../../locales/index.ts';
import { html, plainText, type Body, type Link } from './body.ts';
import { appointmentEntry } from './appointment-facts.ts';
import { calendarOf, type CalendarEvent } from './calendar.ts';
import { eventsAhead, inLanguage, mailFacts } from './facts.ts';
import { headerText, mailAddress, messageIdOf, TASK_HEADERS } from './headers.ts';
import { isPool } from '../../definitions/plan/pools.ts';
import { linkFor, memberLinkId } from '../../definitions/plan/links.ts';
import type { Calendar, Mail } from './mail.ts';

export interface RenderSettings {
  readonly linkKey: string | Uint8Array;
  /** Where the pages are served; links begin with it. */
  readonly baseUrl: string;
  /** The sender's address, without a name: the programme's name stands there. */
  readonly sender: string;
}

export interface RenderFacts {
  readonly plan: Plan;
  readonly events: readonly MailEvent[];
}

/** Where a coordinator's mail leads. */
function coordinatorPage(row: MailRow): string {
  const cycle = `/cycles/${encodeURIComponent(row.cycleId)}`;
  const ofUnit = [
    'matches-drafted',
    'remind-publish',
    'match-fell-through',
    'search',
    'remind-search',
    'silent',
  ].includes(row.template);
  if (
    ['applications-to-review', 'remind-review', 'escalate-review', 'entitled-waiting'].includes(row.template)
  )
    return `${cycle}/people`;
  if (row.template === 'report-ready') return `${cycle}/report`;
  return ofUnit && row.unitId !== null ? `${cycle}/units/${encodeURIComponent(row.unitId)}` : cycle;
}

/** Mails to the members of a pair whose one link is the pair's own page. */
const ofPair: ReadonlySet<Template> = new Set<Template>([
  'start-of-programme',
  'end-of-programme',
  'dates-changed',
  'pair-paused',
  'pair-resumed',
  'agreement-held',
  'rhythm-changed',
  'meeting-set',
  'meeting-cancelled',
]);

/** The reader's own link to the page of the pair that the mail is about. */
function pairOf(row: MailRow, label: string, { linkKey, baseUrl }: RenderSettings): Link | null {
  if (row.relationshipId === null || row.recipientKind !== 'participant') return null;
  const id = memberLinkId({ relationship: row.relationshipId, participant: row.recipient });
  return { label, url: linkFor(linkKey, baseUrl, 'pair', id) };
}

/** Beside what is asked about a pair; whether one accepts comes before there is one. */
function besideOf(row: MailRow, locale: Locale, settings: RenderSettings): Link | null {
  const isAsk = row.obligationId !== null && !['ask-accept', 'remind-accept'].includes(row.template);
  return isAsk ? pairOf(row, locale.mail.pairPage, settings) : null;
}

function actionOf(row: MailRow, words: MailWords, settings: RenderSettings): Link | null {
  if (words.action === undefined) return null;
  const { linkKey, baseUrl } = settings;
  if (row.obligationId !== null) {
    return { label: words.action, url: linkFor(linkKey, baseUrl, 'obligation', row.obligationId) };
  }
  if (ofPair.has(row.template)) return pairOf(row, words.action, settings);
  if (OF_POOL.has(row.template))
    return { label: words.action, url: linkFor(linkKey, baseUrl, 'pool', row.recipient) };
  const base = baseUrl.replace(/\/+$/, '');
  if (row.recipientKind === 'interest') {
    return { label: words.action, url: `${base}/apply/${encodeURIComponent(row.cycleId)}/${row.role ?? ''}` };
  }
  return row.recipientKind === 'participant'
    ? null
    : { label: words.action, url: `${base}${coordinatorPage(row)}` };
}

/** Those who have left, and those whose cycle is over, have nothing to leave. */
function leaveOf(row: MailRow, locale: Locale, { linkKey, baseUrl }: RenderSettings): Link | null {
  const none =
    row.recipientKind !== 'participant' ||
    row.params.gone === 'programme' ||
    ['goodbye', 'cycle-cancelled', 'end-of-programme'].includes(row.template);
  return none ? null : { label: locale.mail.leave, url: linkFor(linkKey, baseUrl, 'leave', row.recipient) };
}

/** Mails whose one link is the reader's place in a pool. */
const OF_POOL: ReadonlySet<Template> = new Set<Template>(['pool-resting', 'pool-silent', 'pool-returned']);

/** Mails to those who are not in the pool yet, or not any more. */
const OUTSIDE: ReadonlySet<Template> = new Set<Template>([
  'ask-apply',
  'remind-apply',
  'application-saved',
  'application-declined',
  'goodbye',
  'cycle-cancelled',
]);

/** The place of a member of a pool; mails about the place itself have it as their one link. */
function poolOf(row: MailRow, label: string, plan: Plan, { linkKey, baseUrl }: RenderSettings): Link | null {
  const isMember = row.recipientKind === 'participant' && row.role !== null && isPool(plan, row.role);
  if (
    !isMember ||
    row.named ||
    row.params.gone === 'programme' ||
    OUTSIDE.has(row.template) ||
    OF_POOL.has(row.template)
  )
    return null;
  return { label, url: linkFor(linkKey, baseUrl, 'pool', row.recipient) };
}

function bodyOf(
  row: MailRow,
  facts: MailFacts,
  { locale, plan }: { readonly locale: Locale; readonly plan: Plan },
  settings: RenderSettings,
): Body {
  const words = locale.mail.templates[row.template](facts);
  return {
    lang: locale.lang,
    subject: headerText(words.subject),
    greeting: locale.mail.greeting(facts.name),
    paragraphs: words.paragraphs,
    facts: words.facts ?? [],
    action: actionOf(row, words, settings),
    pair: besideOf(row, locale, settings),
    notes: words.notes ?? [],
    signature: locale.mail.signature(facts),
    footer: locale.mail.footer(facts),
    pool: poolOf(row, locale.mail.poolPage, plan, settings),
    leave: leaveOf(row, locale, settings),
  };
}

/** Which events go along as calendar entries, and whether as an invitation. */
function calendarFor(row: MailRow, facts: RenderFacts, to: Mail['to'], locale: Locale): Calendar | null {
  const events = entriesFor(row, facts, locale);
  if (events.length === 0) return null;
  const { programme } = facts.plan;
  return calendarOf({
    cycleId: row.cycleId,
    zone: programme.timeZone,
    organiser: mailAddress(inLanguage(programme.organiser, locale.lang), programme.contact),
    events,
    stamp: row.at,
    invited: row.template === 'start-of-programme' ? null : to,
  });
}

function entriesFor(row: MailRow, facts: RenderFacts, locale: Locale): readonly CalendarEvent[] {
  const { plan, events } = facts;
  const named = (those: readonly MailEvent[]) => those.map((event) => namedEvent(event, plan, locale));
  const { template } = row;
  if (template === 'start-of-programme') return named(eventsAhead(row, facts));
  if (template === 'ask-answer-invitation' || template === 'event-changed')
    return named(events.filter(({ id }) => id === row.eventId));
  if (template === 'cycle-cancelled' && row.hasEvents)
    return named(eventsAhead(row, facts)).map((event) => ({
      ...event,
      cancelled: true,
      sequence: event.sequence + 1,
    }));
  const isMeeting = template === 'meeting-set' || template === 'meeting-cancelled';
  const entry = isMeeting ? appointmentEntry(row, plan, locale) : null;
  return entry === null ? [] : [entry];
}

function namedEvent(event: MailEvent, plan: Plan, locale: Locale): CalendarEvent {
  const planned = plan.events.find(({ id }) => id === event.id);
  const name = planned === undefined ? event.id : inLanguage(planned.name, locale.lang);
  const programme = inLanguage(plan.programme.name, locale.lang);
  return { ...event, name: `${name} (${programme})`, place: planned?.place ?? '' };
}

/**
 * The mail of one message. The same row gives the same mail, whenever it is rendered.
 * @throws RangeError when the recipient's address is not one address
 */
export function renderMail(row: MailRow, facts: RenderFacts, settings: RenderSettings): Mail {
  const { plan } = facts;
  const locale = localeFor(plan.programme.languages);
  const words = mailFacts(row, { ...facts, locale });
  const to = mailAddress(row.name, row.email ?? plan.programme.contact);
  const body = bodyOf(row, words, { locale, plan }, settings);
  return {
    id: row.id,
    cycleId: row.cycleId,
    clock: row.clock,
    date: row.at,
    to,
    subject: body.subject,
    from: mailAddress(words.programme, settings.sender),
    replyTo: mailAddress(words.organiser, plan.programme.contact),
    text: plainText(body),
    html: html(body),
    messageId: messageIdOf(row.id, settings.sender),
    inReplyTo: row.threadId === null ? null : messageIdOf(row.threadId, settings.sender),
    headers: { ...TASK_HEADERS, 'Content-Language': locale.lang },
    calendar: calendarFor(row, facts, to, locale),
  };
}
