/** Events: their dates as they stand, moved or confirmed, with all that hangs on them. */
import { transaction, type Sql } from '../client.ts';
import { redate, type Move } from '../../definitions/plan/dates.ts';
import type { Day, EpochMs, Plan } from '../../definitions/plan/types.ts';
import { cycleWorkflowId } from '../../workflows/messages.ts';
import { getPlan } from './cycles.ts';
import { wakeCycle } from './relay.ts';
import { closeTask } from './tasks.ts';

export interface EventRow {
  readonly cycle_id: string;
  readonly id: string;
  readonly day: Day;
  readonly from_time: string | null;
  readonly to_time: string | null;
  readonly starts_at: EpochMs;
  readonly ends_at: EpochMs;
  readonly provisional: boolean;
  readonly sequence: number;
  readonly held_at: EpochMs | null;
}

export interface EventMove {
  readonly cycleId: string;
  readonly eventId: string;
  /** The new date; the same date with `confirm` makes a provisional one fixed. */
  readonly to: { readonly day: Day; readonly from: string | null; readonly to: string | null };
  readonly confirm: boolean;
  readonly now: EpochMs;
}

export type MoveResult =
  | { readonly result: 'moved' | 'confirmed' | 'unchanged'; readonly changes: readonly Change[] }
  | { readonly result: 'unknown' }
  | { readonly result: 'held' }
  /** The new date, or something that hangs on it, would lie in the past or outside the cycle. */
  | { readonly result: 'refused'; readonly because: 'past' | 'outside-cycle'; readonly what: string };

/** A step that got another moment. */
export interface Change {
  readonly stepKey: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

export async function listEvents(sql: Sql, cycleId: string): Promise<EventRow[]> {
  return sql<EventRow[]>`select * from event where cycle_id = ${cycleId} order by starts_at, id`;
}

/**
 * Moves or confirms an event. Steps that hang on it move along, open invitations get the new deadline, and
 * everybody who has been invited is told once, with the next sequence of the calendar entry.
 */
export async function moveEvent(sql: Sql, move: EventMove): Promise<MoveResult> {
  return transaction(sql, async (tx) => {
    const rows = await tx<
      EventRow[]
    >`select * from event where cycle_id = ${move.cycleId} order by id for update`;
    const event = rows.find(({ id }) => id === move.eventId);
    if (event === undefined) return { result: 'unknown' };
    if (event.held_at !== null) return { result: 'held' };
    const isMoved =
      event.day !== move.to.day || event.from_time !== move.to.from || event.to_time !== move.to.to;
    const isConfirmed = event.provisional && move.confirm;
    if (!isMoved && !isConfirmed) return { result: 'unchanged', changes: [] };
    return carryOut(tx, move, rows, isMoved ? 'moved' : 'confirmed');
  });
}

async function carryOut(
  tx: Sql,
  move: EventMove,
  rows: readonly EventRow[],
  change: 'moved' | 'confirmed',
): Promise<MoveResult> {
  const plan = await getPlan(tx, move.cycleId);
  const before = redate(plan, movesOf(plan, rows));
  const after = redate(before, { [move.eventId]: move.to });
  const changes = await changesOf(tx, after, move.now);
  const refused = refusal(after, changes, move);
  if (refused !== null) return refused;
  await writeEvents(tx, after, rows, move);
  await writeAsks(tx, after, move.now);
  await writeSteps(tx, move.cycleId, changes);
  await tellInvited(tx, move, change);
  await closeTask(tx, move.cycleId, 'fix-date', move.eventId, move.now);
  await wakeCycle(tx, move.cycleId, move.now);
  return { result: change, changes };
}

/** The dates as they stand, where they differ from the plan's. */
function movesOf(plan: Plan, rows: readonly EventRow[]): Record<string, Move> {
  const planned = new Map(plan.events.map((event) => [event.id, event]));
  const differs = (row: EventRow): boolean => {
    const event = planned.get(row.id);
    return event?.day !== row.day || event.from !== row.from_time || event.to !== row.to_time;
  };
  return Object.fromEntries(
    rows.filter(differs).map((row) => [row.id, { day: row.day, from: row.from_time, to: row.to_time }]),
  );
}

async function changesOf(tx: Sql, after: Plan, now: EpochMs): Promise<Change[]> {
  const steps = await tx<{ key: string; kind: string; at: EpochMs; done_at: EpochMs | null }[]>`
    select key, kind, at, done_at from step
    where owner = ${cycleWorkflowId(after.cycle.id)} order by at, seq, key`;
  const moments = new Map(after.steps.map(({ key, at }) => [key, at]));
  return steps.flatMap(({ key, kind, at, done_at }) => {
    const to = moments.get(key) ?? at;
    // A deadline or a notice that moves ahead again is due once more; what has been asked stays asked.
    const isOpen = done_at === null || (to > now && (kind === 'close' || kind === 'notice'));
    return to === at || !isOpen ? [] : [{ stepKey: key, from: at, to }];
  });
}

function refusal(after: Plan, changes: readonly Change[], move: EventMove): MoveResult | null {
  const event = after.events.find(({ id }) => id === move.eventId);
  if (event !== undefined && event.startsAt < move.now) {
    return { result: 'refused', because: 'past', what: move.eventId };
  }
  const { startsAt, endsAt } = after.cycle;
  const outside = changes.find(({ to }) => to < startsAt || to >= endsAt);
  return outside === undefined
    ? null
    : { result: 'refused', because: 'outside-cycle', what: outside.stepKey };
}

async function writeEvents(tx: Sql, after: Plan, rows: readonly EventRow[], move: EventMove): Promise<void> {
  for (const row of rows) {
    const event = after.events.find(({ id }) => id === row.id);
    if (event === undefined || row.held_at !== null) continue;
    const isIt = row.id === move.eventId;
    if (!isIt && event.startsAt === row.starts_at) continue;
    await tx`
      update event set day = ${event.day}, from_time = ${event.from}, to_time = ${event.to},
        starts_at = ${event.startsAt}, ends_at = ${event.endsAt}, sequence = sequence + 1,
        provisional = provisional and not ${isIt && move.confirm}
      where cycle_id = ${move.cycleId} and id = ${row.id}`;
  }
}

/** A deadline that moves ahead opens again what had expired. */
async function writeAsks(tx: Sql, after: Plan, now: EpochMs): Promise<void> {
  const cycleId = after.cycle.id;
  for (const { id, opens, due } of after.asks) {
    const changed = await tx`
      update ask set opens_at = case when opened_at is null then ${opens}::timestamptz else opens_at end, due_at = ${due}
      where cycle_id = ${cycleId} and id = ${id} and (due_at <> ${due} or opens_at <> ${opens})`;
    if (changed.count === 0) continue;
    await tx`
      update obligation set due_at = ${due},
        state = case when state = 'expired' and ${due}::timestamptz > ${now} then 'open' else state end,
        closed_at = case when state = 'expired' and ${due}::timestamptz > ${now} then null else closed_at end
      where cycle_id = ${cycleId} and ask_id = ${id} and state <> 'withdrawn'`;
  }
}

async function writeSteps(tx: Sql, cycleId: string, changes: readonly Change[]): Promise<void> {
  const owner = cycleWorkflowId(cycleId);
  for (const { stepKey, to } of changes) {
    await tx`update step set at = ${to}, done_at = null where owner = ${owner} and key = ${stepKey}`;
  }
}

/** Everybody who has an invitation that is not withdrawn: asked, coming or not, once for each sequence. */
async function tellInvited(tx: Sql, move: EventMove, change: 'moved' | 'confirmed'): Promise<void> {
  await tx`
    insert into message
      (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, event_id, at, state)
    select adept_id('msg', key), key, cycle_id, 'event-changed',
      jsonb_build_object('event', event_id, 'change', ${change}::text, 'sequence', sequence),
      'participant', participant_id, obligation_id, event_id, ${move.now}, 'queued'
    from (
      select o.cycle_id, o.participant_id, o.id as obligation_id, e.id as event_id, e.sequence,
        concat_ws('/', 'event-changed', e.id, e.sequence, o.participant_id) as key
      from obligation o join event e on e.cycle_id = o.cycle_id and e.id = o.subject
      where o.cycle_id = ${move.cycleId} and o.kind = 'answer-invitation' and o.subject = ${move.eventId}
        and o.state <> 'withdrawn'
    ) as told
    on conflict do nothing`;
}
