import { windowToFix } from '../../db/queries/fixed-windows.ts';
import { enqueue } from '../../db/queries/messages.ts';
import { openTask } from '../../db/queries/tasks.ts';
import type { StepContext, StepHandler } from './types.ts';

interface EventState {
  readonly provisional: boolean;
  readonly starts_at: number;
}

async function readEvent({ tx, cycleId, step }: StepContext): Promise<EventState> {
  const [row] = await tx<EventState[]>`
    select provisional, starts_at from event where cycle_id = ${cycleId} and id = ${step.subject}`;
  if (row === undefined) throw new Error(`No event ${step.subject} in ${cycleId}`);
  return row;
}

/** Asks the owner for the days of a window to apply that is still planned for a month. */
async function fixWindow({ tx, plan, cycleId, step, now }: StepContext): Promise<void> {
  const window = await windowToFix(tx, plan, step.subject);
  if (window === null) return;
  const { role, opensAt: dueAt } = window;
  const task = { cycleId, unitId: null, kind: 'fix-date', subject: step.subject, facts: {} } as const;
  await openTask(tx, { ...task, dueAt, now });
  await enqueue(tx, {
    key: `fix-date/${cycleId}/${step.subject}/${step.occurrence}`,
    cycleId,
    template: 'fix-date',
    at: now,
    params: { ask: step.subject, role },
    recipientKind: 'owner',
    recipient: '',
  });
}

/** Asks the owner to confirm a date that is still provisional. */
export const fixDate: StepHandler = async (context) => {
  const { tx, plan, cycleId, step, now } = context;
  if (plan.asks.some(({ id }) => id === step.subject)) return fixWindow(context);
  const { provisional, starts_at } = await readEvent(context);
  if (!provisional) return;
  await openTask(tx, {
    cycleId,
    unitId: null,
    kind: 'fix-date',
    subject: step.subject,
    facts: {},
    dueAt: starts_at,
    now,
  });
  await enqueue(tx, {
    key: `fix-date/${cycleId}/${step.subject}/${step.occurrence}`,
    cycleId,
    template: 'fix-date',
    at: now,
    params: { event: step.subject },
    recipientKind: 'owner',
    recipient: '',
    eventId: step.subject,
  });
};

/** Tells those who come, once for each date that the event has had. */
export const notice: StepHandler = async ({ tx, cycleId, step, now }) => {
  await tx`
    insert into message
      (id, key, cycle_id, template, params, recipient_kind, recipient, obligation_id, event_id, at, state)
    select adept_id('msg', key), key, cycle_id, 'event-notice', jsonb_build_object('event', subject), 'participant',
      participant_id, id, subject, ${now}, 'queued'
    from (
      select o.*, concat_ws('/', 'event-notice', o.id, e.sequence) as key
      from obligation o
      join answer a on a.obligation_id = o.id and (a.answer ->> 'coming')::boolean
      join event e on e.cycle_id = o.cycle_id and e.id = o.subject
      where o.cycle_id = ${cycleId} and o.kind = 'answer-invitation' and o.subject = ${step.subject}
        and o.state = 'met'
        and exists (select 1 from participant p where p.id = o.participant_id and p.left_at is null)
    ) as coming
    on conflict do nothing`;
};

/** It has taken place. */
export const event: StepHandler = async ({ tx, cycleId, step, now }) => {
  await tx`
    update event set held_at = ${now} where cycle_id = ${cycleId} and id = ${step.subject} and held_at is null`;
  await tx`
    update task set closed_at = ${now}
    where cycle_id = ${cycleId} and kind = 'fix-date' and subject = ${step.subject} and closed_at is null`;
};
