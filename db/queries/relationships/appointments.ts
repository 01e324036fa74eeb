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
  for (const { id: member, left } of await membersOf(tx, pair.id))
    await tellOf(tx, pair, one, { member, template, participant, now, ...(left && { gone: 'programme' }) });
}

/** Members, and whether they are just leaving the programme. */
async function membersOf(tx: Sql, relationship: string): Promise<{ id: string; left: boolean }[]> {
  return tx`
    select p.id, p.left_at is not null as left from member m join participant p on p.id = m.participant_id
    where m.relationship_id = ${relationship} order by m.role, p.id`;
}

/** The group goes on without a member: their entry of its next meeting goes, where they have one. */
export async function cancelFor(
  tx: Sql,
  pair: Pick<RelationshipRow, 'id' | 'cycle_id'>,
  { participant: member, now }: { readonly participant: string; readonly now: EpochMs },
): Promise<void> {
  const next = upcomingOf(await appointmentsOf(tx, pair.id), now);
  if (next === undefined) return;
  const [told] = await tx<{ left: boolean }[]>`
    select p.left_at is not null as left from participant p where p.id = ${member} and exists (
      select from message where recipient = p.id and template = 'meeting-set'
        and params ->> 'relationship' = ${pair.id} and (params ->> 'meeting')::int = ${next.number})`;
  if (told === undefined) return;
  const gone = told.left ? 'programme' : 'group';
  await tellOf(tx, pair, next, { member, template: 'meeting-cancelled', participant: null, now, gone });
}

/** The cycle is cancelled: no meeting of it takes place. One statement for the meetings, one for the mails. */
export async function cancelAll(tx: Sql, cycleId: string, now: EpochMs): Promise<void> {
  await tx`
    insert into appointment_change
      (relationship_id, number, sequence, starts_at, minutes, place, cancelled, by_id, changed_at)
    select a.relationship_id, a.number, a.sequence + 1, a.starts_at, a.minutes, a.place, true, null, ${now}
    from appointment a join relationship r on r.id = a.relationship_id
    where r.cycle_id = ${cycleId} and r.state = 'active' and not a.cancelled and a.starts_at > ${now}`;
  await tx`
    insert into message (id, key, cycle_id, template, params, recipient_kind, recipient, at, state)
    select adept_id('msg', key), key, ${cycleId}, 'meeting-cancelled',
      jsonb_build_object('relationship', id, 'meeting', number, 'sequence', sequence, 'gone', 'programme'),
      'participant', member, ${now}, 'queued'
    from (
      select r.id, a.number, a.sequence, p.id as member,
        concat_ws('/', 'meeting-cancelled', r.id, a.number, a.sequence, p.id) as key
      from appointment_change a join relationship r on r.id = a.relationship_id
      join member m on m.relationship_id = r.id join participant p on p.id = m.participant_id
      where r.cycle_id = ${cycleId} and r.state = 'active' and a.cancelled and a.changed_at = ${now}
        and a.by_id is null and p.left_at is null) as told
    on conflict do nothing`;
}

interface Telling extends ChangedBy {
  readonly member: string;
  readonly gone?: MessageParams['gone'];
  readonly template: Extract<Template, 'meeting-set' | 'meeting-cancelled'>;
}

/** Everybody gets the calendar entry; whoever set it reads that it was themselves. */
async function tellOf(
  tx: Sql,
  pair: Pick<RelationshipRow, 'id' | 'cycle_id'>,
  { number, sequence }: Pick<Appointment, 'number' | 'sequence'>,
  { member, template, participant, now, gone }: Telling,
): Promise<void> {
  const about = participant === null || participant === member ? {} : { about: participant };
  const left = gone === undefined ? {} : { gone };
  const params: MessageParams = { relationship: pair.id, meeting: number, sequence, ...about, ...left };
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
