import { type BookingReminderData, schedule } from '@fitsync/contracts/schedule';
import { createTransact } from '@fitsync/runtime/events';
import { createLogger, createMetrics } from '@fitsync/runtime/observability';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reminderTime } from '../src/domain/reminder.ts';
import { createBookingReminder } from '../src/workers/booking-reminder.ts';
import { at, bookingRequest, type ScheduleUnderTest, startSchedule } from './schedule.fixture.ts';

const monday = '2026-11-23T10:30:00Z';
/** A day before 14:00 in Berlin on 2026-11-30. */
const due = '2026-11-29T13:00:00Z';

let test: ScheduleUnderTest;

beforeAll(async () => {
  test = await startSchedule();
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.service.database.sql.query('TRUNCATE bookings, reminders, outbox, outbox_waiting');
  test.clock.set(monday);
});

async function book(date = '2026-11-30') {
  const client = test.people.add('client');
  const trainer = test.people.add('trainer');
  const body = { ...bookingRequest(client, trainer, test.gym), booking_date: date };
  const reply = await test.service.as(client.caller).createBooking({ body });
  if (reply.status !== 201) throw new Error(`booking answered ${reply.status}`);
  return { client, trainer, booking: reply.body.data };
}

/** Lets replicas work until nothing is due; gives the ids of all reminders that have been published. */
async function remind(time: string, count = 1) {
  test.clock.set(time);
  const { now } = test.clock;
  const { sql: db, pool } = test.service.database;
  const transact = createTransact({ pool, contract: schedule, now });
  const logger = createLogger({ service: 'schedule', level: 'silent' });
  const workers = Array.from({ length: count }, () =>
    createBookingReminder({ db, transact, now, logger, metrics: createMetrics(schedule) }),
  );
  for (const worker of workers) worker.start();
  // A worker that is stopped has done what it found when it started.
  await Promise.all(workers.map((worker) => worker.stop()));
  return published();
}

async function published(): Promise<BookingReminderData[]> {
  const { rows } = await test.service.database.sql.query<{ data: BookingReminderData }>(
    "SELECT envelope::jsonb -> 'data' AS data FROM outbox WHERE type = 'booking.reminder' ORDER BY id",
  );
  return rows.map(({ data }) => data);
}

describe('a reminder', () => {
  it('is published a day before the session, once', async () => {
    const { client, trainer, booking } = await book();
    expect(await remind('2026-11-29T12:59:59Z')).toEqual([]);
    const reminders = await remind(due);
    expect(reminders).toEqual([
      {
        booking_id: booking.id,
        client_id: client.id,
        trainer_id: trainer.id,
        booking_date: '2026-11-30',
        start_time: '14:00:00',
        hours_until: 24,
      },
    ]);
    expect(await remind(due)).toEqual(reminders);
  });

  it('says how long it is when it comes late, and does not come after the start', async () => {
    await book();
    await book('2026-12-01');
    expect(await remind('2026-11-30T13:10:00Z')).toMatchObject([
      { booking_date: '2026-12-01', hours_until: 24 },
    ]);
    const { rows } = await test.service.database.sql.query('SELECT FROM reminders');
    expect(rows).toEqual([]);
    await book('2026-12-02');
    expect(await remind('2026-12-02T10:00:00Z')).toMatchObject([{}, { hours_until: 3 }]);
  });

  it('does not come for who booked a few hours before', async () => {
    test.clock.set('2026-11-30T08:00:00Z');
    await book();
    expect(await remind('2026-11-30T12:00:00Z')).toEqual([]);
  });

  it('does not come for a cancelled or completed session', async () => {
    const { client, booking } = await book();
    await test.service.as(client.caller).cancelBooking({ id: booking.id, body: {} });
    expect(await remind(due)).toEqual([]);
  });

  it('moves with the session', async () => {
    const { client, booking } = await book();
    const move = (body: ReturnType<typeof at>) =>
      test.service.as(client.caller).rescheduleBooking({ id: booking.id, body });
    await move(at(14, '2026-12-02'));
    expect(await remind(due)).toEqual([]);
    await move(at(14, '2026-12-01'));
    expect(await remind('2026-11-30T13:00:00Z')).toMatchObject([{ booking_date: '2026-12-01' }]);
    // Who moves a session after its reminder is reminded of the new time.
    await move(at(14, '2026-12-03'));
    expect(await remind('2026-12-02T13:00:00Z')).toMatchObject([
      {},
      { booking_date: '2026-12-03', hours_until: 24 },
    ]);
  });

  it('comes once from several replicas, and is held up by no other', async () => {
    const booked = await Promise.all(Array.from({ length: 9 }, () => book()));
    const [broken, ...others] = booked.map(({ booking }) => booking.id);
    // What breaks the contract cannot be published.
    await test.service.database.sql.query(
      "UPDATE bookings SET start_time = '14:00:00.5' WHERE id = $1",
      [broken],
    );
    const reminded = (await remind(due, 3)).map(({ booking_id }) => booking_id);
    expect(reminded.toSorted()).toEqual(others.toSorted());
  });
});

describe('the time of a reminder', () => {
  const now = new Date(monday);

  it.each([
    ['on the day when clocks go forward', '2027-03-28T12:00:00Z', '2027-03-27T12:00:00.000Z'],
    ['on the day when clocks go back', '2027-10-31T13:00:00Z', '2027-10-30T13:00:00.000Z'],
  ])('is 24 hours before, %s', (_, starts_at, expected) => {
    expect(reminderTime({ starts_at }, now)?.toISOString()).toBe(expected);
  });

  it('is never now or before', () => {
    expect(reminderTime({ starts_at: '2026-11-24T10:30:00Z' }, now)).toBeNull();
    expect(reminderTime({ starts_at: '2026-11-24T10:30:01Z' }, now)).not.toBeNull();
  });
});
