import { defineConfig } from 'vitest/config';

const exclude = ['test/sites/**'];

export default defineConfig({
  test: {
    // Some tests build whole sites; two at a time is what two cores carry.
    maxWorkers: 2,
    projects: [
      {
        test: {
          // Some start processes, and a busy machine is slow.
          testTimeout: 30_000,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: [...exclude, 'test/package/**', 'test/e2e/**'],
        },
      },
      // The packed package in sites of its own, and the repository's own site in a browser. Each is made once a run.
      {
        test: {
          name: 'package',
          include: ['test/package/**/*.test.ts'],
          exclude,
          globalSetup: 'test/support/package.ts',
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          exclude,
          globalSetup: 'test/support/sample.ts',
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
