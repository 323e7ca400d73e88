import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ScheduleOperations } from '@fitsync/contracts/schedule';
import type { Caller, Client } from '@fitsync/descriptor';
import { ApiError } from '@fitsync/sdk/engine';
import type { Person } from './people.fixture.ts';
import { at, bookingRequest, type ScheduleUnderTest, startSchedule } from './schedule.fixture.ts';

let test: ScheduleUnderTest;
let people: Record<
  'own client' | 'other client' | 'own trainer' | 'other trainer' | 'admin',
  Person
>;
/** The next hour that nobody has booked. */
let hour = 0;

beforeAll(async () => {
  test = await startSchedule();
  people = {
    'own client': test.people.add('client'),
    'other client': test.people.add('client'),
    'own trainer': test.people.add('trainer'),
    'other trainer': test.people.add('trainer'),
    admin: test.people.add('admin'),
  };
});
afterAll(() => test.close());

const services = { progress: true, notification: true, training: true } as const;
type Who = keyof typeof people | keyof typeof services | 'nobody';

function callerOf(who: Who): Caller {
  if (who === 'nobody') return { kind: 'anonymous' };
  if (who === 'progress' || who === 'notification' || who === 'training') {
    return { kind: 'service', name: who };
  }
  return people[who].caller;
}

function nextTime() {
  hour += 1;
  const day = String(1 + Math.floor(hour / 20)).padStart(2, '0');
  return at(hour % 20, `2026-12-${day}`);
}

/** A booking of the own client with the own trainer at a time of its own. */
const addBooking = () => test.addBooking(people['own client'], people['own trainer'], nextTime());

/** A session that has started, so that it can be completed; cancelling ends it for the next one. */
type Call = (api: Client<ScheduleOperations>) => Promise<{ readonly status: number }>;

interface Row {
  /** The statuses by caller. */
  readonly expected: Readonly<Record<Who, number>>;
  /** Makes a call that would succeed if everyone might make it. */
  readonly prepare: () => Call | Promise<Call>;
}

const columns: readonly Who[] = [
  'nobody',
  'own client',
  'other client',
  'own trainer',
  'other trainer',
  'admin',
  'progress',
  'notification',
  'training',
];
const row = (statuses: readonly number[], prepare: Row['prepare']): Row => {
  if (statuses.length !== columns.length) throw new Error('one status per caller');
  const expected = Object.fromEntries(columns.map((who, index) => [who, statuses[index]]));
  return { expected: expected as Row['expected'], prepare };
};

// An operation without a row does not compile.
const matrix: Record<keyof ScheduleOperations, Row> = {
  //                      nobody, own + other client, own + other trainer, admin, progress, notification, training
  createBooking: row([401, 201, 403, 201, 403, 201, 403, 403, 403], () => {
    const body = { ...bookingRequest(people['own client'], people['own trainer'], test.gym) };
    return (api) => api.createBooking({ body: { ...body, ...nextTime() } });
  }),
  listBookings: row(
    [401, 200, 200, 200, 200, 200, 403, 403, 403],
    () => (api) => api.listBookings(),
  ),
  getBooking: row([401, 200, 404, 200, 404, 200, 200, 200, 403], async () => {
    const { id } = await addBooking();
    return (api) => api.getBooking({ id });
  }),
  completeBooking: row([401, 403, 403, 200, 404, 200, 200, 403, 403], async () => {
    const { id } = await addBooking();
    test.clock.set('2026-12-31T00:00:00Z');
    return (api) => api.completeBooking({ id });
  }),
  cancelBooking: row([401, 200, 404, 200, 404, 200, 403, 403, 403], async () => {
    const { id } = await addBooking();
    return (api) => api.cancelBooking({ id });
  }),
  rescheduleBooking: row([401, 200, 404, 200, 404, 200, 403, 403, 403], async () => {
    const { id } = await addBooking();
    return (api) => api.rescheduleBooking({ id, body: nextTime() });
  }),
  getTrainerAvailability: row(
    [401, 200, 200, 200, 200, 200, 403, 403, 403],
    () => (api) => api.getTrainerAvailability({ id: people['own trainer'].id }),
  ),
  setTrainerAvailability: row(
    [401, 403, 403, 200, 403, 200, 403, 403, 403],
    () => (api) =>
      api.setTrainerAvailability({
        id: people['own trainer'].id,
        body: { time_zone: 'Europe/Berlin', windows: [] },
      }),
  ),
  listGyms: row([401, 200, 200, 200, 200, 200, 403, 403, 403], () => (api) => api.listGyms()),
  createGym: row(
    [401, 403, 403, 403, 403, 201, 403, 403, 403],
    () => (api) =>
      api.createGym({
        body: { name: 'Mitte', address: 'Torstraße 1', time_zone: 'Europe/Berlin' },
      }),
  ),
};

describe('who may call', () => {
  const cases = Object.entries(matrix).flatMap(([operation, { expected, prepare }]) =>
    columns.map((who) => ({ operation, who, status: expected[who], prepare })),
  );

  it.each(cases)('$operation answers $who with $status', async ({ who, status, prepare }) => {
    test.clock.set('2026-11-23T10:30:00Z');
    const call = await prepare();
    const published = (await test.service.events()).length;
    const answer = await call(test.service.as(callerOf(who))).catch((error: unknown) => {
      if (error instanceof ApiError) return error;
      throw error;
    });
    expect(answer.status).toBe(status);
    // What is refused publishes nothing; what is not refused publishes once at most.
    const allowed = status >= 400 ? 0 : 1;
    expect((await test.service.events()).length - published).toBeLessThanOrEqual(allowed);
  });
});
