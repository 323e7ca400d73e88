import type { ScheduleStub } from '@fitsync/contracts/schedule';
import { decideCompletion } from '../domain/booking.ts';
import { assertVisible } from '../domain/booking-policy.ts';
import { minutesBetween } from '../domain/session-time.ts';
import { completeBooking as updateBooking } from '../store/complete-booking.ts';
import { lockBooking } from '../store/lock-booking.ts';

/** Records that a session took place. Repeating it changes nothing and publishes nothing. */
export const completeBooking: ScheduleStub['completeBooking'] = (
  { id, body },
  { caller, now, transaction },
) =>
  transaction(async (tx) => {
    const booking = await lockBooking(tx, id);
    assertVisible(caller, booking);
    if (!decideCompletion(booking, now())) {
      return { status: 200, body: { success: true, data: booking } };
    }
    const completed = await updateBooking(tx, id, body?.trainer_notes ?? null, now());
    await tx.emit('booking.completed', {
      booking_id: completed.id,
      client_id: completed.client_id,
      trainer_id: completed.trainer_id,
      workout_date: completed.booking_date,
      start_time: completed.start_time,
      end_time: completed.end_time,
      duration_minutes: minutesBetween(completed.starts_at, completed.ends_at),
      trainer_notes: completed.trainer_notes,
    });
    return { status: 200, body: { success: true, data: completed } };
  });
