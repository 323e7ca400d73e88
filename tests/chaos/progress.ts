import { setTimeout as delay } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { measureBacklog } from './checker/backlog.ts';
import type { Databases } from './checker/databases.ts';

const every = 10_000;

/** Says how it goes every ten seconds, until the signal. */
export async function reportEvery(
  signal: AbortSignal,
  say: (text: string) => void,
  describe: () => Promise<string>,
): Promise<void> {
  const started = Date.now();
  while (!signal.aborted) {
    await delay(every, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) return;
    say(`${Math.round((Date.now() - started) / 1_000)} s · ${await describe()}`);
  }
}

/** The backlog in words; it cannot be measured while a server is away. */
export async function describeBacklog(databases: Databases, redis: Redis): Promise<string> {
  const backlog = await measureBacklog(databases, redis).catch(() => undefined);
  return backlog
    ? `backlog ${backlog.unpublished} unpublished, ${backlog.unhandled} unhandled`
    : 'backlog unknown, a server is away';
}
