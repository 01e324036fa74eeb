/**
 * Postgres gathers its statistics by the clock on the wall, a minute apart. A year that passes in that time would be
 * planned on empty tables all along, so a rehearsal has them gathered as its tables grow.
 */
import { gatherStatistics } from '../db/queries/rehearsal-state.ts';
import type { Stage } from './stage.ts';

/** Mails delivered before the first time. */
const FIRST_AT_MAILS = 50;
const GROWTH = 2;

/** To be called now and then: gathers each time that the mails have doubled. */
export function keepStatistics({ sql, mails }: Pick<Stage, 'sql' | 'mails'>): () => Promise<void> {
  let next = FIRST_AT_MAILS;
  return async () => {
    if (mails.count < next) return;
    next = mails.count * GROWTH;
    await gatherStatistics(sql);
  };
}
