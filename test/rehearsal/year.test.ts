import { expect, test } from 'vitest';
import { rehearse, stockholm } from './support.ts';

test('the Stockholm year', { timeout: 120_000 }, async () => {
  const run = await rehearse(stockholm(100, '1'));
  console.log(
    JSON.stringify(run.summary, null, 1).slice(0, 3000),
    run.timings,
    run.violations.slice(0, 20),
    run.violations.length,
  );
  await run.close();
  expect(run.violations).toEqual([]);
});
