import { defineConfig } from 'vitest/config';

/** `npm run test:mutation`: plants faults, to see that the pacts notice them. */
export default defineConfig({
  test: {
    root: new URL('../../', import.meta.url).pathname,
    include: ['tests/mutation/**/*.mutation.test.ts'],
    globalSetup: ['sdk/testing/src/global-setup.ts'],
    env: { PACT_DO_NOT_TRACK: 'true' },
    fileParallelism: false,
    isolate: false,
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
