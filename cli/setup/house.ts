import { migrate } from '../../db/migrate.ts';
import { signalProcess } from './processes.ts';
import { type Postgres, startPostgres } from './postgres.ts';
import { withProgress, type Log } from './progress.ts';
import { type Temporal, startTemporal } from './temporal.ts';

/** The servers below Adept: a migrated database and a Temporal server. */
export interface Foundation {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly postgres: Postgres;
  readonly temporal: Temporal;
}

/** What has been started, so that it can be stopped the other way round. */
export class Started {
  readonly #stops: { name: string; stop: () => Promise<void> }[] = [];
  readonly #pids: (() => number | undefined)[] = [];

  /** Remembers how to stop a part, and which process to kill when there is no time for that. */
  add(name: string, part: { stop(): Promise<void> }, pid?: () => number | undefined): void {
    this.#stops.push({ name, stop: () => part.stop() });
    if (pid) this.#pids.push(pid);
  }

  /** Stops the newest part first. One that fails does not keep the others running. */
  async stopAll(log: Log): Promise<void> {
    for (const { name, stop } of this.#stops.splice(0).toReversed()) {
      await withProgress(log, `Stopping ${name}`, stop).catch((error: unknown) =>
        log(`${name} could not be stopped: ${String(error)}`),
      );
    }
  }

  /** Kills every process at once. Postgres and Temporal recover from that at their next start. */
  killAll(): void {
    for (const pid of this.#pids) {
      const number = pid();
      if (number !== undefined) signalProcess(number, 'SIGKILL');
    }
  }
}

/**
 * Starts Postgres, migrates it, and starts Temporal meanwhile.
 * @param dir folder of state
 * @throws SetupFault, MigrationFault; what was started by then is in `started`.
 */
export async function startFoundation(dir: string, log: Log, started: Started): Promise<Foundation> {
  const [database, temporal] = await Promise.allSettled([
    startDatabase(dir, log, started),
    startTemporal({ dir, log }),
  ]);
  if (temporal.status === 'fulfilled')
    started.add('Temporal', temporal.value, () => temporal.value.server?.pid);
  if (database.status === 'rejected') throw database.reason;
  if (temporal.status === 'rejected') throw temporal.reason;
  return {
    databaseUrl: database.value.url,
    temporalAddress: temporal.value.address,
    postgres: database.value,
    temporal: temporal.value,
  };
}

async function startDatabase(dir: string, log: Log, started: Started): Promise<Postgres> {
  const postgres = await startPostgres({ dir, log });
  started.add('Postgres', postgres, () => postgres.server?.pid);
  await withProgress(log, 'Migrating the database', () => migrate(postgres.url));
  return postgres;
}
