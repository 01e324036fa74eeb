/** A cycle in the middle of its life: the Stockholm year, rehearsed up to a moment. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openParts } from '../cli/rehearse/parts.ts';
import { checkoutFolder } from '../cli/setup/checkout.ts';
import { ensureNamespace } from '../cli/setup/namespace.ts';
import { workflowBundle } from '../cli/setup/workflow-bundle.ts';
import { connect } from '../db/client.ts';
import { migrate } from '../db/migrate.ts';
import { compile } from '../definitions/compiler/index.ts';
import { planHash } from '../definitions/plan/hash.ts';
import type { EpochMs } from '../definitions/plan/types.ts';
import { drive, SIDE_BY_SIDE } from '../rehearsal/driver.ts';
import { openStage, virtualClock, type Story } from '../rehearsal/open.ts';
import { startWorker } from '../worker/run.ts';
import { beginsAt } from '../definitions/plan/begins.ts';

const FILE = join(checkoutFolder(), 'definitions', 'programmes', 'su-alumni.yaml');
const NAMESPACE = 'bench';

export interface Place {
  /** An empty database. */
  readonly databaseUrl: string;
  /** Temporal's `host:port`. */
  readonly address: string;
  readonly people: number;
  /** Epoch ms; what comes at it or later has not happened. */
  readonly until: EpochMs;
  readonly log: (line: string) => void;
}

function story(people: number): Story {
  const text = readFileSync(FILE, 'utf8');
  const { plan } = compile(text, { file: FILE, start: '2024-09-02' });
  if (plan === undefined) throw new Error('The Stockholm programme does not compile.');
  return { plan, sha256: planHash(plan), text, people, seed: '1' };
}

/** Fills the database. Gives the cycle's id. */
export async function rehearsedUntil({ databaseUrl, address, people, until, log }: Place): Promise<string> {
  await Promise.all([migrate(databaseUrl), ensureNamespace(address, NAMESPACE, 1)]);
  const sql = connect(databaseUrl);
  const bundlePath = await workflowBundle(log);
  const worker = await startWorker({ sql, address, namespace: NAMESPACE, bundlePath });
  const told = story(people);
  const clock = virtualClock(beginsAt(told.plan));
  const links = { linkKey: 'bench', baseUrl: 'http://bench.test' };
  const { parts, close } = await openParts({ databaseUrl, address, namespace: NAMESPACE, ...links }, clock);
  try {
    log(`Rehearsing ${people} people up to ${new Date(until).toISOString().slice(0, 10)} ...`);
    const stage = await openStage(parts, told, clock);
    const onInstant = async () => undefined;
    await drive({ stage, width: SIDE_BY_SIDE, moveTo: clock.moveTo, onInstant }, until);
    return stage.cycleId;
  } finally {
    await close();
    await worker.stop();
    await sql.end();
  }
}
