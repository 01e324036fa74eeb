/**
 * `npm run record:histories` adds recordings of the workflows as they are now beside the older ones. Do so after
 * each change of workflow code that histories can show, and keep all: cycles that began long ago still run.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/histories/*.record.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 300_000,
    hookTimeout: 90_000,
  },
});
