/** After publication: single pairs, and whole groups, proposed by the coordinator. */
import { inOrder } from '../../../matching/index.ts';
import { transaction, type Sql } from '../../client.ts';
import { groupSize } from '../../../definitions/plan/formats.ts';
import type { EpochMs, Format } from '../../../definitions/plan/types.ts';
import { joinGroup, livingGroupOf, propose, proposeTogether } from '../relationships.ts';
import { singleFormat } from './candidates.ts';
import { peopleOf, refuseForbidden, weighAllowed, type PairIds, type PairPeople } from './check-pair.ts';
import { loadPool, type Pool } from './pool.ts';
import { lockPeople } from './publish.ts';
import { MatchRefusal } from './refusal.ts';
import { loadRules } from './rule-rows.ts';
import { closeSearches, isSought } from '../seek/searches.ts';
import { closeFallenThrough } from './settled-tasks.ts';
import { lockUnit, refuseUnlessRunning, type MatchingUnit } from './unit.ts';

interface InUnit {
  readonly cycleId: string;
  readonly unitId: string;
  readonly now: EpochMs;
}

export type PairProposal = InUnit & PairIds;

export interface GroupProposal extends InUnit {
  readonly mentees: readonly string[];
  readonly mentor: string;
}

/**
 * Proposes one pair after the unit's publication: a mentee and a mentor, two peers, or a mentee to a mentor whose
 * group has room.
 * @returns the relationship's id
 * @throws MatchRefusal `not-published`, `no-places`, `forbidden`, `cycle-not-running`, `other-format`, `group-size`,
 *   as `peopleOf` and `weighAllowed`
 */
export async function proposePair(sql: Sql, proposal: PairProposal): Promise<string> {
  const { mentee, mentor } = proposal;
  return published(sql, proposal, [mentee, mentor], async (tx, unit, pool) => {
    const [people, score] = await weighed(tx, pool, unit, proposal);
    const format = formatOf(people);
    if (!people.mentee.formats.includes(format)) throw new MatchRefusal('other-format', { mentee, mentor });
    if (format === 'group') return intoGroup(tx, unit, people, proposal);
    const rest = { cycleId: unit.cycleId, unitId: unit.unitId, score, now: proposal.now };
    if (format === 'one-to-one') return propose(tx, unit.plan, { ...rest, mentee, mentor });
    const mentees = inOrder(mentee, mentor);
    return proposeTogether(tx, unit.plan, { ...rest, format, mentees, mentor: null });
  });
}

/**
 * Proposes a whole group, for instance one that has lost its mentor, to a mentor who has nobody.
 * @returns the relationship's id
 * @throws MatchRefusal `group-size`, `leads-group`, and as `proposePair`
 */
export async function proposeGroup(sql: Sql, proposal: GroupProposal): Promise<string> {
  const { mentees, mentor, now } = proposal;
  return published(sql, proposal, [...mentees, mentor], async (tx, unit, pool) => {
    const { least, most } = groupSize(unit.plan);
    const size = new Set(mentees).size;
    if (size < least || size > most) throw new MatchRefusal('group-size', { least, most });
    let total = 0;
    for (const mentee of new Set(mentees)) {
      const [people, score] = await weighed(tx, pool, unit, { mentee, mentor }, true);
      const together = people.mentee.formats.includes('group') && people.mentor.formats.includes('group');
      if (!together || people.mentor.role !== 'mentor')
        throw new MatchRefusal('other-format', { mentee, mentor });
      total += score;
    }
    if ((pool.people.get(mentor)?.living ?? 0) > 0) throw new MatchRefusal('leads-group', { mentor });
    const { cycleId, unitId } = unit;
    const who = { format: 'group', mentees: [...new Set(mentees)], mentor } as const;
    return proposeTogether(tx, unit.plan, { cycleId, unitId, ...who, score: total, now });
  });
}

/** What can be proposed in a unit that is published, by people who are locked; the tasks that it settles are closed. */
async function published(
  sql: Sql,
  { cycleId, unitId, now }: InUnit,
  people: readonly string[],
  work: (tx: Sql, unit: MatchingUnit, pool: Pool) => Promise<string>,
): Promise<string> {
  return transaction(sql, async (tx) => {
    const unit = await lockUnit(tx, cycleId, unitId);
    refuseUnlessRunning(unit);
    if (!(await takesSingly(tx, unit, people))) throw new MatchRefusal('not-published', { unit: unitId });
    await lockPeople(tx, people);
    const made = await work(tx, unit, await loadPool(tx, unit.plan));
    await closeFallenThrough(tx, cycleId, people, now);
    await closeSearches(tx, people, now);
    return made;
  });
}

/** After publication, in a rolling programme, and for those whom a coordinator is searching somebody for. */
async function takesSingly(
  tx: Sql,
  { publishedAt, plan }: MatchingUnit,
  people: readonly string[],
): Promise<boolean> {
  if (publishedAt !== null || plan.cycle.rolling === true) return true;
  for (const one of people) if (await isSought(tx, one)) return true;
  return false;
}

async function weighed(
  tx: Sql,
  pool: Pool,
  unit: MatchingUnit,
  pair: PairIds,
  together = false,
): Promise<readonly [PairPeople, number]> {
  const people = await peopleOf(tx, pool, unit, pair, together);
  refuseForbidden(await loadRules(tx, unit.cycleId), pair);
  const { score } = weighAllowed(pool, people);
  const full = [people.mentee, people.mentor].find(({ places }) => places === 0);
  if (full !== undefined) throw new MatchRefusal('no-places', { participant: full.id });
  return [people, score];
}

function formatOf({ mentor }: PairPeople): Format {
  return mentor.role === 'mentee' ? 'peer' : singleFormat(mentor);
}

async function intoGroup(
  tx: Sql,
  { plan, cycleId, unitId }: MatchingUnit,
  { mentee, mentor }: PairPeople,
  { now }: InUnit,
): Promise<string> {
  const group = await livingGroupOf(tx, mentor.id);
  const { least, most } = groupSize(plan);
  const joined = (group === null ? 0 : mentor.living) + 1;
  if (joined < least || joined > most) throw new MatchRefusal('group-size', { least, most });
  if (group === null) {
    const who = { format: 'group', mentees: [mentee.id], mentor: mentor.id } as const;
    return proposeTogether(tx, plan, { cycleId, unitId, ...who, score: 0, now });
  }
  await joinGroup(tx, plan, group, { mentee: mentee.id, now });
  return group.id;
}
