import { Cluster, type Redis } from 'ioredis';
import { wakeChannel } from './log-keys.ts';
import type { PartitionPlace } from './partition-place.ts';

/**
 * Listens for hints that there is something new in the logs of the sources: in one partition, or, after Redis was away,
 * in any. Returns what ends it. Hints can be lost: who needs them looks by itself from time to time, too.
 */
export function subscribeToWakes(
  redis: Redis | Cluster,
  sources: readonly string[],
  onWake: (place?: PartitionPlace) => void,
): () => void {
  const channels = new Map(sources.map((source) => [wakeChannel(source), source]));
  // A connection that listens can do nothing else.
  const subscriber = redis instanceof Cluster ? redis.duplicate() : redis.duplicate();
  subscriber.on('error', () => undefined);
  subscriber.on('ready', () => {
    // What came before the subscription stands has told nobody.
    subscriber.subscribe(...channels.keys()).then(
      () => onWake(),
      () => undefined,
    );
  });
  subscriber.on('message', (channel: string, message: string) => {
    const source = channels.get(channel);
    if (source !== undefined) onWake({ source, partition: Number(message) });
  });
  return () => subscriber.disconnect();
}
