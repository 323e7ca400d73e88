import { setTimeout as delay } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { type Databases, publishers, typesFor } from './databases.ts';
import { countPending } from './log.ts';

/** Work that is committed and not done yet. */
export interface Backlog {
  /** Events in outboxes that are not published. */
  readonly unpublished: number;
  /** Events that groups have not handled, over all groups. */
  readonly unhandled: number;
  /** Events that could not be handled and are tried again. */
  readonly retrying: number;
  /** Entries of the log that were read and not acknowledged. */
  readonly pending: number;
  /** Programs whose last workout may have been logged, at which progress has still to look. */
  readonly unchecked: number;
}

/** Measures it; fails while Postgres or Redis is away. */
export async function measureBacklog(
  databases: Databases,
  redis: Redis,
  of: readonly string[] = databases.groups,
): Promise<Backlog> {
  // First: a look that ends meanwhile leaves an event, which is counted then.
  const unchecked = await countUnchecked(databases);
  let unpublished = 0;
  for (const publisher of publishers) {
    const count = await one(databases, publisher, 'SELECT count(*) AS n FROM outbox_waiting');
    unpublished += count;
  }
  let unhandled = 0;
  let retrying = 0;
  for (const group of of) {
    unhandled -= await one(databases, group, 'SELECT count(*) AS n FROM inbox');
    retrying += await one(databases, group, 'SELECT count(*) AS n FROM retry_queue');
    for (const publisher of publishers) {
      const types = typesFor(group, publisher);
      const statement = 'SELECT count(*) AS n FROM outbox WHERE type = ANY ($1)';
      if (types.length > 0) unhandled += await one(databases, publisher, statement, [types]);
    }
  }
  const pending = await countPending(redis, publishers);
  return { unpublished, unhandled, retrying, pending, unchecked };
}

/** Whether nothing is left to do. */
export function isDrained(backlog: Backlog): boolean {
  return Object.values(backlog).every((count) => count === 0);
}

/** Measures how many messages to people are neither sent nor given up. */
export function countUnsent(databases: Databases): Promise<number> {
  const statement = "SELECT count(*) AS n FROM deliveries WHERE status IN ('queued', 'sending')";
  return one(databases, 'notification', statement);
}

/** Counts the programs at which progress has still to look. */
export function countUnchecked(databases: Databases): Promise<number> {
  return one(databases, 'progress', 'SELECT count(*) AS n FROM program_checks');
}

/** Waits until every event is handled; gives the seconds that it took, or undefined when the limit came first. */
export function drain(
  databases: Databases,
  redis: Redis,
  limitSeconds: number,
): Promise<number | undefined> {
  return waitFor(limitSeconds, async () => isDrained(await measureBacklog(databases, redis)));
}

/** Waits until every message has been sent, once every event is handled; gives the seconds or undefined in the same way. */
export function drainMessages(
  databases: Databases,
  limitSeconds: number,
): Promise<number | undefined> {
  return waitFor(limitSeconds, async () => (await countUnsent(databases)) === 0);
}

async function waitFor(
  limitSeconds: number,
  isOver: () => Promise<boolean>,
): Promise<number | undefined> {
  const started = performance.now();
  for (;;) {
    // Servers may still be coming back.
    const over = await isOver().catch(() => false);
    const seconds = (performance.now() - started) / 1_000;
    if (over) return seconds;
    if (seconds > limitSeconds) return undefined;
    await delay(200);
  }
}

async function one(
  databases: Databases,
  service: string,
  statement: string,
  values: unknown[] = [],
): Promise<number> {
  const { rows } = await databases.of(service).query<{ n: number }>(statement, values);
  return rows[0]?.n ?? 0;
}
