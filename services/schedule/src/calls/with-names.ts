import type { Booking, ScheduleCalls, ScheduleOperations } from '@fitsync/contracts/schedule';
import type { Waiting } from '@fitsync/runtime/cache';
import type { ScheduleDeps } from '../schedule-deps.ts';

/** Whom the names are for, and how long he waits. */
type Caller = Waiting & { readonly calls: ScheduleCalls };

const unknownUser = 'Unknown User';

/**
 * Adds the names of the people to bookings that an operation answers with. A name that cannot be had is "Unknown User",
 * and counted: a list is worth more with a gap than not at all.
 */
export async function withNames(
  { names, countDegraded }: ScheduleDeps,
  caller: Caller,
  operation: keyof ScheduleOperations,
  bookings: readonly Booking[],
): Promise<Booking[]> {
  const ids = bookings.flatMap((one) => [one.client_id, one.trainer_id]);
  const found = await names(
    ids,
    async (user_ids) => {
      const { data } = await caller.calls.user.batchGetUsers({ body: { user_ids } }).unwrap();
      return data.map(({ id, name }) => [id, name]);
    },
    caller,
  );
  if (ids.some((id) => !found.has(id))) countDegraded(operation, ['names']);
  return bookings.map((booking) => ({
    ...booking,
    client_name: found.get(booking.client_id) ?? unknownUser,
    trainer_name: found.get(booking.trainer_id) ?? unknownUser,
  }));
}
