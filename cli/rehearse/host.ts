/** Hosts rehearsals in a running Adept: takes what the API has asked for, and mounts what is kept. */
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import type { AppDeps } from '../../api/app.tsx';
import { connect, type Pool } from '../../db/client.ts';
import { getDefinition } from '../../db/queries/definitions.ts';
import { getClock } from '../../db/queries/rehearsal-state.ts';
import { getRehearsal, type RehearsalProgress, type RehearsalRow } from '../../db/queries/rehearsals.ts';
import { compile } from '../../definitions/compiler/index.ts';
import { planHash } from '../../definitions/plan/hash.ts';
import { virtualClock, type Story } from '../../rehearsal/open.ts';
import { runRehearsal, type Run } from '../../rehearsal/run.ts';
import { startRunner, type Runner } from '../../rehearsal/runner.ts';
import { asEnvironment, type Settings } from '../settings.ts';
import { checkoutFolder } from '../setup/checkout.ts';
import type { Log } from '../setup/progress.ts';
import { supervise, type Supervised } from '../setup/supervise.ts';
import { openParts } from './parts.ts';
import { besideDatabase, dropStores, ensureStores, type Stores } from './stores.ts';
import { beginsAt } from '../../definitions/plan/begins.ts';

export interface RehearsalHost extends Runner {
  /** The process that works for the rehearsal under way; undefined when there is none. */
  workerPid(): number | undefined;
}

function storesOf(main: Settings, row: RehearsalRow): Stores {
  const { database, namespace } = row;
  if (database === null || namespace === null) throw new Error(`The rehearsal ${row.id} has been dropped.`);
  return { mainUrl: main.databaseUrl, address: main.temporalAddress, database, namespace };
}

/** Its links open nothing but its own pages: another address, another key. */
function settingsOf(main: Settings, row: RehearsalRow): Settings {
  const { database, namespace } = storesOf(main, row);
  return {
    databaseUrl: besideDatabase(main.databaseUrl, database),
    temporalAddress: main.temporalAddress,
    namespace,
    publicUrl: `${main.publicUrl.replace(/\/+$/, '')}/rehearsals/${row.id}`,
    linkKey: createHmac('sha256', main.linkKey).update(`rehearsal\n${row.id}`).digest('base64url'),
  };
}

async function storyOf(sql: Pool, row: RehearsalRow): Promise<Story> {
  const definition = await getDefinition(sql, row.definition_id);
  const { start, people, seed, years } = row.options;
  const { plan } = compile(definition?.text ?? '', { file: row.definition_id, start });
  if (definition === null || plan === undefined)
    throw new Error(`${row.definition_id} does not compile for ${start}.`);
  return { plan, sha256: planHash(plan), text: definition.text, people, seed, ...(years && { years }) };
}

function superviseWorker(settings: Settings, log: Log): Supervised {
  const program = join(checkoutFolder(), 'cli', 'adept.mjs');
  return supervise({
    name: "The rehearsal's worker",
    command: process.execPath,
    args: [program, 'worker', '--rehearsal'],
    env: asEnvironment(settings),
    log,
  });
}

/** Starts to run, one after the other, the rehearsals that are asked for in the main database. */
export function startRehearsals(main: Settings, log: Log): RehearsalHost {
  const sql = connect(main.databaseUrl, { max: 2 });
  let worker: Supervised | undefined;
  const perform = async (
    row: RehearsalRow,
    onProgress: (progress: RehearsalProgress) => Promise<void>,
  ): Promise<Run> => {
    const settings = settingsOf(main, row);
    const story = await storyOf(sql, row);
    await ensureStores(storesOf(main, row));
    worker = superviseWorker(settings, log);
    const clock = virtualClock(beginsAt(story.plan));
    const { parts, close } = await openParts(
      { ...settings, address: settings.temporalAddress, baseUrl: settings.publicUrl },
      clock,
    );
    try {
      return await runRehearsal(parts, story, { clock, onProgress });
    } finally {
      await close();
      await worker.stop();
      worker = undefined;
    }
  };
  const clear = (row: RehearsalRow) => dropStores(storesOf(main, row));
  const runner = startRunner({ sql, perform, clear, log });
  const stop = async () => {
    await runner.stop();
    await sql.end();
  };
  return { stop, workerPid: () => worker?.pid() };
}

/** Finds the apps of rehearsals that are kept; each stands at its last instant and can only be looked at. */
export function mountRehearsals(main: Settings): {
  readonly find: (id: string) => Promise<AppDeps | null>;
  readonly stop: () => Promise<void>;
} {
  const sql = connect(main.databaseUrl, { max: 1 });
  const mounted = new Map<string, { pool: Pool; deps: AppDeps }>();
  const mount = async (row: RehearsalRow): Promise<AppDeps> => {
    const settings = settingsOf(main, row);
    const pool = connect(settings.databaseUrl, { max: 2 });
    const at = (await getClock(pool))?.at ?? 0;
    const deps: AppDeps = {
      sql: pool,
      now: () => at,
      clock: 'virtual',
      access: 'open',
      linkKey: settings.linkKey,
      baseUrl: settings.publicUrl,
    };
    mounted.set(row.id, { pool, deps });
    return deps;
  };
  return {
    async find(id) {
      const row = await getRehearsal(sql, id);
      const over = row?.state === 'finished' || row?.state === 'failed';
      if (row === null || !over || row.database === null) {
        await mounted.get(id)?.pool.end();
        mounted.delete(id);
        return null;
      }
      return mounted.get(id)?.deps ?? mount(row);
    },
    async stop() {
      for (const { pool } of mounted.values()) await pool.end();
      await sql.end();
    },
  };
}
