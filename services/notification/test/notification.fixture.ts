import {
  notification,
  notificationCalls,
  type NotificationCalls,
  type NotificationOperations,
  type NotificationReceived,
} from '@fitsync/contracts/notification';
import { progress } from '@fitsync/contracts/progress';
import { type Booking, schedule } from '@fitsync/contracts/schedule';
import { type Program, training } from '@fitsync/contracts/training';
import type { User } from '@fitsync/contracts/user';
import type { ServiceContract, UserCaller } from '@fitsync/descriptor';
import { createCalls } from '@fitsync/runtime/calls';
import { uuidv7 } from '@fitsync/runtime/db';
import {
  type AnyEventHandlers,
  createConsumer,
  createRelay,
  createTransact,
} from '@fitsync/runtime/events';
import type { Worker } from '@fitsync/runtime/lifecycle';
import { createLogger, createMetrics } from '@fitsync/runtime/observability';
import { createBreakers, createRetryBudgets } from '@fitsync/runtime/resilience';
import {
  createTestClock,
  createTestDatabase,
  createTestRedis,
  eventually,
  startTestService,
  type TestClock,
  type TestDatabase,
  type TestService,
} from '@fitsync/testing';
import { Registry } from 'prom-client';
import webPush from 'web-push';
import { createChannels } from '../src/channels/create-channels.ts';
import {
  createDeliveryWorker,
  type DeliveryWorkerDeps,
} from '../src/delivery/create-delivery-worker.ts';
import type { ToldEvent } from '../src/domain/messages/message-kinds.ts';
import { createNotificationDeps } from '../src/notification-deps.ts';
import { createNotificationEventHandlers, createNotificationStub } from '../src/service.ts';
import type { ChannelSettings } from '../src/settings.ts';
import { type MailServer, startMailServer } from './mail-server.fixture.ts';
import { type Provider, startProvider } from './provider.fixture.ts';
import { startUpstreams, type Upstreams } from './upstreams.fixture.ts';

/** Somebody, and the caller who is them. */
export interface Person {
  readonly user: User & { readonly email: string };
  readonly caller: UserCaller;
}

/** A delivery as it stands. */
export interface DeliveryState {
  readonly id: string;
  readonly user_id: string;
  readonly channel: string;
  readonly status: string;
  readonly reason: string | null;
  readonly attempts: number;
  readonly interrupted: number;
  readonly due_at: string;
}

/** The notification service on real servers: events come through the log, mails go by SMTP. */
export interface NotificationUnderTest {
  readonly service: TestService<NotificationOperations>;
  readonly database: TestDatabase;
  readonly upstreams: Upstreams;
  readonly mail: MailServer;
  readonly provider: Provider;
  /** Stands at 2026-11-23T10:30:00Z, a Monday, until a test sets it. */
  readonly clock: TestClock;
  readonly settings: ChannelSettings;
  readonly registry: Registry;
  /** Puts somebody into the user service. */
  add(role: User['role'], changes?: Partial<User>): Person;
  /** Puts a booking of Monday 2026-11-30, 14:00 to 15:00 in Berlin, into the schedule service. */
  addBooking(client: Person, trainer: Person, changes?: Partial<Booking>): Booking;
  addProgram(client: Person, trainer: Person, changes?: Partial<Program>): Program;
  /** Publishes an event as its sender does; returns its id once it is handled. */
  publish<Type extends ToldEvent>(
    type: Type,
    data: NotificationReceived[Type]['data'],
    actorId?: string,
  ): Promise<string>;
  /** Starts a worker; it is stopped with everything else. */
  startWorker(changes?: Partial<DeliveryWorkerDeps>): Worker;
  /** The deliveries of an event, by channel and time. */
  deliveries(eventId: string): Promise<DeliveryState[]>;
  /** Calls of this service as itself. */
  readonly calls: DeliveryWorkerDeps['calls'];
  close(): Promise<void>;
}

const senders: Readonly<Record<string, ServiceContract<object, object>>> = {
  schedule,
  training,
  progress,
};
const logger = createLogger({ service: 'notification', level: 'silent' });

/** Starts it all but workers. */
export async function startNotification(): Promise<NotificationUnderTest> {
  const clock = createTestClock('2026-11-23T10:30:00.000Z');
  const { now } = clock;
  const [database, redis, upstreams, mail, provider] = await Promise.all([
    createTestDatabase({ migrations: new URL('../migrations/', import.meta.url) }),
    createTestRedis(),
    startUpstreams(),
    startMailServer(),
    startProvider(),
  ]);
  const settings: ChannelSettings = {
    email: { url: mail.url, from: 'FitSync <hello@fitsync.example>' },
    sms: { apiUrl: provider.url, accountSid: 'AC1', authToken: 'secret', from: '+15005550006' },
    push: {
      ...webPush.generateVAPIDKeys(),
      subject: 'mailto:hello@fitsync.example',
      allowInsecureEndpoints: true,
    },
    allowInsecureEndpoints: true,
  };
  const registry = new Registry();
  const metrics = createMetrics(notification).registry;
  const calls = createCalls<NotificationCalls>(notificationCalls, {
    self: 'notification',
    urls: upstreams.urls,
    signServiceToken: upstreams.signServiceToken,
    breakers: createBreakers({ source: 'notification', logger, registry: metrics }),
    retryBudgets: createRetryBudgets({ source: 'notification', registry: metrics }),
    logger,
    metrics,
  });
  const publishers = new Map(
    await Promise.all(
      Object.entries(senders).map(async ([name, contract]) => {
        const own = await createTestDatabase();
        const deps = { pool: own.pool, redis: redis.client, service: name, logger };
        const receivers = ['notification'];
        const relay = createRelay({ ...deps, receivers, registry: new Registry() });
        relay.start();
        const { sends, eventValidators } = contract;
        const transact = createTransact({
          pool: own.pool,
          contract: { name, sends: { ...sends }, eventValidators: { ...eventValidators } },
          now,
          onPublish: () => relay.poke(),
        });
        return [name, { own, relay, transact }] as const;
      }),
    ),
  );
  const handlers = createNotificationEventHandlers({ now });
  const consumer = createConsumer({
    pool: database.pool,
    redis: redis.client,
    contract: {
      name: 'notification',
      sends: {},
      receives: { ...notification.receives },
      sources: notification.sources,
      eventValidators: { ...notification.eventValidators },
    },
    handlers: handlers as unknown as AnyEventHandlers,
    calls,
    onPublish: () => undefined,
    logger,
    registry: new Registry(),
    now,
  });
  consumer.start();
  const service = await startTestService({
    contract: notification,
    stub: createNotificationStub(createNotificationDeps(settings)),
    database,
    calls: calls({ correlationId: 'not-a-request' }),
    now,
  });
  const workers: Worker[] = [];
  const channels = createChannels(settings, { db: database.sql, now });

  return {
    service,
    database,
    upstreams,
    mail,
    provider,
    clock,
    settings,
    registry,
    calls,
    add(role, changes = {}) {
      const id = uuidv7();
      const user = {
        id,
        name: `Some ${role}`,
        role,
        email: `${id}@example.com`,
        phone: null,
        time_zone: 'Europe/Berlin',
        ...changes,
      };
      upstreams.people.set(id, user);
      return { user, caller: { kind: 'user', id, role, sessionId: uuidv7() } };
    },
    addBooking(client, trainer, changes = {}) {
      const booking: Booking = {
        id: uuidv7(),
        client_id: client.user.id,
        trainer_id: trainer.user.id,
        gym_id: uuidv7(),
        booking_date: '2026-11-30',
        start_time: '14:00:00',
        end_time: '15:00:00',
        time_zone: 'Europe/Berlin',
        starts_at: '2026-11-30T13:00:00.000Z',
        ends_at: '2026-11-30T14:00:00.000Z',
        type: 'one_on_one',
        status: 'confirmed',
        notes: null,
        trainer_notes: null,
        cancellation_reason: null,
        cancelled_by: null,
        version: 1,
        created_at: now().toISOString(),
        updated_at: now().toISOString(),
        ...changes,
      };
      upstreams.bookings.set(booking.id, booking);
      return booking;
    },
    addProgram(client, trainer, changes = {}) {
      const program: Program = {
        id: uuidv7(),
        client_id: client.user.id,
        trainer_id: trainer.user.id,
        workout_plan_id: null,
        diet_plan_id: null,
        name: 'Twelve weeks to strong',
        start_date: '2026-11-30',
        duration_weeks: 12,
        workouts_per_week: 3,
        goals: [],
        status: 'active',
        adherence_rate: null,
        completion_date: null,
        version: 1,
        created_at: now().toISOString(),
        updated_at: now().toISOString(),
        ...changes,
      };
      upstreams.programs.set(program.id, program);
      return program;
    },
    async publish(type, data, actorId) {
      const publisher = publishers.get(notification.receives[type].sender);
      if (!publisher) throw new Error(`nobody publishes ${type}`);
      const origin = {
        correlationId: 'correlation-1',
        emits: [type],
        ...(actorId !== undefined && { actorId }),
      };
      await publisher.transact(origin, (tx) => tx.emit(type, data));
      const { rows } = await publisher.own.sql.query<{ event_id: string }>(
        'SELECT event_id FROM outbox ORDER BY id DESC LIMIT 1',
      );
      const eventId = rows[0]?.event_id ?? '';
      await eventually(async () => {
        const { rowCount } = await database.sql.query('SELECT FROM inbox WHERE event_id = $1', [
          eventId,
        ]);
        if (rowCount !== 1) throw new Error(`${type} is not handled yet`);
      });
      return eventId;
    },
    startWorker(changes = {}) {
      const deps = { calls, channels, db: database.sql, logger, now, pool: database.pool };
      const worker = createDeliveryWorker({
        ...deps,
        registry: workers.length === 0 ? registry : new Registry(),
        lookEvery: 100,
        ...changes,
      });
      workers.push(worker);
      worker.start();
      return worker;
    },
    async deliveries(eventId) {
      const { rows } = await database.sql.query<DeliveryState>(
        `SELECT id, user_id, channel, status, reason, attempts, interrupted, due_at FROM deliveries
         WHERE event_id = $1 ORDER BY channel, created_at, id`,
        [eventId],
      );
      return rows;
    },
    async close() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await consumer.stop();
      for (const { relay, own } of publishers.values()) {
        await relay.stop();
        await own.close();
      }
      await Promise.all([service.close(), upstreams.close(), provider.close(), mail.stop()]);
      await Promise.all([database.close(), redis.close()]);
    },
  };
}
