/** `npm run check`: every check, all of them even when one fails. Exits 1 when any failed. */
import { checks, run } from './steps.ts';

const failed: string[] = [];
for (const step of checks) {
  if (!(await run(step))) failed.push(step.name);
}
if (failed.length > 0) {
  process.stdout.write(`\nfailed: ${failed.join(', ')}\n`);
  process.exitCode = 1;
}
