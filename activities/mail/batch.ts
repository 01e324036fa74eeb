/** Messages made into mails, a batch at a time: few statements however many there are. */
import {
  loadEvents,
  loadMailRows,
  loadPlans,
  type MailEvent,
  type MailRow,
} from '../../db/queries/mail-facts.ts';
import type { Sql } from '../../db/client.ts';
import type { Plan } from '../../definitions/plan/types.ts';
import type { Mail } from './mail.ts';
import { renderMail, type RenderSettings } from './render.ts';

export interface Unsendable {
  readonly id: string;
  /** No personal data: it is shown and logged. */
  readonly reason: string;
}

export interface Batch {
  readonly mails: readonly Mail[];
  readonly unsendable: readonly Unsendable[];
}

/** Plans by hash. They never change, so they are read from Postgres once a process. */
const plans = new Map<string, Plan>();
/** More cycles than run at once anywhere; beyond it the oldest go. */
const PLANS_KEPT = 100;

async function knowPlans(sql: Sql, rows: readonly MailRow[]): Promise<void> {
  const missing = new Set(rows.map(({ planSha256 }) => planSha256).filter((hash) => !plans.has(hash)));
  if (missing.size === 0) return;
  for (const [hash, plan] of await loadPlans(sql, [...missing])) plans.set(hash, plan);
  for (const hash of [...plans.keys()].slice(0, Math.max(0, plans.size - PLANS_KEPT - missing.size))) {
    plans.delete(hash);
  }
}

const NO_EVENTS: ReadonlyMap<string, readonly MailEvent[]> = new Map();

function needsEvents(row: MailRow): boolean {
  return row.eventId !== null || row.template === 'start-of-programme' || row.hasEvents;
}

/** Renders messages. One that cannot be rendered is named, and holds up none of the others. */
export async function renderBatch(
  sql: Sql,
  ids: readonly string[],
  settings: RenderSettings,
): Promise<Batch> {
  const rows = await loadMailRows(sql, ids);
  await knowPlans(sql, rows);
  const cycles = new Set(rows.filter(needsEvents).map(({ cycleId }) => cycleId));
  const events = cycles.size === 0 ? NO_EVENTS : await loadEvents(sql, [...cycles]);
  const mails: Mail[] = [];
  const unsendable: Unsendable[] = [];
  for (const row of rows) {
    try {
      const plan = plans.get(row.planSha256);
      if (plan === undefined) throw new RangeError('the plan of its cycle is missing');
      mails.push(renderMail(row, { plan, events: events.get(row.cycleId) ?? [] }, settings));
    } catch (error) {
      const why = error instanceof RangeError ? error.message : 'a fault in its template';
      unsendable.push({ id: row.id, reason: `cannot be made into a mail: ${why}` });
    }
  }
  return { mails, unsendable };
}
