/** The definition with every date found and every default filled: what the plan is built from. */
import type { Offset, PlanEvent } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import type { Cycle } from './cycle.ts';
import { resolveEvents } from './events.ts';
import type { Calendar, Moment } from './moments.ts';
import { acceptWithin, ladderOf, meetingsOf } from './rhythms.ts';
import type { Ladder, Meetings } from './rhythms.ts';
import { roundsOf } from './rounds.ts';
import type { Round } from './rounds.ts';
import { publishOf, windowOf } from './windows.ts';
import type { Window } from './windows.ts';

export interface Programme {
  readonly calendar: Calendar;
  readonly cycle: Cycle;
  readonly events: readonly PlanEvent[];
  readonly windows: readonly Window[];
  readonly publish: Moment;
  readonly acceptWithin: Offset;
  readonly ladder: Ladder;
  readonly meetings: Meetings | null;
  readonly rounds: readonly Round[];
}

/** Resolves every date of the definition inside a cycle; what fails is reported and marked as not sound. */
export function resolveProgramme(context: Context, cycle: Cycle): Programme {
  const { events, anchors } = resolveEvents(context, cycle);
  const calendar = { cycle, anchors };
  const windows = (['mentee', 'mentor'] as const).map((role) => windowOf(context, calendar, role));
  return {
    calendar,
    cycle,
    events,
    windows,
    publish: publishOf(context, calendar, windows),
    acceptWithin: acceptWithin(context),
    ladder: ladderOf(context),
    meetings: meetingsOf(context),
    rounds: roundsOf(context, calendar),
  };
}
