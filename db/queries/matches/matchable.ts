/** Whom a coordinator can name when a pair is to be made or kept apart. */
import type { Sql } from '../../client.ts';
import { formatsOf } from '../../../definitions/plan/formats.ts';
import { getPlan } from '../cycles.ts';
import { loadPool, peopleFor } from './pool.ts';
import type { UnitIds } from './what-if.ts';

export interface Called {
  readonly id: string;
  readonly name: string;
}

export interface Matchable {
  readonly mentees: readonly Called[];
  /** In a plan that matches across units, those of other units too. */
  readonly mentors: readonly Called[];
}

/** Those who can be matched in a unit, in the order of their names. */
export async function matchable(sql: Sql, { cycleId, unitId }: UnitIds): Promise<Matchable> {
  const pool = await loadPool(sql, await getPlan(sql, cycleId));
  const called = (role: 'mentee' | 'mentor'): Called[] =>
    peopleFor(pool, [unitId], role)
      .map(({ id, name }) => ({ id, name }))
      .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
  const [mentees, mentors] = [called('mentee'), called('mentor')];
  // Among peers the other is a mentee too.
  return { mentees, mentors: formatsOf(pool.plan).includes('peer') ? [...mentors, ...mentees] : mentors };
}
