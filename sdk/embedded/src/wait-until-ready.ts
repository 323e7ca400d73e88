import { setTimeout as delay } from 'node:timers/promises';
import type { GuardedProcess } from './guarded-process.ts';

/** Waits until `probe` no longer throws; fails with the server's own words when it ends or takes too long. */
export async function waitUntilReady(
  name: string,
  server: GuardedProcess,
  probe: () => Promise<unknown>,
): Promise<void> {
  const deadline = Date.now() + 60_000;
  let cause: unknown;
  while (server.isAlive() && Date.now() < deadline) {
    try {
      await probe();
      return;
    } catch (error) {
      cause = error;
    }
    await delay(20);
  }
  const why = server.isAlive() ? 'does not answer' : 'ended while starting';
  const words = await server.lastWords();
  await server.stop();
  throw new Error(`${name} ${why}. Its last words:\n${words}`, { cause });
}
