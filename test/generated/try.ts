/** One generated programme by its number: run, and made smaller where it fails. */
import fc from 'fast-check';
import { programmes, type Generated } from './programme.ts';
import type { Lane } from './lane.ts';
import type { Result } from './rehearse.ts';

export interface Tried {
  /** What was run; where it failed the smallest that was found to fail. */
  readonly generated: Generated;
  readonly result: Result;
  readonly seconds: number;
}

/** What fast-check makes a programme from: the same number, the same programme. */
const from = (number: number) => ({ seed: number, numRuns: 1, unbiased: true });

/** The programme of a number, the same each time. */
export function programmeOf(number: number): Generated {
  const [one] = fc.sample(programmes, from(number));
  if (one === undefined) throw new Error('fast-check gives as many as are asked for.');
  return one;
}

/**
 * Runs the programme of a number.
 * @param lane where it runs
 * @param shrinkMs how long a failure is made smaller; 0: not at all
 */
export async function tryOne(number: number, lane: Lane, shrinkMs: number): Promise<Tried> {
  const generated = programmeOf(number);
  const began = performance.now();
  const result = await lane.rehearse(generated);
  const seconds = (performance.now() - began) / 1000;
  if (result.faults.length === 0 || shrinkMs === 0) return { generated, result, seconds };
  return { ...(await smallest(number, lane, shrinkMs)), seconds };
}

/** The smallest programme that still fails in the same way, as far as the time allows. */
async function smallest(number: number, lane: Lane, shrinkMs: number): Promise<Omit<Tried, 'seconds'>> {
  let kind: string | undefined;
  let found: Omit<Tried, 'seconds'> | undefined;
  const fails = async (generated: Generated): Promise<boolean> => {
    const result = await lane.rehearse(generated);
    const [first] = result.faults.map((fault) => fault.replace(/[:"].*/s, ''));
    kind ??= first;
    if (first === undefined || first !== kind) return true;
    found = { generated, result };
    return false;
  };
  await fc.check(fc.asyncProperty(programmes, fails), { ...from(number), interruptAfterTimeLimit: shrinkMs });
  if (found === undefined) throw new Error(`Programme ${number} failed once and then no more.`);
  return found;
}
