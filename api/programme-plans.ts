/** A programme as its newest text has it, whether or not a cycle of it runs. */
import type { Sql } from '../db/client.ts';
import { newestDefinition } from '../db/queries/definitions.ts';
import type { EpochMs, Plan } from '../definitions/plan/types.ts';
import { planOf } from './compile.ts';

/** The plan of the next cycle of a programme; null when no text of it is stored. */
export type ProgrammePlans = (programme: string, now: EpochMs) => Promise<Plan | null>;

/** Compiles each text once a day: what comes next hangs on today. */
export function programmePlanReader(sql: Sql): ProgrammePlans {
  const kept = new Map<string, { readonly key: string; readonly plan: Plan }>();
  return async (programme, now) => {
    const stored = await newestDefinition(sql, programme);
    if (stored === null) return null;
    const key = `${stored.id} ${new Date(now).toISOString().slice(0, 10)}`;
    const known = kept.get(programme);
    if (known?.key === key) return known.plan;
    const plan = planOf(stored.text, undefined, now);
    kept.set(programme, { key, plan });
    return plan;
  };
}
