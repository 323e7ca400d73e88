import { expect, it } from 'vitest';
import { runChaos } from './chaos-run.ts';
import { randomSeed } from './options.ts';
import { summarize } from './verdict.ts';

// A failure is repeated with the seed that it printed: FITSYNC_CHAOS_SEED=… npx vitest run --project chaos
const seed = Number(process.env['FITSYNC_CHAOS_SEED'] ?? randomSeed());

it(`survives a minute of chaos (seed ${seed})`, async () => {
  console.log(`seed ${seed}`);
  const verdict = await runChaos({
    seed,
    minutes: 0.75,
    killsPerMinute: 60,
    rate: 8,
    say: console.log,
  });
  console.log(`${summarize(verdict)} · seed ${seed}`);
  expect(verdict).toMatchObject({ lost: 0, duplicated: 0, unexpected: 0, accusations: [] });
  expect(verdict.passed).toBe(true);
  expect(verdict.kills).toBeGreaterThan(15);
  expect(verdict.wipes).toBeGreaterThan(0);
});
