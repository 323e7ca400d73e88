import type { Envelope } from '@fitsync/descriptor';
import { tailLog } from '@fitsync/runtime/events';
import type { Redis } from 'ioredis';
import { loadEvents } from '../contracts/catalog.ts';

/** What is published while somebody watches. */
export interface EventWatch {
  /**
   * Waits until there is one event of each type among those that are wanted; gives all that are, which is less when the
   * signal ends the wait.
   */
  collect(
    types: readonly string[],
    isWanted: (event: Envelope) => boolean,
    signal: AbortSignal,
  ): Promise<readonly Envelope[]>;
}

/** Follows the durable log from now on, until the signal. */
export async function watchEvents(redis: Redis, signal: AbortSignal): Promise<EventWatch> {
  const services = [...new Set((await loadEvents()).map(({ sender }) => sender))];
  const seen: Envelope[] = [];
  let arrived = Promise.withResolvers<void>();
  const ready = Promise.withResolvers<void>();
  const follow = async (): Promise<void> => {
    const tail = tailLog(redis, { services, from: 'end', signal, onReady: ready.resolve });
    for await (const { envelope } of tail) {
      seen.push(envelope);
      arrived.resolve();
      arrived = Promise.withResolvers();
    }
  };
  follow().catch(ready.reject);
  await ready.promise;
  return {
    async collect(types, isWanted, limit) {
      const ended = Promise.withResolvers<void>();
      limit.addEventListener('abort', () => ended.resolve(), { once: true });
      for (;;) {
        const found = seen.filter((event) => types.includes(event.event) && isWanted(event));
        const isComplete = types.every((type) => found.some(({ event }) => event === type));
        if (isComplete || limit.aborted) return found;
        await Promise.race([arrived.promise, ended.promise]);
      }
    },
  };
}
