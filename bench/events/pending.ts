import type { Redis } from 'ioredis';

/** How many entries of some streams have been given to a group and not been acknowledged. */
export async function pendingOf(
  redis: Redis,
  group: string,
  streams: readonly string[],
): Promise<number> {
  const replies = await Promise.all(streams.map((stream) => redis.xpending(stream, group)));
  return replies.reduce<number>((sum, [count]) => sum + Number(count), 0);
}
