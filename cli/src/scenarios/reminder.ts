import { assignProgram } from './assign-program.ts';
import { book, findGym } from './book.ts';
import type { Scenario } from './scenario.ts';
import { sessionsIn } from './wall-clock.ts';

const dayMs = 24 * 60 * 60 * 1_000;
/** Milliseconds until the reminder is due: whoever books later than a day before is not reminded. */
const soonMs = 4_000;
const shortSeconds = 2;
const attempts = 20;

/** A session that people are reminded of a moment after it was booked. */
export const reminder: Scenario = {
  summary: 'a session is booked a day and a moment before, and both are reminded of it',
  async play(cast, perform, waitFor) {
    await assignProgram(cast, perform);
    const gym = await findGym(cast);
    const times = sessionsIn(dayMs + soonMs, shortSeconds, gym.time_zone, attempts);
    const { id } = await book(cast, perform, gym.id, times);
    await waitFor({
      title: 'both are reminded of it',
      type: 'booking.reminder',
      isAbout: (data) => Reflect.get(data, 'booking_id') === id,
    });
  },
};
