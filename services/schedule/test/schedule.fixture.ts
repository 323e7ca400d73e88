import { schedule, scheduleCalls } from '@fitsync/contracts/schedule';
import type {
  Booking,
  BookingRequest,
  Gym,
  ScheduleCalls,
  ScheduleOperations,
} from '@fitsync/contracts/schedule';
import type { CallOptions } from '@fitsync/descriptor';
import { type CallOrigin, createCalls } from '@fitsync/runtime/calls';
import { uuidv7 } from '@fitsync/runtime/db';
import { createLogger, createMetrics } from '@fitsync/runtime/observability';
import { createBreakers, createRetryBudgets } from '@fitsync/runtime/resilience';
import {
  createTestClock,
  createTestDatabase,
  createTestRedis,
  startTestService,
  type TestClock,
  type TestService,
} from '@fitsync/testing';
import { toSessionInstants } from '../src/domain/session-time.ts';
import { createScheduleDeps } from '../src/schedule-deps.ts';
import { createScheduleStub } from '../src/service.ts';
import { insertBooking } from '../src/store/insert-booking.ts';
import { insertGym } from '../src/store/insert-gym.ts';
import { createPeople, type People, type Person } from './people.fixture.ts';
import { startUpstreams } from './upstreams.fixture.ts';

/** A trouble that a service behind schedule can be in. */
export type Trouble = 'refuses' | 'fails' | 'is silent';

/** The schedule service on a real database, calling services that keep their contracts. */
export interface ScheduleUnderTest {
  readonly service: TestService<ScheduleOperations>;
  readonly people: People;
  /** `/metrics` of the service. */
  readonly metrics: () => Promise<string>;
  /** Stands at 2026-11-23T10:30:00Z, a Monday, until a test sets it. */
  readonly clock: TestClock;
  /** A gym in Berlin. */
  readonly gym: Gym;
  addGym(timeZone: string, name?: string): Promise<Gym>;
  /** Puts a confirmed booking into the database: 14:00 to 15:00 on 2026-11-30 unless told otherwise. */
  addBooking(client: Person, trainer: Person, changes?: Partial<BookingRequest>): Promise<Booking>;
  /** Brings services into trouble until the returned function is called. */
  trouble(kind: Trouble, ...services: readonly ('user' | 'training')[]): () => void;
  close(): Promise<void>;
}

/** For calls that will not be answered: a caller that waits 650 ms leaves 150 ms to those behind it. */
export const impatient: CallOptions = { headers: { 'x-fitsync-deadline-ms': '650' } };

/** Starts it all; takes a fraction of a second. */
export async function startSchedule(): Promise<ScheduleUnderTest> {
  const people = createPeople();
  const clock = createTestClock('2026-11-23T10:30:00Z');
  const [database, redis, upstreams] = await Promise.all([
    createTestDatabase({ migrations: new URL('../migrations/', import.meta.url) }),
    createTestRedis(),
    startUpstreams(people),
  ]);
  const logger = createLogger({ service: 'schedule', level: 'silent' });
  const callAt = (urls: Readonly<Record<string, string>>) => {
    const metrics = createMetrics(schedule).registry;
    return createCalls<ScheduleCalls>(scheduleCalls, {
      self: 'schedule',
      urls,
      signServiceToken: upstreams.signServiceToken,
      breakers: createBreakers({ source: 'schedule', logger, registry: metrics }),
      retryBudgets: createRetryBudgets({ source: 'schedule', registry: metrics }),
      logger,
      metrics,
    });
  };
  const healthy = callAt(upstreams.urls);
  let current = healthy;
  const calls = (origin: CallOrigin) => current(origin);
  const metrics = createMetrics(schedule);
  const service = await startTestService({
    contract: schedule,
    stub: createScheduleStub(createScheduleDeps({ redis: redis.client, metrics })),
    database,
    calls: calls({ correlationId: 'not-a-request' }),
    now: clock.now,
    deps: { calls },
  });
  const urlIn: Record<Trouble, string> = {
    // Nothing listens on port 1.
    refuses: 'http://127.0.0.1:1',
    fails: upstreams.failingUrl,
    'is silent': upstreams.silentUrl,
  };
  const addGym: ScheduleUnderTest['addGym'] = (time_zone, name = `Gym in ${time_zone}`) =>
    insertGym(database.sql, {
      id: uuidv7(),
      name,
      address: 'Torstraße 1',
      time_zone,
      created_at: clock.now().toISOString(),
    });
  const gym = await addGym('Europe/Berlin');
  return {
    service,
    people,
    metrics: () => metrics.registry.metrics(),
    clock,
    gym,
    addGym,
    addBooking(client, trainer, changes = {}) {
      const request = { ...bookingRequest(client, trainer, gym), ...changes };
      const instants = toSessionInstants(request, gym.time_zone);
      const facts = { id: uuidv7(), time_zone: gym.time_zone, notes: null, type: request.type };
      return insertBooking(database.sql, { ...request, ...instants, ...facts }, clock.now());
    },
    trouble(kind, ...services) {
      const broken = Object.fromEntries(services.map((name) => [name, urlIn[kind]]));
      current = callAt({ ...upstreams.urls, ...broken });
      return () => (current = healthy);
    },
    async close() {
      await service.close();
      await upstreams.close();
      await redis.close();
      await database.close();
    },
  };
}

/** A request for Monday 2026-11-30, 14:00 to 15:00, which is 13:00 to 14:00 in UTC. */
export function bookingRequest(
  client: Pick<Person, 'id'>,
  trainer: Pick<Person, 'id'>,
  gym: Pick<Gym, 'id'>,
) {
  return {
    client_id: client.id,
    trainer_id: trainer.id,
    gym_id: gym.id,
    booking_date: '2026-11-30',
    start_time: '14:00:00',
    end_time: '15:00:00',
    type: 'one_on_one',
  } satisfies BookingRequest;
}

/** The times of a session on 2026-11-30 from one hour of the day to the next. */
export function at(hour: number, date = '2026-11-30') {
  const toTime = (value: number) => `${String(value).padStart(2, '0')}:00:00`;
  return { booking_date: date, start_time: toTime(hour), end_time: toTime(hour + 1) };
}
