import { Temporal } from '@js-temporal/polyfill';
import { Problem } from '@fitsync/runtime/problem';
import { problems } from '@fitsync/contracts/problems';

/** A session as people agree on it: a day and two times on the wall clock of the gym. */
export interface WallClockSession {
  readonly booking_date: string;
  readonly start_time: string;
  readonly end_time: string;
}

/** The instants that a session occupies, RFC 3339 in UTC. */
export interface SessionInstants {
  readonly starts_at: string;
  readonly ends_at: string;
}

function toInstant(date: string, time: string, timeZone: string, field: string): Temporal.Instant {
  const wallTime = Temporal.PlainDateTime.from(`${date}T${time}`);
  const zoned = wallTime.toZonedDateTime(timeZone, { disambiguation: 'earlier' });
  // Clocks that go forward skip an hour; a time inside it exists on no clock.
  if (!zoned.toPlainDateTime().equals(wallTime)) {
    const message = `${time} does not exist on ${date} in ${timeZone}: the clocks go forward then`;
    throw new Problem(problems.validation_failed, `${message}. Pick another time.`, {
      errors: [{ path: `body.${field}`, message }],
    });
  }
  return zoned.toInstant();
}

/**
 * When a session takes place in the gym's IANA zone. A time that occurs twice (clocks going back)
 * is its first occurrence. Throws `validation_failed` for an end that is not after the start and for
 * a time that does not exist on that day.
 */
export function toSessionInstants(session: WallClockSession, timeZone: string): SessionInstants {
  const startsAt = toInstant(session.booking_date, session.start_time, timeZone, 'start_time');
  const endsAt = toInstant(session.booking_date, session.end_time, timeZone, 'end_time');
  if (Temporal.Instant.compare(startsAt, endsAt) >= 0) {
    throw new Problem(
      problems.validation_failed,
      `The session ends at ${session.end_time}, which is not after its start at ${session.start_time}.`,
      { errors: [{ path: 'body.end_time', message: 'must be later than body.start_time' }] },
    );
  }
  return { starts_at: startsAt.toString(), ends_at: endsAt.toString() };
}

/** Throws `validation_failed` when a session would start at or before `now`. */
export function assertInFuture(startsAt: string, now: Date): void {
  if (new Date(startsAt) > now) return;
  throw new Problem(
    problems.validation_failed,
    `The session would start at ${startsAt}, which has passed. Pick a later time.`,
    { errors: [{ path: 'body.booking_date', message: 'must lie in the future' }] },
  );
}

/** The calendar day of an instant in an IANA zone, `YYYY-MM-DD`. */
export function dayIn(timeZone: string, instant: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** Throws `validation_failed` unless `body.time_zone` is an IANA zone that this machine knows. */
export function assertTimeZone(name: string): void {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
  } catch (error) {
    throw new Problem(problems.validation_failed, `There is no time zone ${name}.`, {
      errors: [{ path: 'body.time_zone', message: 'must be an IANA name such as Europe/Berlin' }],
      cause: error,
    });
  }
}

/** Whole minutes from start to end, at least one: a session that was held took time. */
export function minutesBetween(startsAt: string, endsAt: string): number {
  return Math.max(1, Math.round((Date.parse(endsAt) - Date.parse(startsAt)) / 60_000));
}
