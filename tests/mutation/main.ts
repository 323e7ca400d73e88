/**
 * `npm run test:mutation`: plants what has to be noticed, and counts how much of it is. Exits 1 when
 * anything is missed, when a harmless edit is flagged, or when nothing was planted.
 */
import { formatScores, total } from './score.ts';
import type { Mutation } from './score.ts';
import { specMutation } from './spec-mutation.ts';

const mutations: readonly Mutation[] = [specMutation];

for (const mutation of mutations) {
  const started = performance.now();
  const scores = await mutation.run();
  const { planted, right, wrong } = total(scores);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${[mutation.title, formatScores(scores), ...wrong, `${right} of ${planted} judged rightly · ${seconds} s`].join('\n\n')}\n`,
  );
  if (planted === 0 || right < planted) process.exitCode = 1;
}
