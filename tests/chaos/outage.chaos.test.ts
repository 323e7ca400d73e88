import { expect, it } from 'vitest';
import { randomSeed } from './options.ts';
import { runOutage, summarizeOutage } from './outage.ts';

it('lets a group that stood still catch up, and loses nothing', async () => {
  const seed = randomSeed();
  const verdict = await runOutage({ seed, seconds: 10, rate: 8, say: console.log });
  console.log(`${summarizeOutage(verdict)} · seed ${seed}`);
  expect(verdict).toMatchObject({ lost: 0, duplicated: 0, unexpected: 0, accusations: [] });
  expect(verdict.backlog).toBeGreaterThan(20);
  expect(verdict.passed).toBe(true);
});
