/** One task a pair at risk, for its unit's coordinator; never a mail to the pair. */
import { json, type Sql } from '../../client.ts';
import type { Plan } from '../../../definitions/plan/types.ts';
import { getPlan } from '../cycles.ts';
import { closeTask } from '../tasks.ts';
import { pairsAtRisk, type RiskRow, type Watched } from './risks.ts';

/** What each reason is called, so that one that a coordinator has seen to is told from a new one. */
function reasonsOf({ missing, low, silent }: RiskRow): string[] {
  return [
    ...missing.map((occurrence) => `missing/${occurrence}`),
    ...low.map(({ ask, question, participant }) => `low/${ask}/${question}/${participant}`),
    ...silent.map(({ participant }) => `silent/${participant}`),
  ];
}

/** Opens a pair's task, and opens it again when there is a reason that was not there when it was closed. */
async function openRisk(tx: Sql, risk: RiskRow, { cycleId, now }: Watched): Promise<void> {
  const facts = { reasons: reasonsOf(risk) };
  await tx`
    insert into task (id, cycle_id, unit_id, kind, subject, facts, opened_at)
    values (adept_id('task', ${[cycleId, 'at-risk', risk.id].join('/')}), ${cycleId}, ${risk.unit_id}, 'at-risk',
      ${risk.id}, ${json(tx, facts)}, ${now})
    on conflict (id) do update set facts = excluded.facts, closed_at = null,
      opened_at = case when task.closed_at is null then task.opened_at else excluded.opened_at end
    where task.closed_at is null or not (task.facts -> 'reasons') @> (excluded.facts -> 'reasons')`;
}

/** Looks at the pairs anew: opens the tasks of those at risk, closes those of pairs with which all is well again. */
export async function reviewRisk(tx: Sql, plan: Plan, watched: Watched): Promise<void> {
  const { cycleId, now, only } = watched;
  const risks = await pairsAtRisk(tx, plan, watched);
  for (const risk of risks) await openRisk(tx, risk, watched);
  const ids = risks.map(({ id }) => id);
  await tx`
    update task set closed_at = ${now}
    where cycle_id = ${cycleId} and kind = 'at-risk' and closed_at is null and subject <> all(${ids})
      and ${only === undefined ? tx`true` : tx`subject = any(${[...only]})`}`;
}

/**
 * Somebody has answered: a check-in may say that something is wrong, and any answer that things have mended. Looks at
 * the answerer's pairs; of other answers than a check-in's, only at those that have a task.
 */
export async function reviewAfterAnswer(
  tx: Sql,
  { participant, kind }: { participant: string; kind: string },
  { cycleId, now }: Omit<Watched, 'only'>,
): Promise<void> {
  const rows = await tx<{ id: string }[]>`
    select r.id from relationship r join member m on m.relationship_id = r.id
    where m.participant_id = ${participant} and r.state = 'active'
      and (${kind === 'check-in'} or exists (
        select from task t where t.cycle_id = r.cycle_id and t.kind = 'at-risk' and t.subject = r.id
          and t.closed_at is null))`;
  if (rows.length === 0) return;
  const plan = await getPlan(tx, cycleId);
  await reviewRisk(tx, plan, { cycleId, now, only: rows.map(({ id }) => id) });
}

/** A pair has come to its end: nobody need talk to it any more. */
export async function settleRisk(
  tx: Sql,
  { id, cycle_id }: { id: string; cycle_id: string },
  now: number,
): Promise<void> {
  await closeTask(tx, cycle_id, 'at-risk', id, now);
}
