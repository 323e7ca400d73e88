import type { Redis } from 'ioredis';
import { pause } from '../../pause.ts';
import { tailLog } from '../log/tail-log.ts';
import type { Following } from './following.ts';
import { handleEntry } from './handle-entry.ts';

/** Milliseconds between two attempts to find the end of the logs. */
const retryEvery = 1_000;

/** Follows what is published from now on until the signal ends; resolves when nothing is in hand any more. */
export async function followLive(
  redis: Redis,
  { services, handling, onGap, onReady, onInterruption, onRecovery, signal }: Following,
): Promise<void> {
  await firstConnected(redis, signal);
  let givenUp = Promise.resolve(true);
  while (!signal.aborted) {
    const entries = tailLog(redis, {
      services,
      from: 'end',
      signal,
      onReady,
      onInterruption,
      onResume: onRecovery,
      onGap: ({ count }) => onGap({ reason: 'trimmed', count }),
      onMalformed: (entry) => {
        givenUp = givenUp.then(() => handleEntry(handling, entry, 1, signal));
      },
    });
    try {
      for await (const entry of entries) {
        if (signal.aborted) break;
        await handleEntry(handling, entry, 1, signal);
        onRecovery();
      }
    } catch (error) {
      // It only throws before it has begun.
      onInterruption(error);
      await pause(retryEvery, signal);
    }
  }
  await givenUp;
}

/** Resolves when there is a connection, or none: what is read before that fails as if Redis were away. */
function firstConnected(redis: Redis, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (redis.status === 'ready' || signal.aborted) resolve();
    redis.once('ready', resolve);
    redis.once('close', resolve);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
