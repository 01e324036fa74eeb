/** The shelf of recorded histories: files that are added to and never changed, since workflows live for years. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { checkoutFolder } from '../../cli/setup/checkout.ts';

export type History = Awaited<ReturnType<WorkflowHandle['fetchHistory']>>;

const SHELF = join(checkoutFolder(), 'test', 'histories');
const NAMED = /^(\d{3})-(.+)\.json$/;

export interface Recorded {
  /** `001-cycle-virtual-stockholm-year`. */
  readonly name: string;
  readonly text: string;
}

/** Every recorded history, the oldest recording first. */
export function recordedHistories(): Recorded[] {
  return readdirSync(SHELF)
    .filter((file) => NAMED.test(file))
    .toSorted()
    .map((file) => ({
      name: file.replace(/\.json$/, ''),
      text: readFileSync(join(SHELF, file), 'utf8'),
    }));
}

/**
 * Adds a history in Temporal's JSON under the next number that nothing of this kind has.
 * @param kind what it holds: `relationship-virtual-declined`
 */
export function addHistory(kind: string, history: History): void {
  const taken = readdirSync(SHELF).flatMap((file) => {
    const [, number, other] = NAMED.exec(file) ?? [];
    return other === kind ? [Number(number)] : [];
  });
  const number = String(Math.max(0, ...taken) + 1).padStart(3, '0');
  const compact = JSON.stringify(JSON.parse(historyToJSON(history)));
  // Refused when the file is there: a history is never overwritten.
  writeFileSync(join(SHELF, `${number}-${kind}.json`), `${compact}\n`, { flag: 'wx' });
}
