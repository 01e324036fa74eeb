/** A generated programme whose worker is killed again and again ends in the state in which an undisturbed one ends. */
import type { EpochMs } from '../../definitions/plan/types.ts';
import { between, shuffled } from '../../rehearsal/chance.ts';
import { IMPATIENCE, mortalWorker } from '../rehearsal/faults.ts';
import { runAt, working, type TestPlace } from '../rehearsal/running.ts';
import { snapshot } from '../rehearsal/snapshot.ts';
import type { Generated } from './programme.ts';
import { judge, storyFrom, type Result } from './rehearse.ts';

/** How often it is killed, at instants and after delays drawn from the programme's seed. */
const KILLS = 4;
/** A step is under way for some milliseconds after the clock has come to its instant. */
const WITHIN_MS = 25;

interface Ended extends Result {
  readonly state: Awaited<ReturnType<typeof snapshot>>;
}

async function undisturbed(generated: Generated, place: TestPlace): Promise<Ended> {
  return working(place, async () => {
    const run = await runAt(place, storyFrom(generated), { width: 1 });
    const ended = { ...(await judge(run, generated)), state: await snapshot(run.parts.sql) };
    await run.close();
    return ended;
  });
}

function instantsOf({ seed, ...rest }: Generated): Set<EpochMs> {
  const { plan } = storyFrom({ seed, ...rest });
  const busy = [...new Set(plan.steps.map(({ at }) => at))];
  return new Set(shuffled(busy, (at) => at, seed, 'kills').slice(0, KILLS));
}

async function disturbed(generated: Generated, place: TestPlace): Promise<Ended & { kills: number }> {
  const worker = await mortalWorker(place);
  const instants = instantsOf(generated);
  const onMove = (at: EpochMs): void => {
    if (instants.delete(at)) setTimeout(() => worker.kill(), between(0, WITHIN_MS, generated.seed, at));
  };
  try {
    const run = await runAt(place, storyFrom(generated), { onMove, impatience: IMPATIENCE });
    const ended = { ...(await judge(run, generated)), state: await snapshot(run.parts.sql) };
    await run.close();
    return { ...ended, kills: worker.kills() };
  } finally {
    await worker.stop();
  }
}

/** The tables in which two states differ. */
function differing(one: Ended['state'], other: Ended['state']): string[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return names.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

/** Rehearses it with kills and without, and compares. @param place gives a database and a namespace for each run */
export async function rehearseKilled(
  generated: Generated,
  place: () => Promise<TestPlace>,
): Promise<Result & { readonly kills: number }> {
  const { state, ...calm } = await undisturbed(generated, await place());
  const { state: other, kills, faults } = await disturbed(generated, await place());
  const changed = differing(state, other).map((table) => `killing the worker changed ${table}`);
  return { ...calm, kills, faults: [...calm.faults, ...faults, ...changed] };
}
