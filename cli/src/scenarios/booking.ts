import { setTimeout as delay } from 'node:timers/promises';
import { assignProgram } from './assign-program.ts';
import { book, findGym, whenFree } from './book.ts';
import type { Scenario } from './scenario.ts';
import { sessionFrom, sessionsIn, type SessionTime } from './wall-clock.ts';

const hourMs = 60 * 60 * 1_000;
const weekMs = 7 * 24 * hourMs;
/** Sessions are held as they are booked: it begins in so many milliseconds and lasts so many seconds. */
const soonMs = 4_000;
const shortSeconds = 2;
/** Times that are tried until the trainer is free. */
const attempts = 20;

/** Sessions from booking to what becomes of them. */
export const booking: Scenario = {
  summary: 'a session is booked, moved and cancelled; another one is booked, held and completed',
  async play(cast, perform) {
    const { client, trainer } = cast;
    await assignProgram(cast, perform);
    const gym = await findGym(cast);
    const hours = function* (from: number): Generator<SessionTime> {
      for (let i = 0; i < attempts; i += 1) {
        yield sessionFrom(new Date(from + i * hourMs), hourMs / 1_000, gym.time_zone);
      }
    };

    const first = await book(cast, perform, gym.id, hours(Date.now() + weekMs));
    await perform({
      title: 'the trainer moves it',
      expects: ['booking.rescheduled'],
      call: (options) =>
        whenFree(hours(Date.now() + 2 * weekMs), ({ booking_date, start_time, end_time }) =>
          trainer.api
            .rescheduleBooking(
              { id: first.id, body: { booking_date, start_time, end_time } },
              options,
            )
            .unwrap(),
        ),
    });
    await perform({
      title: 'the client cancels it',
      expects: ['booking.cancelled'],
      call: (options) =>
        client.api
          .cancelBooking({ id: first.id, body: { cancellation_reason: 'Ill' } }, options)
          .unwrap(),
    });

    const soon = sessionsIn(soonMs, shortSeconds, gym.time_zone, attempts);
    const second = await book(cast, perform, gym.id, soon);
    await delay(Math.max(0, Date.parse(second.starts_at) - Date.now()));
    await perform({
      title: 'the trainer completes it',
      expects: ['booking.completed'],
      call: (options) =>
        trainer.api
          .completeBooking({ id: second.id, body: { trainer_notes: 'Well done' } }, options)
          .unwrap(),
    });
  },
};
