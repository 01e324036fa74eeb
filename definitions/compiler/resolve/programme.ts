/** The definition with every date found and every default filled: what the plan is built from. */
import type { Escalation, Offset, PlanEvent } from '../../plan/types.ts';
import type { Context } from '../context.ts';
import type { Cycle } from './cycle.ts';
import type { Rests } from './rests.ts';
import { resolveEvents } from './events.ts';
import { isOfPair } from './moments.ts';
import type { Calendar, Moment } from './moments.ts';
import { meetingsOf } from './meetings.ts';
import type { Meetings } from './meetings.ts';
import { acceptWithin, escalationOf, ladderOf } from './rhythms.ts';
import type { Ladder } from './rhythms.ts';
import { roundsOf } from './rounds.ts';
import type { Round } from './rounds.ts';
import { choosingOf } from './choosing.ts';
import type { ChoosingTime } from './choosing.ts';
import { appliedRoles, publishOf, windowOf } from './windows.ts';
import type { Window } from './windows.ts';

export interface Programme {
  readonly calendar: Calendar;
  readonly cycle: Cycle;
  readonly events: readonly PlanEvent[];
  readonly windows: readonly Window[];
  /** Absent where nobody chooses on shared dates. */
  readonly choosing?: ChoosingTime;
  readonly publish: Moment;
  readonly acceptWithin: Offset;
  readonly ladder: Ladder;
  readonly escalation?: Escalation;
  readonly meetings: Meetings | null;
  /** On shared dates. */
  readonly rounds: readonly Round[];
  /** On days of each pair's own. */
  readonly pairRounds: readonly Round[];
  readonly rests: Rests;
}

/** Resolves every date of the definition inside a cycle; what fails is reported and marked as not sound. */
export function resolveProgramme(context: Context, cycle: Cycle, rests: Rests): Programme {
  const { events, anchors } = resolveEvents(context, cycle);
  const calendar = { cycle, anchors };
  const windows = appliedRoles(context).map((role) => windowOf(context, calendar, role));
  const choosing = choosingOf(context, calendar, windows);
  const rounds = roundsOf(context, calendar);
  const escalation = escalationOf(context);
  return {
    calendar,
    cycle,
    events,
    windows,
    ...(choosing === undefined ? {} : { choosing }),
    publish: publishOf(context, calendar, windows, choosing?.closes),
    acceptWithin: acceptWithin(context),
    ladder: ladderOf(context),
    ...(escalation === undefined ? {} : { escalation }),
    meetings: meetingsOf(context),
    rounds: rounds.filter(({ opens }) => !isOfPair(opens.rule)),
    pairRounds: rounds.filter(({ opens }) => isOfPair(opens.rule)),
    rests,
  };
}
