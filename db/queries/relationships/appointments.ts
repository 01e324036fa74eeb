/** The meetings that a pair or group sets itself: each change is kept, told to all with a calendar entry, and reported. */
import { transaction, type Sql } from '../../client.ts';
import type { MessageParams, Template } from '../../../definitions/plan/messages.ts';
import type { Day, EpochMs } from '../../../definitions/plan/types.ts';
import { enqueue } from '../messages.ts';
import { lockRelationship, type RelationshipRow } from './rows.ts';

export interface Appointment {
  readonly number: number;
  readonly sequence: number;
  readonly startsAt: EpochMs;
  readonly minutes: number;
  /** A place or an address to follow; '' where it is left open. */
  readonly place: string;
  readonly cancelled: boolean;
  /** What was said of it afterwards; null: nothing yet. */
  readonly held: boolean | null;
}

/** All that were ever set, as they stand, the latest set first. */
export async function appointmentsOf(sql: Sql, relationship: string): Promise<Appointment[]> {
  return sql<Appointment[]>`
    select a.number, a.sequence, a.starts_at as "startsAt", a.minutes, a.place, a.cancelled, r.held
    from appointment a left join appointment_report r using (relationship_id, number)
    where relationship_id = ${relationship} order by a.number desc`;
}

/** The one that is still to come. */
export function upcomingOf(all: readonly Appointment[], now: EpochMs): Appointment | undefined {
  return all.find(({ cancelled, startsAt }) => !cancelled && startsAt > now);
}

/** The last one that was to take place. */
export function lastOf(all: readonly Appointment[], now: EpochMs): Appointment | undefined {
  return all.find(({ cancelled, startsAt }) => !cancelled && startsAt <= now);
}

/** Which pair or group, and who of it. */
interface ByMember {
  readonly relationship: string;
  readonly participant: string;
  readonly now: EpochMs;
}

export type Meeting = Pick<Appointment, 'startsAt' | 'minutes' | 'place'>;

/** Sets the next meeting, or moves it where it is set already; the same again changes nothing. False: the pair does not go on. */
export async function setAppointment(
  sql: Sql,
  { meeting, ...who }: ByMember & { meeting: Meeting },
): Promise<boolean> {
  return transaction(sql, async (tx) => {
    const pair = await lockRelationship(tx, who.relationship);
    if (pair?.state !== 'active' || pair.opened_at === null || pair.paused_at !== null) return false;
    const all = await appointmentsOf(tx, pair.id);
    const before = upcomingOf(all, who.now);
    if (before !== undefined && isSame(before, meeting)) return true;
    const { number, sequence } = before ?? { number: (all[0]?.number ?? 0) + 1, sequence: -1 };
    await change(tx, pair, { ...meeting, number, sequence: sequence + 1, cancelled: false }, who);
    return true;
  });
}

const isSame = (one: Meeting, other: Meeting): boolean =>
  one.startsAt === other.startsAt && one.minutes === other.minutes && one.place === other.place;

/** Cancels the next meeting; where there is none, nothing changes. */
export async function cancelAppointment(sql: Sql, who: ByMember): Promise<void> {
  await transaction(sql, async (tx) => {
    const pair = await lockRelationship(tx, who.relationship);
    if (pair !== null) await cancelIn(tx, pair, who);
  });
}

/** The pair ends, or rests: what it had set does not take place. */
export async function cancelUpcoming(tx: Sql, pair: RelationshipRow, now: EpochMs): Promise<void> {
  await cancelIn(tx, pair, { participant: null, now });
}

async function cancelIn(tx: Sql, pair: RelationshipRow, who: ChangedBy): Promise<void> {
  const before = upcomingOf(await appointmentsOf(tx, pair.id), who.now);
  if (before === undefined) return;
  await change(tx, pair, { ...before, sequence: before.sequence + 1, cancelled: true }, who);
}

interface ChangedBy {
  /** Null: it follows from something else. */
  readonly participant: string | null;
  readonly now: EpochMs;
}

async function change(
  tx: Sql,
  pair: RelationshipRow,
  one: Omit<Appointment, 'held'>,
  { participant, now }: ChangedBy,
): Promise<void> {
  await tx`
    insert into appointment_change
      (relationship_id, number, sequence, starts_at, minutes, place, cancelled, by_id, changed_at)
    values (${pair.id}, ${one.number}, ${one.sequence}, ${one.startsAt}, ${one.minutes}, ${one.place},
      ${one.cancelled}, ${participant}, ${now})`;
  const template = one.cancelled ? 'meeting-cancelled' : 'meeting-set';
  for (const member of await staying(tx, pair.id))
    await tellOf(tx, pair, one, { member, template, participant, now });
}

/** Members who have not left the programme. */
async function staying(tx: Sql, relationship: string): Promise<string[]> {
  const rows = await tx<{ id: string }[]>`
    select p.id from member m join participant p on p.id = m.participant_id
    where m.relationship_id = ${relationship} and p.left_at is null order by m.role, p.id`;
  return rows.map(({ id }) => id);
}

interface Telling extends ChangedBy {
  readonly member: string;
  readonly template: Extract<Template, 'meeting-set' | 'meeting-cancelled'>;
}

/** Everybody gets the calendar entry; whoever set it reads that it was themselves. */
async function tellOf(
  tx: Sql,
  pair: RelationshipRow,
  { number, sequence }: Pick<Appointment, 'number' | 'sequence'>,
  { member, template, participant, now }: Telling,
): Promise<void> {
  const about = participant === null || participant === member ? {} : { about: participant };
  const params: MessageParams = { relationship: pair.id, meeting: number, sequence, ...about };
  await enqueue(tx, {
    key: [template, pair.id, number, sequence, member].join('/'),
    cycleId: pair.cycle_id,
    template,
    params,
    recipientKind: 'participant',
    recipient: member,
    at: now,
  });
}

/** Somebody who joins a group hears of its next meeting. */
export async function tellJoined(
  tx: Sql,
  pair: RelationshipRow,
  member: string,
  now: EpochMs,
): Promise<void> {
  const next = upcomingOf(await appointmentsOf(tx, pair.id), now);
  if (next === undefined) return;
  await tellOf(tx, pair, next, { member, template: 'meeting-set', participant: null, now });
}

export interface AppointmentReport extends ByMember {
  readonly number: number;
  readonly held: boolean;
  /** The local day on which it was to be. */
  readonly day: Day;
}

/** Says whether a meeting that was set took place; who says so first counts. */
export async function reportAppointment(sql: Sql, report: AppointmentReport): Promise<void> {
  const { relationship, participant, number, held, day, now } = report;
  await sql`
    insert into appointment_report (relationship_id, number, held, day, minutes, by_id, reported_at)
    select relationship_id, number, ${held}, ${day}, minutes, ${participant}, ${now} from appointment
    where relationship_id = ${relationship} and number = ${number} and not cancelled and starts_at <= ${now}
    on conflict do nothing`;
}

/** The last meeting that took place as it was set and that somebody has not told of otherwise; null: none. */
export async function heldUntold(
  sql: Sql,
  { relationship, participant }: Omit<ByMember, 'now'>,
): Promise<{ readonly on: Day; readonly minutes: number } | null> {
  const [row] = await sql<{ on: Day; minutes: number }[]>`
    select h.day as "on", h.minutes from appointment_report h
    where h.relationship_id = ${relationship} and h.held and not exists (
      select from obligation o join answer a on a.obligation_id = o.id
      where o.relationship_id = h.relationship_id and o.participant_id = ${participant}
        and o.kind = 'report-meeting' and a.answer ->> 'on' = h.day)
    order by h.day desc limit 1`;
  return row ?? null;
}
