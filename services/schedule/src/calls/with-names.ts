import type { Booking, ScheduleCalls } from '@fitsync/contracts/schedule';
import type { UserNames } from '@fitsync/runtime/cache';

const unknownUser = 'Unknown User';

/**
 * Adds the names of the people to bookings. A name that cannot be had is "Unknown User": a list is
 * worth more with a gap than not at all.
 */
export async function withNames(
  calls: ScheduleCalls,
  names: UserNames,
  bookings: readonly Booking[],
): Promise<Booking[]> {
  const ids = bookings.flatMap((one) => [one.client_id, one.trainer_id]);
  const found = await names(ids, async (user_ids) => {
    const { data } = await calls.user.batchGetUsers({ body: { user_ids } }).unwrap();
    return data.map(({ id, name }) => [id, name]);
  });
  return bookings.map((booking) => ({
    ...booking,
    client_name: found.get(booking.client_id) ?? unknownUser,
    trainer_name: found.get(booking.trainer_id) ?? unknownUser,
  }));
}
