/** The follow-up of those who are entitled to a partner and have none. */
import { endOfDay, plusOffsets, zonedDay } from '../../definitions/plan/dates.ts';
import { FOLLOW_UP } from '../../definitions/plan/entitled.ts';
import type { Offset } from '../../definitions/plan/types.ts';
import { remindEntitled, tellEntitled } from '../../db/queries/entitled.ts';
import type { StepHandler } from './types.ts';

export const followUp: StepHandler = async ({ tx, plan, step, now }) => {
  const zone = plan.programme.timeZone;
  // Whoever came in the course of that day counts.
  const before = (offset: Offset) => endOfDay(plusOffsets(zonedDay(now, zone), [offset]), zone);
  const { remindedAfter, toldAfter } = FOLLOW_UP;
  const dates = { reminded: before(remindedAfter), told: before(toldAfter) };
  const follow = { key: step.key, now, ...dates };
  await remindEntitled(tx, plan, follow);
  await tellEntitled(tx, plan, follow);
};
