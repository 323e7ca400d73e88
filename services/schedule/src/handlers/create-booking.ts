import { problems } from '@fitsync/contracts/problems';
import type { ScheduleStub } from '@fitsync/contracts/schedule';
import { uuidv7 } from '@fitsync/runtime/db';
import { Problem } from '@fitsync/runtime/problem';
import { fetchBookingFacts } from '../calls/fetch-booking-facts.ts';
import { assertAvailable } from '../domain/availability.ts';
import { assertMayBook } from '../domain/booking-policy.ts';
import { assertBookable } from '../domain/booking-requirements.ts';
import { reminderTime } from '../domain/reminder.ts';
import { assertInFuture, toSessionInstants } from '../domain/session-time.ts';
import { findAvailability } from '../store/find-availability.ts';
import { findGym } from '../store/find-gym.ts';
import { insertBooking } from '../store/insert-booking.ts';
import { lockPeople } from '../store/lock-people.ts';
import { saveReminder } from '../store/save-reminder.ts';

/** Books a session: everything that other services know is asked before the transaction. */
export const createBooking: ScheduleStub['createBooking'] = async (
  { body },
  { caller, calls, db, now, transaction },
) => {
  assertMayBook(caller, body);
  const gym = await findGym(db, body.gym_id);
  if (gym === undefined) {
    throw new Problem(
      problems.unknown_reference,
      'There is no gym with this gym_id; GET /api/gyms lists them.',
      { errors: [{ path: 'body.gym_id', message: 'is not the id of a gym of GET /api/gyms' }] },
    );
  }
  const instants = toSessionInstants(body, gym.time_zone);
  assertInFuture(instants.starts_at, now());

  const [facts, hours] = await Promise.all([
    fetchBookingFacts(calls, body),
    findAvailability(db, body.trainer_id),
  ]);
  assertBookable(facts);
  assertAvailable(hours, instants);

  return transaction(async (tx) => {
    await lockPeople(tx, body);
    const booking = await insertBooking(
      tx,
      {
        ...body,
        ...instants,
        id: uuidv7(),
        time_zone: gym.time_zone,
        type: body.type ?? 'one_on_one',
        notes: body.notes ?? null,
      },
      now(),
    );
    await saveReminder(tx, booking.id, reminderTime(booking, now()));
    await tx.emit('booking.created', {
      booking_id: booking.id,
      client_id: booking.client_id,
      trainer_id: booking.trainer_id,
      gym_id: booking.gym_id,
      booking_date: booking.booking_date,
      start_time: booking.start_time,
      end_time: booking.end_time,
      type: booking.type,
    });
    return { status: 201, body: { success: true, data: booking } };
  });
};
