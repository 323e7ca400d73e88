import type { Booking } from '@fitsync/contracts/schedule';
import { ApiError } from '@fitsync/sdk/engine';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import type { Cast, Perform } from './scenario.ts';
import type { SessionTime } from './wall-clock.ts';

/** A gym to book in. */
export async function findGym({
  client,
}: Cast): Promise<{ readonly id: string; readonly time_zone: string }> {
  const { data } = await client.api.listGyms({ limit: 1 }).unwrap();
  const [gym] = data;
  if (gym) return gym;
  throw new CliError(exitCodes.failure, 'there is no gym to book in', {
    hints: ['the demo data has one: fitsync up', 'or make one: fitsync call createGym'],
  });
}

/** Has the client book a session, at the first of these times when the trainer is free. */
export async function book(
  { client, trainer }: Cast,
  perform: Perform,
  gymId: string,
  times: Iterable<SessionTime>,
): Promise<Booking> {
  const { data } = await perform({
    title: 'the client books a session',
    expects: ['booking.created'],
    call: (options) =>
      whenFree(times, ({ booking_date, start_time, end_time }) =>
        client.api
          .createBooking(
            {
              body: {
                client_id: client.id,
                trainer_id: trainer.id,
                gym_id: gymId,
                booking_date,
                start_time,
                end_time,
                type: 'one_on_one',
              },
            },
            options,
          )
          .unwrap(),
      ),
  });
  return data;
}

/** Tries one time after the other until nothing else is booked then. */
export async function whenFree<T>(
  times: Iterable<SessionTime>,
  call: (time: SessionTime) => Promise<T>,
): Promise<T> {
  let taken: unknown;
  for (const time of times) {
    try {
      return await call(time);
    } catch (error) {
      if (!(error instanceof ApiError && error.problem?.code === 'slot_taken')) throw error;
      taken = error;
    }
  }
  throw taken;
}
