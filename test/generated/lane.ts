/**
 * Rehearses generated programmes one after the other on one database, one namespace and one worker: setting these up
 * takes as long as a small programme. Each programme finds every table empty, and gives its workflows ids
 * of its own: Temporal never starts one anew under the id of one that has ended.
 */
import type { Sql } from '../../db/client.ts';
import { beginsAt } from '../../definitions/plan/begins.ts';
import { virtualClock, type Story } from '../../rehearsal/open.ts';
import { runRehearsal } from '../../rehearsal/run.ts';
import type { Parts } from '../../rehearsal/stage.ts';
import { openAt, workAt, type TestPlace } from '../rehearsal/running.ts';
import type { Generated } from './programme.ts';
import { judge, storyFrom, type Result } from './rehearse.ts';

export interface Lane {
  /** Rehearses a programme to its end. A step that fails ends it at once, as a fault. */
  rehearse(generated: Generated): Promise<Result>;
  /** Closes all and drops the database. */
  close(): Promise<void>;
}

interface Opened {
  readonly parts: Parts;
  readonly clock: ReturnType<typeof virtualClock>;
  /** Settles with the error of the first step that fails. */
  readonly failing: Promise<never>;
  readonly close: () => Promise<void>;
}

async function open(place: TestPlace): Promise<Opened> {
  let fail: (error: unknown) => void = () => undefined;
  const failing = new Promise<never>((_, reject) => {
    fail = reject;
  });
  // It is looked at while something runs; a step that fails while all closes concerns nobody.
  failing.catch(() => undefined);
  const clock = virtualClock(0);
  const stop = await workAt(place, fail);
  const { parts, close } = await openAt(place, clock);
  const closeAll = async (): Promise<void> => {
    await close();
    await stop();
    await place.drop();
  };
  return { parts, clock, failing, close: closeAll };
}

async function emptyAll(sql: Sql): Promise<void> {
  const tables = await sql<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename <> 'migration'`;
  await sql`truncate ${sql(tables.map(({ name }) => name))} restart identity cascade`;
}

const inWords = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function rehearseOn(
  { parts, clock, failing }: Opened,
  generated: Generated,
  story: Story,
): Promise<Result> {
  await emptyAll(parts.sql);
  clock.moveTo(beginsAt(story.plan));
  const run = await Promise.race([runRehearsal(parts, story, { clock }), failing]);
  return judge({ ...run, parts, story }, generated);
}

/**
 * @param place gives a database and a namespace: at first, after a programme that failed, and for one that has an id
 * which another had
 */
export function makeLane(place: () => Promise<TestPlace>): Lane {
  let opened: Promise<Opened> | undefined;
  const used = new Set<string>();
  const close = async (): Promise<void> => {
    const was = opened;
    opened = undefined;
    used.clear();
    await (await was)?.close();
  };
  return {
    async rehearse(generated) {
      const story = storyFrom(generated);
      const { id } = story.plan.cycle;
      if (used.has(id)) await close();
      used.add(id);
      opened ??= place().then(open);
      try {
        return await rehearseOn(await opened, generated, story);
      } catch (error) {
        // What it has left behind may be tried again and again.
        await close();
        return { faults: [`it failed: ${inWords(error)}`], mails: 0, pairs: 0, compared: 0 };
      }
    },
    close,
  };
}
