import { rm } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { familyOf, stillRunning } from './processes.ts';
import { startStack } from './stack.ts';

/** The command itself, two databases with their guards, and four services. */
const fewest = 9;

it('leaves no process behind on Ctrl-C', async () => {
  const stack = await startStack('--no-demo');
  const family = await familyOf(stack.up.pid!);
  expect(family.length).toBeGreaterThanOrEqual(fewest);
  const { code } = await stack.stop();
  expect(code).toBe(130);
  await expect.poll(() => stillRunning(family), { timeout: 60_000 }).toEqual([]);
});

it('leaves no process behind when it is killed', async () => {
  const stack = await startStack('--no-demo');
  const family = await familyOf(stack.up.pid!);
  expect(family.length).toBeGreaterThanOrEqual(fewest);
  stack.up.kill('SIGKILL');
  await expect.poll(() => stillRunning(family), { timeout: 60_000 }).toEqual([]);
  await rm(stack.folder, { recursive: true, force: true });
});
