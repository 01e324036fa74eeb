/** What those who choose see of each other: answers, names where the programme shows them, never addresses. */
import type { Sql } from '../../client.ts';
import type { ComparableAnswers } from '../../../definitions/plan/answers.ts';
import type { Plan, Role } from '../../../definitions/plan/types.ts';
import { freeFor } from '../seek/wishes-of.ts';
import { eligibleFor, loadPool } from './pool.ts';

export interface Profile {
  /** A participant's id. */
  readonly id: string;
  /** Null where the programme shows answers only. */
  readonly name: string | null;
  readonly answers: ComparableAnswers;
}

/** Those whom a participant may choose, the best match first; none where nobody chooses. */
export async function profilesFor(sql: Sql, plan: Plan, participantId: string): Promise<Profile[]> {
  const { choose } = plan.matching;
  const pool = await loadPool(sql, plan);
  const chooser = pool.people.get(participantId);
  if (choose === undefined || chooser === undefined) return [];
  const other: Role = chooser.role === 'mentee' ? 'mentor' : 'mentee';
  const byScore = eligibleFor(pool, chooser).toSorted((a, b) => b.score - a.score);
  // Where each chooses on days of their own, whoever is not free now is not there to choose.
  const free =
    choose.alone === undefined ? null : new Set((await freeFor(sql, pool, chooser)).map(({ id }) => id));
  return byScore.flatMap((edge): Profile[] => {
    if (free?.has(edge[other]) === false) return [];
    const person = pool.people.get(edge[other]);
    if (person === undefined) return [];
    const shown = Object.entries(person.answers).filter(([question]) => choose.show.includes(question));
    return [{ id: person.id, name: choose.names ? person.name : null, answers: Object.fromEntries(shown) }];
  });
}

/** Participants of a role who have somebody to choose, by id. */
export async function choosersWith(sql: Sql, plan: Plan, roles: readonly Role[]): Promise<string[]> {
  const pool = await loadPool(sql, plan);
  return [...pool.people.values()]
    .filter((person) => roles.includes(person.role) && eligibleFor(pool, person).length > 0)
    .map(({ id }) => id);
}
