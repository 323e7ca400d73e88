import { expect, it } from 'vitest';
import { runChaos } from './chaos-run.ts';
import { randomSeed } from './options.ts';
import { summarize } from './verdict.ts';

// A failure is repeated with the seed that it printed: FITSYNC_CHAOS_SEED=… npx vitest run --project chaos
const seed = Number(process.env['FITSYNC_CHAOS_SEED'] ?? randomSeed());

it.each([
  ['deduplicates', true],
  ['does not deduplicate', false],
])(`survives chaos with a provider that %s (seed ${seed})`, async (_name, deduplicates) => {
  console.log(`seed ${seed}`);
  const verdict = await runChaos({
    seed,
    deduplicates,
    minutes: 0.4,
    killsPerMinute: 60,
    rate: 8,
    say: console.log,
  });
  console.log(`${summarize(verdict)} · seed ${seed}`);
  expect(verdict).toMatchObject({ lost: 0, duplicated: 0, unexpected: 0, accusations: [] });
  expect(verdict.passed).toBe(true);
  expect(verdict.kills).toBeGreaterThan(8);
  expect(verdict.wipes).toBeGreaterThan(0);
  expect(verdict.mails).toBeGreaterThan(10);
});
