import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['**/node_modules/**', '**/.adept/**'],
    globalSetup: ['test/support/global-setup.ts'],
    pool: 'forks',
    // Servers and workers of the tests need the processor too.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
});
