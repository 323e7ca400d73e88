import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { familyOf, stillRunning } from '../e2e/processes.ts';

const script = fileURLToPath(new URL('./main.ts', import.meta.url));
/** Itself, two servers with their guards, four services, two replicas of two more, and a mailbox. */
const fewest = 14;

it('leaves no process behind when it is killed itself', async () => {
  const chaos = spawn(process.execPath, [script, '--minutes', '1'], { stdio: 'ignore' });
  await expect
    .poll(async () => (await familyOf(chaos.pid!)).length, { timeout: 60_000 })
    .toBeGreaterThanOrEqual(fewest);
  const family = await familyOf(chaos.pid!);
  chaos.kill('SIGKILL');
  await expect.poll(() => stillRunning(family), { timeout: 90_000 }).toEqual([]);
});
