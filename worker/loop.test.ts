import { expect, test } from 'vitest';
import { repeat } from './loop.ts';

test('goes on after failures, tells of the first and of the recovery, and stops', async () => {
  const told: string[] = [];
  let rounds = 0;
  let recovered: () => void = () => undefined;
  const recovery = new Promise<void>((resolve) => (recovered = resolve));
  const loop = repeat(
    async () => {
      rounds += 1;
      if (rounds <= 3) throw new Error(`round ${rounds}`);
      return false;
    },
    {
      idleMs: 1,
      longestMs: 4,
      onTrouble: (error) => {
        told.push(error instanceof Error ? error.message : 'recovered');
        if (error === null) recovered();
      },
    },
  );
  await recovery;
  await loop.stop();
  const stoppedAt = rounds;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(told).toEqual(['round 1', 'recovered']);
  expect(rounds).toBe(stoppedAt);
});
