/** The unit whose matches are changed, locked for the transaction, and what may be done to it now. */
import type { Sql } from '../../client.ts';
import type { EpochMs, Plan } from '../../../definitions/plan/types.ts';
import { MatchRefusal } from './refusal.ts';

export interface MatchingUnit {
  readonly cycleId: string;
  readonly unitId: string;
  readonly plan: Plan;
  readonly cycleState: string;
  readonly publishedAt: EpochMs | null;
}

interface UnitRow {
  readonly plan: Plan;
  readonly state: string;
  readonly published_at: EpochMs | null;
}

/** Takes a unit for the rest of the transaction. @throws MatchRefusal `unknown-unit` */
export async function lockUnit(tx: Sql, cycleId: string, unitId: string): Promise<MatchingUnit> {
  const [row] = await tx<UnitRow[]>`
    select c.plan, c.state, u.published_at from unit u join cycle c on c.id = u.cycle_id
    where u.cycle_id = ${cycleId} and u.id = ${unitId} for update of u`;
  if (row === undefined) throw new MatchRefusal('unknown-unit', { unit: unitId });
  return { cycleId, unitId, plan: row.plan, cycleState: row.state, publishedAt: row.published_at };
}

/** Takes a unit whose draft may still change. @throws MatchRefusal `published`, `cycle-not-running` */
export async function lockDraftingUnit(tx: Sql, cycleId: string, unitId: string): Promise<MatchingUnit> {
  const unit = await lockUnit(tx, cycleId, unitId);
  if (unit.publishedAt !== null) throw new MatchRefusal('published', { unit: unitId });
  refuseUnlessRunning(unit);
  return unit;
}

/** A cycle that is held or over takes no changes. @throws MatchRefusal `cycle-not-running` */
export function refuseUnlessRunning({ cycleState }: Pick<MatchingUnit, 'cycleState'>): void {
  if (cycleState !== 'running') throw new MatchRefusal('cycle-not-running', { state: cycleState });
}

/** The units of a cycle that have not been published, in order of their ids, locked. */
export async function lockUnpublished(tx: Sql, cycleId: string): Promise<string[]> {
  const units = await tx<{ id: string }[]>`
    select id from unit where cycle_id = ${cycleId} and published_at is null order by id for update`;
  return units.map(({ id }) => id);
}
