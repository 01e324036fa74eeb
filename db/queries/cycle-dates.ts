/** The rows of a cycle's shared dates: events, asks, steps. Written when it starts, and again when it goes on. */
import type { Sql } from '../client.ts';
import { STEP_ORDER, type Plan } from '../../definitions/plan/types.ts';
import { cycleWorkflowId } from '../../workflows/messages.ts';
import { insertSteps } from './steps.ts';

type Dates = Pick<Plan, 'events' | 'asks' | 'steps'>;

/** Writes the dates; those that are there already stay as they are. */
export async function writeSharedDates(tx: Sql, cycleId: string, dates: Dates): Promise<void> {
  await writeEvents(tx, cycleId, dates.events);
  const asks = dates.asks.map(({ id, opens, due }) => ({
    cycle_id: cycleId,
    id,
    opens_at: opens,
    due_at: due,
  }));
  if (asks.length > 0) await tx`insert into ask ${tx(asks)} on conflict do nothing`;
  const owner = cycleWorkflowId(cycleId);
  const steps = dates.steps.map(({ key, kind, subject, occurrence, at }) => {
    const seq = STEP_ORDER[kind];
    return { owner, key, cycle_id: cycleId, kind, subject, occurrence, at, seq };
  });
  await insertSteps(tx, steps);
}

async function writeEvents(tx: Sql, cycle_id: string, events: Plan['events']): Promise<void> {
  if (events.length === 0) return;
  const rows = events.map((event) => ({
    cycle_id,
    id: event.id,
    day: event.day,
    from_time: event.from,
    to_time: event.to,
    starts_at: event.startsAt,
    ends_at: event.endsAt,
    provisional: event.provisional,
  }));
  await tx`insert into event ${tx(rows)} on conflict do nothing`;
}
