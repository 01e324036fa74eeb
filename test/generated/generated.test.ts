/** Programmes over the whole language, made by chance and the same each time, rehearsed to their end on real servers. */
import { afterAll, expect, test } from 'vitest';
import { testPlace } from '../rehearsal/support.ts';
import { allFound } from './found.ts';
import { rehearseKilled } from './killed.ts';
import { makeLane } from './lane.ts';
import { programmeOf } from './try.ts';

const LIMIT_MS = 120_000;
/** A fixed list, bounded by its length: `npm run soak` runs as many others as there is time for. */
const NUMBERS = Array.from({ length: 12 }, (_, n) => n + 1);

const lane = makeLane(testPlace);
afterAll(() => lane.close());

test.each(NUMBERS)('generated programme %i ends as it should', { timeout: LIMIT_MS }, async (number) => {
  const generated = programmeOf(number);
  const { faults } = await lane.rehearse(generated);
  expect(faults, generated.text).toEqual([]);
});

/** Of those whose worker is killed, at four instants each. */
const KILLED = [2, 4];

test.each(KILLED)(
  'generated programme %i, its worker killed, ends the same',
  { timeout: 2 * LIMIT_MS },
  async (number) => {
    const { faults, kills } = await rehearseKilled(programmeOf(number), testPlace);
    expect(faults).toEqual([]);
    expect(kills).toBeGreaterThan(0);
  },
);

test.each(allFound())('$name, which once failed, ends as it should', { timeout: LIMIT_MS }, async (found) => {
  const { faults } = await lane.rehearse(found);
  expect(faults).toEqual([]);
});
