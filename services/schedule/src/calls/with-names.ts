import type { Booking, ScheduleCalls } from '@fitsync/contracts/schedule';

const unknownUser = 'Unknown User';

/**
 * Adds the names of the people to bookings, by one call for all of them. A name that cannot be had
 * is "Unknown User": a list is worth more with a gap than not at all.
 */
export async function withNames(
  calls: ScheduleCalls,
  bookings: readonly Booking[],
): Promise<Booking[]> {
  const ids = [...new Set(bookings.flatMap((one) => [one.client_id, one.trainer_id]))];
  const names = await fetchNames(calls, ids);
  return bookings.map((booking) => ({
    ...booking,
    client_name: names.get(booking.client_id) ?? unknownUser,
    trainer_name: names.get(booking.trainer_id) ?? unknownUser,
  }));
}

/** A page has at most 100 bookings with two people each, and a batch takes 100 ids. */
const batchSize = 100;

async function fetchNames(
  calls: ScheduleCalls,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const batches: string[][] = [];
  for (let at = 0; at < ids.length; at += batchSize) batches.push(ids.slice(at, at + batchSize));
  const answers = await Promise.allSettled(
    batches.map((batch) => calls.user.batchGetUsers({ body: { user_ids: batch } }).unwrap()),
  );
  return new Map(
    answers.flatMap((answer) =>
      answer.status === 'fulfilled'
        ? answer.value.data.map((user) => [user.id, user.name] as const)
        : [],
    ),
  );
}
