import { defineConfig } from 'vitest/config';

const integration = '**/*.int.test.ts';
const chaos = 'tests/chaos/*.chaos.test.ts';
const load = 'tests/load/*.load.test.ts';
const pact = 'tests/pact/**/*.pact.test.ts';
// `npm run test:mutation` runs these.
const mutation = '**/*.mutation.test.ts';
const ignored = ['**/node_modules/**', '**/dist/**', '.fitsync/**'];

/** The levels of tests: unit tests need nothing, integration tests real servers, end-to-end tests a whole stack. */
export default defineConfig({
  test: {
    // All limits are for what hangs, not for what is slow: machines are busy at times.
    expect: { poll: { timeout: 20_000 } },
    // By itself a run leaves one core idle, which of two is half. Only unit and integration tests run side by side.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{sdk,services,cli,tests,scripts}/**/*.test.ts'],
          exclude: [...ignored, integration, '**/*.e2e.test.ts', chaos, load, pact, mutation],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [integration],
          exclude: ignored,
          globalSetup: ['sdk/testing/src/global-setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'pact',
          sequence: { groupOrder: 1 },
          include: [pact],
          exclude: ignored,
          globalSetup: ['sdk/testing/src/global-setup.ts'],
          env: { PACT_DO_NOT_TRACK: 'true' },
          // The library under Pact is loaded once, and its mocks and verifications have one log.
          fileParallelism: false,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          sequence: { groupOrder: 2 },
          include: ['tests/**/*.e2e.test.ts'],
          exclude: ignored,
          globalSetup: ['tests/e2e/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 240_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'chaos',
          sequence: { groupOrder: 3 },
          include: [chaos],
          exclude: ignored,
          globalSetup: ['sdk/testing/src/global-setup.ts'],
          // One after the other, and none beside others: what is measured here is how long things take.
          fileParallelism: false,
          testTimeout: 240_000,
          // Whoever waits for a process that does not start says why after 90 s.
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'load',
          sequence: { groupOrder: 4 },
          include: [load],
          exclude: ignored,
          globalSetup: ['sdk/testing/src/global-setup.ts'],
          // What is measured is a machine that does nothing else.
          fileParallelism: false,
          testTimeout: 240_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
