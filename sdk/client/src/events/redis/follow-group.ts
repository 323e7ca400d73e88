import type { Cluster, Redis } from 'ioredis';
import { partitionCount } from '../log/log-keys.ts';
import { subscribeToWakes } from '../log/wakes.ts';
import { createPause } from '../log/wakeable-pause.ts';
import type { Following } from './following.ts';
import { readForGroup } from './group-reader.ts';
import { createLeases } from './leases.ts';
import { sharePartitions } from './share-partitions.ts';

/** Milliseconds for which a partition is taken without a renewal. */
const lease = 8_000;
/** Milliseconds between two renewals: what a process that was killed has read is taken over after 10 s at most. */
const renewEvery = 2_000;
/** Clocks do not all run at the same speed. */
const clockSlack = 500;

/** Reads the logs as a group until the signal ends; resolves when nothing is in hand any more. */
export async function followGroup(
  redis: Redis | Cluster,
  group: string,
  { services, handling, onGap, onReady, onInterruption, onRecovery, signal }: Following,
): Promise<void> {
  const rounds = createPause();
  const renew = (): void => rounds.end();
  const leases = createLeases(redis, { group, member: crypto.randomUUID(), milliseconds: lease });
  const share = sharePartitions({
    places: services.flatMap((source) =>
      Array.from({ length: partitionCount }, (_, partition) => ({ source, partition })),
    ),
    leases,
    sureFor: lease - clockSlack,
    open: (place, isMine) =>
      readForGroup({
        redis,
        group,
        place,
        handling,
        onGap,
        onInterruption,
        readGroup: leases.readerOf(place),
        onLostLease: renew,
        isMine,
      }),
  });
  const unsubscribe = subscribeToWakes(redis, services, (place) => share.wake(place));
  redis.on('ready', renew);
  const over = new AbortController();

  async function renewAgainAndAgain(): Promise<void> {
    while (!over.signal.aborted) {
      try {
        if (redis.status === 'ready') {
          await share.renew();
          onRecovery();
          onReady();
        }
      } catch (error) {
        onInterruption(error);
      }
      await rounds.begin(renewEvery);
    }
  }

  const renewing = renewAgainAndAgain();
  await ended(signal);
  await share.end();
  over.abort();
  renew();
  await renewing;
  unsubscribe();
  // Otherwise it is forgotten when its lease would have ended.
  await leases.leave().catch(() => undefined);
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
