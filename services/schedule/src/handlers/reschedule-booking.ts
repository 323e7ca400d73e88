import type { ScheduleStub } from '@fitsync/contracts/schedule';
import { assertAvailable } from '../domain/availability.ts';
import { assertReschedulable } from '../domain/booking.ts';
import { assertVisible } from '../domain/booking-policy.ts';
import { reminderTime } from '../domain/reminder.ts';
import { assertInFuture, toSessionInstants } from '../domain/session-time.ts';
import { findAvailability } from '../store/find-availability.ts';
import { lockBooking } from '../store/lock-booking.ts';
import { lockPeople } from '../store/lock-people.ts';
import { rescheduleBooking as updateBooking } from '../store/reschedule-booking.ts';
import { saveReminder } from '../store/save-reminder.ts';

/** Moves a session to another time in the same gym; the booking keeps its id. */
export const rescheduleBooking: ScheduleStub['rescheduleBooking'] = (
  { id, body },
  { caller, now, transaction },
) =>
  transaction(async (tx) => {
    const booking = await lockBooking(tx, id);
    assertVisible(caller, booking);
    assertReschedulable(booking);
    const instants = toSessionInstants(body, booking.time_zone);
    assertInFuture(instants.starts_at, now());
    assertAvailable(await findAvailability(tx, booking.trainer_id), instants);
    await lockPeople(tx, booking);
    const moved = await updateBooking(tx, id, { ...body, ...instants }, now());
    await saveReminder(tx, moved.id, reminderTime(moved, now()));
    await tx.emit('booking.rescheduled', {
      booking_id: moved.id,
      client_id: moved.client_id,
      trainer_id: moved.trainer_id,
      old_date: booking.booking_date,
      old_start_time: booking.start_time,
      new_date: moved.booking_date,
      new_start_time: moved.start_time,
    });
    return { status: 200, body: { success: true, data: moved } };
  });
