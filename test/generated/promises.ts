/** What the preview promises to people whom nothing disturbs, against what lay in their mailbox: kind and local day. */
import type { Sql } from '../../db/client.ts';
import { zonedDay } from '../../definitions/plan/dates.ts';
import type { EpochMs, Plan, Role } from '../../definitions/plan/types.ts';
import { mailsFor, type PlannedMail, type Reader } from '../../definitions/preview/mails.ts';

interface Sent {
  readonly template: string;
  readonly ask: string | null;
  readonly event: string | null;
  readonly at: EpochMs;
  readonly pair: string | null;
}

interface Undisturbed {
  readonly id: string;
  readonly role: Role;
  readonly unit: string;
  /** Relationships. */
  readonly pairs: readonly string[];
}

/** Those whose matches were all published on the date, accepted at once, and carried through. */
function undisturbed(sql: Sql): Promise<Undisturbed[]> {
  return sql<Undisturbed[]>`
    select p.id, p.role, p.unit_id as unit, array_agg(r.id order by r.id) as pairs
    from participant p join member m on m.participant_id = p.id join relationship r on r.id = m.relationship_id
    where p.left_at is null
    group by p.id, p.role, p.unit_id having bool_and(r.state = 'completed') order by p.id`;
}

function sentTo(sql: Sql, kind: string, recipient: string): Promise<Sent[]> {
  return sql<Sent[]>`
    select m.template, coalesce(o.ask_id, m.params ->> 'ask') as ask,
      coalesce(m.event_id, m.params ->> 'event') as event, b.delivered_at as at,
      coalesce(m.params ->> 'relationship', o.relationship_id) as pair
    from message m join mailbox b on b.message_id = m.id left join obligation o on o.id = m.obligation_id
    where m.recipient_kind = ${kind} and m.recipient = ${recipient} order by b.delivered_at, m.id`;
}

/**
 * When those who have applied elsewhere are brought in is their coordinator's own day, how many sessions alone somebody
 * has is their group's size, and whether one of those who are entitled is left without a mentor is a matter of numbers.
 */
const OWN: ReadonlySet<string> = new Set([
  'application-received',
  'ask-report-individual',
  'entitled-waiting',
]);
const isForeseen = ({ template }: { readonly template: string }): boolean => !OWN.has(template);

type Told = Pick<PlannedMail, 'template' | 'at' | 'ask' | 'event'> | Sent;

/** What a mail is about; a decision about an application is about nothing else. */
const subjectOf = ({ template, ask, event }: Told): string =>
  event ?? (/^(?:ask|remind)-/.test(template) ? (ask ?? '') : '');

const inWords = (plan: Plan, mail: Told): string =>
  [mail.template, subjectOf(mail), zonedDay(mail.at, plan.programme.timeZone)]
    .filter((word) => word !== '')
    .join(' ');

/**
 * Whether a date that is fixed on the day on which pairs begin changes what they have heard, or is in their first mail,
 * is a matter of the hour.
 */
function comparable(plan: Plan, mails: readonly Told[]): string[] {
  const dayOf = ({ at }: Told): string => zonedDay(at, plan.programme.timeZone);
  const first = new Set(mails.filter(({ template }) => template === 'start-of-programme').map(dayOf));
  return mails
    .filter(isForeseen)
    .filter((mail) => mail.template !== 'event-changed' || !first.has(dayOf(mail)))
    .map((mail) => inWords(plan, mail));
}

/** A coordinator who acts on the date, and not before, is reminded of it. */
function foretold(plan: Plan, to: Reader, unit?: string): string[] {
  const pace = to === 'coordinator' ? 'last-day' : 'at-once';
  const mails = mailsFor(plan, to, { pace, ...(unit !== undefined && { unit }) });
  return comparable(plan, mails);
}

function without(list: readonly string[], taken: readonly string[]): string[] {
  const left = [...list];
  for (const one of taken) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

function difference(who: string, promised: readonly string[], sent: readonly string[]): string[] {
  return [
    ...without(promised, sent).map((mail) => `${who} was promised "${mail}" and did not get it`),
    ...without(sent, promised).map((mail) => `${who} got "${mail}", which nobody had promised`),
  ];
}

/** Units that had somebody to match: the others have nothing to publish. */
async function publishingUnits(sql: Sql): Promise<string[]> {
  const rows = await sql<{ unit: string }[]>`select distinct unit_id as unit from relationship order by 1`;
  return rows.map(({ unit }) => unit);
}

export interface Kept {
  /** How many people had their mails compared. */
  readonly compared: number;
  /** Each promise that was not kept, in words. */
  readonly broken: readonly string[];
}

/** Compares the mails of all who were undisturbed in an undisturbed company, coordinators and owner included. */
export async function keptPromises(sql: Sql, plan: Plan): Promise<Kept> {
  const broken: string[] = [];
  const people = await undisturbed(sql);
  for (const { id, role, unit, pairs } of people) {
    const sent = await sentTo(sql, 'participant', id);
    // A mentor of several gets the mails of each.
    for (const own of pairs) {
      const theirs = comparable(
        plan,
        sent.filter(({ pair }) => pair === null || pair === own),
      );
      broken.push(...difference(`${role} ${id}`, foretold(plan, role, unit), theirs));
    }
  }
  for (const unit of await publishingUnits(sql)) {
    const sent = comparable(plan, await sentTo(sql, 'unit', unit));
    broken.push(...difference(`coordinator of ${unit}`, foretold(plan, 'coordinator', unit), sent));
  }
  const owner = comparable(plan, await sentTo(sql, 'owner', ''));
  broken.push(...difference('owner', foretold(plan, 'owner'), owner));
  return { compared: people.length, broken };
}
