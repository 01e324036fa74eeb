/** Messages made into mails, a batch at a time: few statements however many there are. */
import { loadEvents, loadMailRows, type MailEvent, type MailRow } from '../../db/queries/mail-facts.ts';
import { planOf } from '../../db/queries/plans.ts';
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

/** The plan of each cycle that one of the mails is of. */
async function plansOf(sql: Sql, rows: readonly MailRow[]): Promise<ReadonlyMap<string, Plan>> {
  const hashes = new Map(rows.map(({ cycleId, planSha256 }) => [cycleId, planSha256]));
  const plans = new Map<string, Plan>();
  for (const [cycleId, sha256] of hashes) {
    const plan = await planOf(sql, { cycleId, sha256 });
    if (plan !== null) plans.set(cycleId, plan);
  }
  return plans;
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
  const plans = await plansOf(sql, rows);
  const cycles = new Set(rows.filter(needsEvents).map(({ cycleId }) => cycleId));
  const events = cycles.size === 0 ? NO_EVENTS : await loadEvents(sql, [...cycles]);
  const mails: Mail[] = [];
  const unsendable: Unsendable[] = [];
  for (const row of rows) {
    try {
      const plan = plans.get(row.cycleId);
      if (plan === undefined) throw new RangeError('the plan of its cycle is missing');
      mails.push(renderMail(row, { plan, events: events.get(row.cycleId) ?? [] }, settings));
    } catch (error) {
      const why = error instanceof RangeError ? error.message : 'a fault in its template';
      unsendable.push({ id: row.id, reason: `cannot be made into a mail: ${why}` });
    }
  }
  return { mails, unsendable };
}
