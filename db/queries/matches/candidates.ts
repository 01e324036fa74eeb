/** After publication: who could still be paired with whom, and single pairs proposed by the coordinator. */
import { transaction, type Sql } from '../../client.ts';
import type { EpochMs } from '../../../definitions/plan/types.ts';
import { nextCandidates, type Candidate, type Pair } from '../../../matching/index.ts';
import { getPlan } from '../cycles.ts';
import { propose } from '../relationships.ts';
import { peopleOf, refuseForbidden, weighAllowed, whyAbsent, type PairIds } from './check-pair.ts';
import { eligibleFor, loadPool, withReasons } from './pool.ts';
import { lockPeople } from './publish.ts';
import { MatchRefusal } from './refusal.ts';
import { forbidden, loadRules } from './rule-rows.ts';
import { closeFallenThrough } from './settled-tasks.ts';
import { lockUnit, refuseUnlessRunning } from './unit.ts';

export interface NamedCandidate extends Omit<Candidate, 'id'> {
  readonly participant: string;
  readonly name: string;
}

/**
 * The free partners that one participant could have now, best first. Pairs that are forbidden, or that came to
 * nothing before, are not among them.
 * @throws MatchRefusal `unknown-person`, `left`, `not-applied`, `no-places`
 */
export async function candidatesFor(
  sql: Sql,
  cycleId: string,
  participantId: string,
): Promise<NamedCandidate[]> {
  const pool = await loadPool(sql, await getPlan(sql, cycleId));
  const person = pool.people.get(participantId);
  if (person === undefined) throw await whyAbsent(sql, cycleId, participantId);
  if (person.places === 0) throw new MatchRefusal('no-places', { participant: participantId });
  const forbids = [...forbidden(await loadRules(sql, cycleId)), ...(await triedBefore(sql, participantId))];
  const edges = eligibleFor(pool, person).map((edge) => withReasons(pool, edge));
  const away = await notLooking(sql);
  const places = new Map([...pool.people.values()].map((one) => [one.id, away.has(one.id) ? 0 : one.places]));
  return nextCandidates({ person, edges, places, forbids, seed: cycleId }).map(({ id, score, reasons }) => ({
    participant: id,
    name: pool.people.get(id)?.name ?? id,
    score,
    reasons,
  }));
}

/** Those who have stopped answering, or want no other partner, are offered to nobody. */
async function notLooking(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql<{ participant_id: string }[]>`select participant_id from not_looking`;
  return new Set(rows.map((row) => row.participant_id));
}

async function triedBefore(sql: Sql, participantId: string): Promise<Pair[]> {
  const rows = await sql<{ mentee: string; mentor: string }[]>`
    select e.participant_id as mentee, o.participant_id as mentor
    from relationship r
    join member e on e.relationship_id = r.id and e.role = 'mentee'
    join member o on o.relationship_id = r.id and o.role = 'mentor'
    where ${participantId} in (e.participant_id, o.participant_id)`;
  return rows.map(({ mentee, mentor }) => [mentee, mentor]);
}

export interface PairProposal extends PairIds {
  readonly cycleId: string;
  readonly unitId: string;
  readonly now: EpochMs;
}

/**
 * Proposes one pair after the unit's publication.
 * @returns the relationship's id
 * @throws MatchRefusal `not-published`, `no-places`, `forbidden`, `cycle-not-running`, as `peopleOf` and
 *   `weighAllowed`
 */
export async function proposePair(sql: Sql, proposal: PairProposal): Promise<string> {
  const { cycleId, unitId, mentee, mentor, now } = proposal;
  return transaction(sql, async (tx) => {
    const unit = await lockUnit(tx, cycleId, unitId);
    refuseUnlessRunning(unit);
    if (unit.publishedAt === null) throw new MatchRefusal('not-published', { unit: unitId });
    await lockPeople(tx, [mentee, mentor]);
    const pool = await loadPool(tx, unit.plan);
    const people = await peopleOf(tx, pool, unit, proposal);
    refuseForbidden(await loadRules(tx, cycleId), proposal);
    const { score } = weighAllowed(pool, people);
    const full = [people.mentee, people.mentor].find(({ places }) => places === 0);
    if (full !== undefined) throw new MatchRefusal('no-places', { participant: full.id });
    await closeFallenThrough(tx, cycleId, [mentee, mentor], now);
    return propose(tx, unit.plan, { cycleId, unitId, mentee, mentor, score, now });
  });
}
