/** A group whose mentor cannot: the next who can lead all of it is asked by itself, where the programme says so. */
import type { Sql } from '../../client.ts';
import { groupSize } from '../../../definitions/plan/formats.ts';
import { asksNext } from '../../../definitions/plan/choice-dates.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { loadPool } from '../matches/pool.ts';
import { leaders } from '../matches/regroup.ts';
import { forbidden, loadRules } from '../matches/rule-rows.ts';
import { proposeTogether } from '../relationships/propose.ts';
import { notLooking, triedBefore } from './tried.ts';

export interface FallenProposal {
  readonly unitId: string;
  /** Who would still like to be in it, in the order of their ids. */
  readonly mentees: readonly string[];
  readonly now: EpochMs;
}

/**
 * Proposes a group that was never accepted to the best who can lead all of it and has not been asked by any of them.
 * Where people choose, the choices of several are several: a coordinator decides. False: nobody is asked.
 */
export async function askNextLeader(tx: Sql, plan: Plan, fallen: FallenProposal): Promise<boolean> {
  const { unitId, mentees, now } = fallen;
  const { least, most } = groupSize(plan);
  const inLimits = mentees.length >= least && mentees.length <= most;
  if (!asksNext(plan) || plan.matching.choose !== undefined || !inLimits) return false;
  await tx`select 1 from cycle where id = ${plan.cycle.id} for update`;
  const pool = await loadPool(tx, plan);
  const people = mentees.flatMap((id) => pool.people.get(id) ?? []);
  if (people.length < mentees.length || people.some(({ places }) => places === 0)) return false;
  const barred = await barredFor(tx, plan, mentees);
  const next = leaders(pool, people, unitId).find(({ participant }) => !barred.has(participant));
  if (next === undefined) return false;
  const { participant: mentor, score } = next;
  await proposeTogether(tx, plan, {
    cycleId: plan.cycle.id,
    unitId,
    format: 'group',
    mentees,
    mentor,
    score,
    now,
  });
  return true;
}

/** Mentors whom one of them has been proposed to before or is kept apart from, and those who have stopped answering. */
async function barredFor(tx: Sql, plan: Plan, mentees: readonly string[]): Promise<ReadonlySet<string>> {
  const barred = new Set(await notLooking(tx));
  for (const mentee of mentees) for (const [, mentor] of await triedBefore(tx, mentee)) barred.add(mentor);
  for (const [mentee, mentor] of forbidden(await loadRules(tx, plan.cycle.id)))
    if (mentees.includes(mentee)) barred.add(mentor);
  return barred;
}
