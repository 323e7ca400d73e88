import { progress } from '@fitsync/contracts/progress';
import { type Booking, schedule, type SchedulePayloads } from '@fitsync/contracts/schedule';
import { type Program, training, type TrainingPayloads } from '@fitsync/contracts/training';
import { uuidv7 } from '@fitsync/runtime/db';
import { type AnyEventHandlers, type Consumer, createConsumer } from '@fitsync/runtime/events';
import { createLogger, createMetrics } from '@fitsync/runtime/observability';
import { createTestRedis, eventually, type TestRedis } from '@fitsync/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createProgressEventHandlers } from '../src/service.ts';
import { type ProgressUnderTest, startProgress } from './progress.fixture.ts';
import { type Publisher, startPublisher } from './publisher.fixture.ts';
import type { Person } from './world.fixture.ts';

let test: ProgressUnderTest;
let redis: TestRedis;
let ofSchedule: Publisher<SchedulePayloads>;
let ofTraining: Publisher<TrainingPayloads>;
let replicas: Consumer[];
/** How many events have been worked on, those that failed each time that they were. */
let attempts = 0;
beforeAll(async () => {
  [test, redis] = await Promise.all([startProgress(), createTestRedis()]);
  [ofSchedule, ofTraining] = await Promise.all([
    startPublisher(schedule, redis),
    startPublisher(training, redis),
  ]);
  replicas = [startReplica(), startReplica()];
});
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()));
  await Promise.all([ofSchedule.close(), ofTraining.close()]);
  await Promise.all([test.close(), redis.close()]);
});

function startReplica(): Consumer {
  const replica = createConsumer({
    pool: test.service.database.pool,
    redis: redis.client,
    contract: {
      name: progress.name,
      sends: { ...progress.sends },
      receives: { ...progress.receives },
      sources: progress.sources,
      eventValidators: { ...progress.eventValidators },
    },
    handlers: createProgressEventHandlers({ now: test.clock.now }) as unknown as AnyEventHandlers,
    calls(origin) {
      attempts += 1;
      return test.calls(origin);
    },
    onPublish: () => undefined,
    logger: createLogger({ service: 'progress', level: 'silent' }),
    registry: createMetrics(progress).registry,
    lookEvery: 50,
  });
  replica.start();
  return replica;
}

/** Tells that a session took place. */
const tellOfSession = ({ id, client_id, trainer_id, booking_date, ...times }: Booking) =>
  ofSchedule.publish('booking.completed', {
    booking_id: id,
    client_id,
    trainer_id,
    workout_date: booking_date,
    start_time: times.start_time,
    end_time: times.end_time,
    duration_minutes: 60,
    trainer_notes: 'as the event tells',
  });
/** Tells that a program was completed. */
const tellOfProgram = ({ id, client_id, trainer_id }: Program, program_name?: string) =>
  ofTraining.publish('program.completed', {
    program_id: id,
    client_id,
    trainer_id,
    completion_date: '2026-11-20',
    adherence_rate: 0.9,
    ...(program_name !== undefined && { program_name }),
  });
const logsOf = async (client: Person) => (await test.as(client).listWorkoutLogs().unwrap()).data;
const achievementsOf = async (client: Person) =>
  (await test.as(client).listClientAchievements({ id: client.id }).unwrap()).data;
/** How many events have been handled. */
async function handled(): Promise<number> {
  return (await test.service.database.sql.query('SELECT FROM inbox')).rows.length;
}

describe('booking.completed', () => {
  it('leaves one stub, with what schedule knows of the session', async () => {
    const { client, trainer } = test.addPair();
    const program = test.world.addProgram(client, trainer, { start_date: '2026-11-09' });
    const facts = { status: 'completed', trainer_notes: 'Great session' } as const;
    const booking = test.world.addBooking(client, trainer, facts);
    await tellOfSession(booking);
    await eventually(async () =>
      expect(await logsOf(client)).toMatchObject([
        {
          client_id: client.id,
          trainer_id: trainer.id,
          booking_id: booking.id,
          program_id: program.id,
          workout_date: '2026-11-20',
          exercises_completed: [],
          total_duration_minutes: 60,
          notes: null,
          trainer_notes: 'Great session',
          status: 'stub',
        },
      ]),
    );
    const before = await handled();
    await tellOfSession(booking);
    await eventually(async () => expect(await handled()).toBe(before + 1));
    expect(await logsOf(client)).toHaveLength(1);
  });

  it('leaves a stub of a session that schedule does not know, and outside a program', async () => {
    const client = test.world.addPerson('client');
    const booking = test.world.addBooking(client, test.world.addPerson('trainer'));
    test.world.bookings.delete(booking.id);
    await tellOfSession(booking);
    await eventually(async () =>
      expect(await logsOf(client)).toMatchObject([
        { booking_id: booking.id, program_id: null, trainer_notes: 'as the event tells' },
      ]),
    );
  });

  it('leaves alone what the client has written down already', async () => {
    const { client, trainer } = test.addPair();
    const booking = test.world.addBooking(client, trainer);
    const workout = {
      client_id: client.id,
      booking_id: booking.id,
      workout_date: '2026-11-20',
      exercises_completed: [],
      total_duration_minutes: 45,
    };
    const { data } = await test.as(client).createWorkoutLog({ body: workout }).unwrap();
    const before = await handled();
    await tellOfSession(booking);
    await eventually(async () => expect(await handled()).toBe(before + 1));
    expect(await logsOf(client)).toEqual([data]);
  });

  it('waits while others are away', async () => {
    const { client, trainer } = test.addPair();
    const booking = test.world.addBooking(client, trainer);
    const end = test.trouble('refuses', 'schedule', 'training');
    const before = attempts;
    await tellOfSession(booking);
    await eventually(() => expect(attempts).toBeGreaterThan(before + 1));
    expect(await logsOf(client)).toEqual([]);
    end();
    await eventually(async () => expect(await logsOf(client)).toHaveLength(1));
    const { rows } = await test.service.database.sql.query('SELECT FROM dead_letter');
    expect(rows).toEqual([]);
  });
});

describe('program.completed', () => {
  it('earns one achievement, told of once', async () => {
    const { client, trainer } = test.addPair();
    const program = test.world.addProgram(client, trainer, { name: 'Back to basics' });
    await tellOfProgram(program, 'As it was called');
    await eventually(async () =>
      expect(await achievementsOf(client)).toMatchObject([
        {
          type: 'program_completion',
          title: 'Completed Back to basics',
          description: "You've successfully completed your training program!",
          badge_icon: 'program_completion.png',
          program_id: program.id,
        },
      ]),
    );
    const before = await handled();
    await tellOfProgram(program);
    await eventually(async () => expect(await handled()).toBe(before + 1));
    const [achievement] = await achievementsOf(client);
    expect(await test.eventsOf(client, 'achievement.earned')).toEqual([
      {
        achievement_id: achievement?.id,
        client_id: client.id,
        type: 'program_completion',
        title: 'Completed Back to basics',
        description: "You've successfully completed your training program!",
        badge_icon: 'program_completion.png',
      },
    ]);
  });

  it('earns one for each program, named as well as it can be', async () => {
    const { client, trainer } = test.addPair();
    const [told, unknown] = [
      test.world.addProgram(client, trainer, { id: uuidv7() }),
      test.world.addProgram(client, trainer, { id: uuidv7() }),
    ];
    for (const { id } of [told, unknown]) test.world.programs.delete(id);
    await tellOfProgram(told, 'As it was called');
    await tellOfProgram(unknown);
    await eventually(async () => {
      const titles = (await achievementsOf(client)).map(({ title }) => title);
      expect(titles.toSorted()).toEqual([
        'Completed As it was called',
        'Completed Training Program',
      ]);
    });
  });
});
