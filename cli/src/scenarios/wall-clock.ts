/** A session as a booking names it. */
export interface SessionTime {
  readonly booking_date: string;
  readonly start_time: string;
  readonly end_time: string;
}

const dayMs = 24 * 60 * 60 * 1_000;

/**
 * The session from an instant on, on the clock of an IANA zone. One that would run over midnight, which no booking may,
 * begins right after it; hence also the instant at which it begins.
 */
export function sessionFrom(
  start: Date,
  seconds: number,
  timeZone: string,
): SessionTime & { readonly begins: Date } {
  // Bookings know no fractions of a second.
  const begins = new Date(Math.ceil(start.getTime() / 1_000) * 1_000);
  const from = wallClock(begins, timeZone);
  const to = wallClock(new Date(begins.getTime() + seconds * 1_000), timeZone);
  if (from.date !== to.date) {
    const [hours = 0, minutes = 0, rest = 0] = from.time.split(':').map(Number);
    const left = dayMs - ((hours * 60 + minutes) * 60 + rest) * 1_000;
    return sessionFrom(new Date(begins.getTime() + left), seconds, timeZone);
  }
  return { booking_date: from.date, start_time: from.time, end_time: to.time, begins };
}

/** Sessions of so many seconds that begin in so many milliseconds, each reckoned from when it is asked for. */
export function* sessionsIn(
  delayMs: number,
  seconds: number,
  timeZone: string,
  count: number,
): Generator<SessionTime> {
  for (let i = 0; i < count; i += 1) {
    yield sessionFrom(new Date(Date.now() + delayMs), seconds, timeZone);
  }
}

function wallClock(
  instant: Date,
  timeZone: string,
): { readonly date: string; readonly time: string } {
  // The Swedish way to write a date is that of ISO 8601.
  const [date = '', time = ''] = instant.toLocaleString('sv-SE', { timeZone }).split(' ');
  return { date, time };
}
