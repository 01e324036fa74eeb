/** One generated programme by its number: run, and made smaller where it fails. */
import fc from 'fast-check';
import type { TestPlace } from '../rehearsal/running.ts';
import { programmes, type Generated } from './programme.ts';
import { rehearseGenerated, type Result } from './rehearse.ts';

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
 * @param place gives a database and a namespace for each run
 * @param shrinkMs how long a failure is made smaller; 0: not at all
 */
export async function tryOne(
  number: number,
  place: () => Promise<TestPlace>,
  shrinkMs: number,
): Promise<Tried> {
  const generated = programmeOf(number);
  const began = performance.now();
  const result = await rehearseGenerated(generated, await place());
  const seconds = (performance.now() - began) / 1000;
  if (result.faults.length === 0 || shrinkMs === 0) return { generated, result, seconds };
  return { ...(await smallest(number, place, shrinkMs)), seconds };
}

/** The smallest programme that still fails in the same way, as far as the time allows. */
async function smallest(
  number: number,
  place: () => Promise<TestPlace>,
  shrinkMs: number,
): Promise<Omit<Tried, 'seconds'>> {
  let kind: string | undefined;
  let found: Omit<Tried, 'seconds'> | undefined;
  const fails = async (generated: Generated): Promise<boolean> => {
    const result = await rehearseGenerated(generated, await place());
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
