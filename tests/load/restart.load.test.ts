import { expect, it } from 'vitest';
import { runRestarts } from './run-restarts.ts';

it('replaces every process of the platform under load without a failed request', async () => {
  const { requests, failures } = await runRestarts({ rounds: 1, rate: 20, say: () => undefined });
  expect(failures).toEqual([]);
  expect(requests).toBeGreaterThan(0);
});
