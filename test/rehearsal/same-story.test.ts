import { afterAll, beforeAll, expect, test } from 'vitest';
import { snapshot } from './snapshot.ts';
import { rehearse, stockholm, type TestRun } from './support.ts';

const LIMIT = 120_000;
const SMALL = 24;

let alone: TestRun;
beforeAll(async () => {
  alone = await rehearse(stockholm(SMALL, '7'), { width: 1 });
}, LIMIT);
afterAll(() => alone.close());

test(
  'one after the other or eight side by side: the same story, row for row',
  { timeout: LIMIT },
  async () => {
    const together = await rehearse(stockholm(SMALL, '7'), { width: 8 });
    expect(await snapshot(together.parts.sql)).toEqual(await snapshot(alone.parts.sql));
    expect({ ...together.summary, wallSeconds: 0 }).toEqual({ ...alone.summary, wallSeconds: 0 });
    await together.close();
  },
);

test('another seed is another story', { timeout: LIMIT }, async () => {
  const other = await rehearse(stockholm(SMALL, '8'));
  const { mailbox, response } = await snapshot(other.parts.sql);
  expect(other.violations).toEqual([]);
  expect(mailbox).not.toEqual((await snapshot(alone.parts.sql))['mailbox']);
  expect(response?.length).toBeGreaterThan(0);
  await other.close();
});
