/** Events: their dates as they stand, moved or confirmed, with all that hangs on them. */
import { transaction, type Sql } from '../client.ts';
import type { EpochMs, Plan, PlanEvent } from '../../definitions/plan/types.ts';
import { cycleWorkflowId } from '../../workflows/messages.ts';
import { getPlan } from './cycles.ts';
import {
  changesOf,
  movedAsks,
  movedPlans,
  type Plans,
  refusalOf,
  type Change,
  type EventMove,
  type EventRow,
  type MoveResult,
} from './event-moves.ts';
import { withFixedWindows } from './fixed-windows.ts';
import { wakeCycle } from './relay.ts';
import { closeTask } from './tasks.ts';

export type { EventMove, EventRow, MoveResult };

export async function listEvents(sql: Sql, cycleId: string): Promise<EventRow[]> {
  return sql<EventRow[]>`select * from event where cycle_id = ${cycleId} order by starts_at, id`;
}

/**
 * Moves or confirms an event. Steps that hang on it move along, open invitations get the new deadline, and
 * everybody whose calendar holds the event is told once, with the next sequence of its entry.
 */
export async function moveEvent(sql: Sql, move: EventMove): Promise<MoveResult> {
  return transaction(sql, async (tx) => {
    const rows = await tx<
      EventRow[]
    >`select * from event where cycle_id = ${move.cycleId} order by id for update`;
    const event = rows.find(({ id }) => id === move.eventId);
    if (event === undefined) return { result: 'unknown' };
    if (event.held_at !== null) return { result: 'held' };
    if (await isOver(tx, move.cycleId)) return { result: 'over' };
    const isMoved =
      event.day !== move.to.day || event.from_time !== move.to.from || event.to_time !== move.to.to;
    const isConfirmed = event.provisional && move.confirm;
    if (!isMoved && !isConfirmed) return { result: 'unchanged', changes: [] };
    return carryOut(tx, move, rows, isMoved ? 'moved' : 'confirmed');
  });
}

async function isOver(tx: Sql, cycleId: string): Promise<boolean> {
  const ended = await tx`select 1 from cycle where id = ${cycleId} and state in ('cancelled', 'finished')`;
  return ended.length > 0;
}

async function carryOut(
  tx: Sql,
  move: EventMove,
  rows: readonly EventRow[],
  change: 'moved' | 'confirmed',
): Promise<MoveResult> {
  const plan = await withFixedWindows(tx, await getPlan(tx, move.cycleId));
  const plans = movedPlans(plan, rows, move);
  const { after } = plans;
  const changes = await changesOf(tx, plans, move.now);
  const refused = refusalOf(plans, changes, move);
  if (refused !== null) return refused;
  const moved = await writeEvents(tx, after, rows, move);
  await writeAsks(tx, plans, move.now);
  await writeSteps(tx, move, changes);
  for (const event of moved) await tellTheirs(tx, event, change, move);
  await closeTask(tx, move.cycleId, 'fix-date', move.eventId, move.now);
  await wakeCycle(tx, move.cycleId, move.now);
  return { result: change, changes };
}

/** Writes the event and those that hang on it; gives the ones whose entry in a calendar changes. */
async function writeEvents(
  tx: Sql,
  after: Plan,
  rows: readonly EventRow[],
  move: EventMove,
): Promise<PlanEvent[]> {
  const moved: PlanEvent[] = [];
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
    moved.push(event);
  }
  return moved;
}

/** A deadline that moves ahead opens again what had expired. */
async function writeAsks(tx: Sql, plans: Plans, now: EpochMs): Promise<void> {
  const cycleId = plans.after.cycle.id;
  for (const { id, opens, due } of movedAsks(plans)) {
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

async function writeSteps(tx: Sql, move: EventMove, changes: readonly Change[]): Promise<void> {
  const owner = cycleWorkflowId(move.cycleId);
  for (const { stepKey, to } of changes) {
    const change =
      to === null
        ? tx`done_at = ${move.now}, skipped = true`
        : tx`at = ${to}, done_at = null, skipped = false`;
    await tx`update step set ${change} where owner = ${owner} and key = ${stepKey}`;
  }
}

/**
 * All of its units who are in a relationship have had the event in the mail that started it, and some an invitation: each is
 * told once for each sequence, also in two roles.
 */
async function tellTheirs(
  tx: Sql,
  event: PlanEvent,
  change: 'moved' | 'confirmed',
  { cycleId, now }: EventMove,
): Promise<void> {
  const units = event.units === undefined ? tx`true` : tx`p.unit_id = any(${[...event.units]})`;
  await tx`
    insert into message
      (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, event_id, at, state)
    select adept_id('msg', key), key, ${cycleId}, 'event-changed',
      jsonb_build_object('event', event_id, 'change', ${change}::text, 'sequence', sequence),
      'participant', participant_id, obligation_id, event_id, ${now}, 'queued'
    from (
      select distinct on (e.id, p.person_id) p.id as participant_id, o.id as obligation_id, e.id as event_id, e.sequence,
        concat_ws('/', 'event-changed', e.id, e.sequence, p.id) as key
      from event e
      join participant p on p.cycle_id = e.cycle_id and p.left_at is null and p.role = any(${[...event.roles]})
        and ${units}
      join member m on m.participant_id = p.id
      join relationship r on r.id = m.relationship_id and r.state = 'active' and r.opened_at is not null
        and r.paused_at is null
      left join obligation o on o.participant_id = p.id and o.kind = 'answer-invitation' and o.subject = e.id
      where e.cycle_id = ${cycleId} and e.id = ${event.id}
      order by e.id, p.person_id, o.id nulls last, p.role
    ) as told
    on conflict do nothing`;
}
