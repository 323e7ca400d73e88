import { eventExamples } from '@fitsync/contracts/events';
import { schedule } from '@fitsync/contracts/schedule';
import {
  createRelay,
  createTransact,
  logKey,
  partitionOf,
  type Relay,
} from '@fitsync/runtime/events';
import { createLogger } from '@fitsync/runtime/observability';
import { createTestDatabase, createTestRedis, type TestRedis } from '@fitsync/testing';
import { Registry } from 'prom-client';
import { afterEach, beforeEach } from 'vitest';

/** What the schedule service does to the world: events, by way of its outbox and its relay. */
export interface ScheduleEvents {
  readonly redis: TestRedis;
  /** Publishes that these sessions of a client were booked. */
  readonly book: (client: string, ...sessions: number[]) => Promise<void>;
  /** Publishes that a session was cancelled. */
  readonly cancel: (client: string) => Promise<void>;
  readonly relay: Relay;
}

/** The id of a session. */
function idOf(session: number): string {
  return `0193a000-0000-7000-8000-${String(session).padStart(12, '0')}`;
}

/** Which session an id is of. */
export function sessionOf({ booking_id }: { readonly booking_id: string }): number {
  return Number(booking_id.slice(24));
}

/** The log that holds what is about a client. */
export function logOf(client: string): string {
  return logKey('schedule', partitionOf(client));
}

/** Publishes events of the schedule service for each test of a file, each with a Redis and a database of its own. */
export function useSchedule(): () => ScheduleEvents {
  let opened: ScheduleEvents & { close(): Promise<void> };
  beforeEach(async () => {
    opened = await open();
  });
  afterEach(() => opened.close());
  return () => opened;
}

async function open(): Promise<ScheduleEvents & { close(): Promise<void> }> {
  const [database, redis] = await Promise.all([createTestDatabase(), createTestRedis()]);
  const relay = createRelay({
    pool: database.pool,
    redis: redis.client,
    service: 'schedule',
    receivers: ['notification', 'progress'],
    logger: createLogger({ service: 'schedule', level: 'silent' }),
    registry: new Registry(),
  });
  const transact = createTransact({
    pool: database.pool,
    contract: { ...schedule, sends: { ...schedule.sends } },
    now: () => new Date(),
    onPublish: () => relay.poke(),
  });
  const origin = {
    correlationId: 'correlation-1',
    emits: ['booking.created', 'booking.cancelled'],
  };
  relay.start();
  return {
    redis,
    relay,
    book: (client_id, ...sessions) =>
      transact(origin, async (tx) => {
        const { data } = eventExamples['booking.created'];
        for (const session of sessions) {
          await tx.emit('booking.created', { ...data, client_id, booking_id: idOf(session) });
        }
      }),
    cancel: (client_id) =>
      transact(origin, async (tx) => {
        const { data } = eventExamples['booking.cancelled'];
        await tx.emit('booking.cancelled', { ...data, client_id });
      }),
    async close() {
      await relay.stop();
      await Promise.all([database.close(), redis.close()]);
    },
  };
}
