import type { Redis } from 'ioredis';
import { groupConsumer } from '@fitsync/sdk/internal/log';

/** A group that reads one log, for tests of what the log does for it. */
export interface TestGroup {
  /** Gives the next entries out, and their ids. */
  readonly read: (count: number) => Promise<string[]>;
  readonly acknowledge: (ids: readonly string[]) => Promise<void>;
  /** Reads and acknowledges. */
  readonly handle: (count: number) => Promise<string[]>;
}

/** Makes a group that stands before the oldest entry, or after `position`. */
export async function createTestGroup(
  redis: Redis,
  key: string,
  name: string,
  position = '0-0',
): Promise<TestGroup> {
  await redis.xgroup('CREATE', key, name, position, 'MKSTREAM');
  const from = ['GROUP', name, groupConsumer] as const;
  async function read(count: number): Promise<string[]> {
    const reply: unknown = await redis.xreadgroup(...from, 'COUNT', count, 'STREAMS', key, '>');
    const [stream]: readonly unknown[] = Array.isArray(reply) ? reply : [];
    const entries: unknown = Array.isArray(stream) ? stream[1] : [];
    return (Array.isArray(entries) ? entries : []).map((entry: unknown[]) => String(entry[0]));
  }
  async function acknowledge(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) await redis.xack(key, name, ...ids);
  }
  return {
    read,
    acknowledge,
    async handle(count) {
      const ids = await read(count);
      await acknowledge(ids);
      return ids;
    },
  };
}
