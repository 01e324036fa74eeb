/** The rehearsal that opens `npm start`: the Stockholm year, kept until the next start. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { summaryLines, viewOn } from '../../rehearsal/view.ts';
import { type Asking, followRehearsal, requestRehearsal } from '../../rehearsal/watch.ts';
import { checkoutFolder } from '../setup/checkout.ts';

const PROGRAMME = join('definitions', 'programmes', 'su-alumni.yaml');
/** The year that the programme's dates are of. */
const START = '2024-09-02';

/**
 * Rehearses before the user's eyes, on a terminal as a live picture. Gives the address of its pages; null when
 * it did not end as it should, which has been told then.
 * @param dir folder of state: remembers which rehearsal to drop at the next start
 */
export async function rehearseOpening(client: Asking, dir: string): Promise<string | null> {
  await dropLast(client, dir);
  const text = readFileSync(join(checkoutFolder(), PROGRAMME), 'utf8');
  const out = process.stdout;
  const id = await requestRehearsal(client, { text, start: START, keep: true });
  writeFileSync(lastFile(dir), id);
  const view = viewOn({ write: (piece) => void out.write(piece), live: out.isTTY, width: out.columns ?? 80 });
  const ended = await followRehearsal(client, id, (progress) => view.show(progress));
  view.end();
  if (ended.summary !== null) out.write(`\n${summaryLines(ended.summary).join('\n')}\n\n`);
  if (ended.error !== null) out.write(`${ended.error}\n`);
  return ended.page;
}

async function dropLast(client: Asking, dir: string): Promise<void> {
  if (!existsSync(lastFile(dir))) return;
  // It may have been dropped by hand.
  await client.api('DELETE', `/api/rehearsals/${readFileSync(lastFile(dir), 'utf8').trim()}`);
}

const lastFile = (dir: string): string => join(dir, 'opening-rehearsal');
