/** Check-ins and rounds of feedback with the day on which they open. */
import type { Role, Text } from '../../plan/types.ts';
import { members, originOf } from '../context.ts';
import type { Context } from '../context.ts';
import type { CheckInIn, FeedbackIn } from '../definition.ts';
import { rolesOf } from './events.ts';
import { momentAt } from './moments.ts';
import type { Calendar, Moment } from './moments.ts';
import { nameAt } from './texts.ts';

/** Counted from the pair's own start or end where the definition says so. */
const OF_PAIR = { ofPair: true };

/** A check-in or a round of feedback. */
export interface Round {
  readonly id: string;
  readonly kind: 'check-in' | 'feedback';
  readonly name: Text;
  readonly opens: Moment;
  readonly closes?: Moment;
  readonly roles: readonly Role[];
  readonly questions: readonly string[];
}

function checkIn(context: Context, calendar: Calendar, [id, one]: readonly [string, CheckInIn]): Round {
  const path = ['check-ins', id];
  const at = [...path, 'on'];
  const opens = momentAt(context, calendar, at, one.on, 'send', originOf(context, at, 'end'), OF_PAIR);
  const name = nameAt(context, path, one.name);
  return { id, kind: 'check-in', name, opens, roles: rolesOf(one.for), questions: one.ask };
}

function feedback(context: Context, calendar: Calendar, [id, one]: readonly [string, FeedbackIn]): Round {
  const path = ['feedback', id];
  const at = [...path, 'opens'];
  const opens = momentAt(context, calendar, at, one.opens, 'send', originOf(context, at, 'end'), OF_PAIR);
  const name = nameAt(context, path, one.name);
  const round: Round = { id, kind: 'feedback', name, opens, roles: rolesOf(one.from), questions: one.ask };
  if (one.closes === undefined) return round;
  const until = [...path, 'closes'];
  const origin = originOf(context, until, 'end');
  return { ...round, closes: momentAt(context, calendar, until, one.closes, 'end', origin, OF_PAIR) };
}

/** All of them, check-ins first, each group in the order of the definition. */
export function roundsOf(context: Context, calendar: Calendar): readonly Round[] {
  const { feedback: feedbacks, 'check-ins': checkIns } = context.definition;
  return [
    ...members(checkIns).map((one) => checkIn(context, calendar, one)),
    ...members(feedbacks).map((one) => feedback(context, calendar, one)),
  ];
}
