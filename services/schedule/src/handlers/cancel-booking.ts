import { problems } from '@fitsync/contracts/problems';
import type { ScheduleStub } from '@fitsync/contracts/schedule';
import { Problem } from '@fitsync/runtime/problem';
import { decideCancellation } from '../domain/booking.ts';
import { assertVisible } from '../domain/booking-policy.ts';
import { cancelBooking as updateBooking } from '../store/cancel-booking.ts';
import { lockBooking } from '../store/lock-booking.ts';

/** Cancels a session and frees its time. Repeating it changes nothing and publishes nothing. */
export const cancelBooking: ScheduleStub['cancelBooking'] = (
  { id, body },
  { caller, now, transaction },
) =>
  transaction(async (tx) => {
    if (caller.kind !== 'user')
      throw new Problem(problems.forbidden, 'Only people cancel sessions.');
    const booking = await lockBooking(tx, id);
    assertVisible(caller, booking);
    if (!decideCancellation(booking, caller, now())) {
      return { status: 200, body: { success: true, data: booking } };
    }
    const reason = body?.cancellation_reason ?? null;
    const cancelled = await updateBooking(tx, id, { reason, by: caller.id }, now());
    await tx.emit('booking.cancelled', {
      booking_id: cancelled.id,
      client_id: cancelled.client_id,
      trainer_id: cancelled.trainer_id,
      cancellation_reason: reason,
      cancelled_by: caller.id,
    });
    return { status: 200, body: { success: true, data: cancelled } };
  });
