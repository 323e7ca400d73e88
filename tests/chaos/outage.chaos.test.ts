import { expect, it } from 'vitest';
import { randomSeed } from './options.ts';
import { runOutage, summarizeOutage } from './outage.ts';

it('lets a group that stood still catch up, and loses nothing', async () => {
  const seed = randomSeed();
  const verdict = await runOutage({ seed, seconds: 10, rate: 8, say: console.log });
  console.log(`${summarizeOutage(verdict)} · seed ${seed}`);
  expect(verdict).toMatchObject({ lost: 0, duplicated: 0, unexpected: 0, accusations: [] });
  expect(verdict.backlog).toBeGreaterThan(0);
  // How quickly it catches up is judged by long runs (docs/chaos.md): so short a one measures the start of processes.
  expect(verdict.catch_up_factor).toBeGreaterThan(1);
});
