import type { Booking, ScheduleCalls, ScheduleOperations } from '@fitsync/contracts/schedule';
import { type Waiting, withUserNames } from '@fitsync/runtime/cache';
import type { ScheduleDeps } from '../schedule-deps.ts';

/** Whom the names are for, and how long he waits. */
type Caller = Waiting & { readonly calls: ScheduleCalls };

/** Adds the names of the people to bookings that an operation answers with, and counts it when one cannot be had. */
export function withNames(
  { names, countDegraded }: ScheduleDeps,
  caller: Caller,
  operation: keyof ScheduleOperations,
  bookings: readonly Booking[],
): Promise<Booking[]> {
  return withUserNames(bookings, {
    names,
    caller,
    load: async (user_ids) => {
      const { data } = await caller.calls.user.batchGetUsers({ body: { user_ids } }).unwrap();
      return data.map(({ id, name }) => [id, name]);
    },
    onMissing: () => countDegraded(operation, ['names']),
  });
}
