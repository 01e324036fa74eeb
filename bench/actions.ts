/**
 * What Temporal would bill for a rehearsed cycle, counted from the histories of all its workflows. A rehearsal moves
 * its clock by updates where a real cycle has timers: one for one, so they are counted as timers. Steps that it runs in
 * the workflow's own task are counted as the activities that they are in a real cycle.
 */
import type { Client } from '@temporalio/client';

export type Actions = Readonly<Record<ActionKind, number>>;
type ActionKind = 'starts' | 'timers' | 'activities' | 'signals' | 'continued as new';

type History = Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>;
type HistoryEvent = NonNullable<History['events']>[number];

/** Which action an event stands for; undefined for those that cost nothing. An activity that is tried again is one more. */
function kindOf(event: HistoryEvent): ActionKind | undefined {
  if (event.workflowExecutionStartedEventAttributes) return 'starts';
  if (event.timerStartedEventAttributes || event.workflowExecutionUpdateAcceptedEventAttributes)
    return 'timers';
  if (event.activityTaskStartedEventAttributes || isLocalStep(event)) return 'activities';
  if (event.workflowExecutionSignaledEventAttributes) return 'signals';
  return event.workflowExecutionContinuedAsNewEventAttributes ? 'continued as new' : undefined;
}

const isLocalStep = ({ markerRecordedEventAttributes: marker }: HistoryEvent): boolean =>
  marker?.markerName === 'core_local_activity';

function weightOf(event: HistoryEvent): number {
  return event.activityTaskStartedEventAttributes?.attempt ?? 1;
}

/** Actions by the type of their workflow, `cycle` and `relationship`. */
export async function countActions({ workflow }: Client): Promise<Readonly<Record<string, Actions>>> {
  const counts: Record<string, Record<ActionKind, number>> = {};
  for await (const { workflowId, runId, type } of workflow.list()) {
    const own = (counts[type] ??= { starts: 0, timers: 0, activities: 0, signals: 0, 'continued as new': 0 });
    const { events } = await workflow.getHandle(workflowId, runId).fetchHistory();
    for (const event of events ?? []) {
      const kind = kindOf(event);
      if (kind !== undefined) own[kind] += weightOf(event);
    }
  }
  return counts;
}

const total = (actions: Actions): number => Object.values(actions).reduce((sum, n) => sum + n, 0);

/** One row a type of workflow and one for all, with the actions of a participant in a year. */
export function actionRows(
  counts: Readonly<Record<string, Actions>>,
  { people, years }: { readonly people: number; readonly years: number },
): Readonly<Record<string, Record<string, number>>> {
  const each = (n: number): number => Math.round((n / people / years) * 100) / 100;
  const row = (actions: Actions) => ({
    ...actions,
    all: total(actions),
    'a participant-year': each(total(actions)),
  });
  const kinds = Object.values(counts);
  const sum = (kind: ActionKind): number => kinds.reduce((all, one) => all + one[kind], 0);
  const whole: Actions = {
    starts: sum('starts'),
    timers: sum('timers'),
    activities: sum('activities'),
    signals: sum('signals'),
    'continued as new': sum('continued as new'),
  };
  const rows = Object.entries(counts).map(([type, actions]) => [type, row(actions)]);
  return Object.fromEntries([...rows, ['all', row(whole)]]);
}
