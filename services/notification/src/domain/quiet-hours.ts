import type { QuietHours } from '@fitsync/contracts/notification';
import { problems } from '@fitsync/contracts/problems';
import { Problem } from '@fitsync/runtime/problem';
import { Temporal } from '@js-temporal/polyfill';

/**
 * When the quiet hours end that `now` lies in, in an IANA zone; undefined when it lies in none. They may run over
 * midnight. A time that the clocks skip is when they have gone forward; of one that they repeat, the first begins and the
 * last ends, so that nobody is woken in between.
 */
export function quietUntil(
  { start, end }: QuietHours,
  timeZone: string,
  now: Date,
): Date | undefined {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  const today = instant.toZonedDateTimeISO(timeZone).toPlainDate();
  const overnight = end <= start;
  // The window that `now` lies in began today or, over midnight, yesterday. Where clocks skip a whole day, the day before.
  for (const back of [0, 1, 2]) {
    const day = today.subtract({ days: back });
    const begins = toInstant(day, start, timeZone, 'earlier');
    const ends = toInstant(overnight ? day.add({ days: 1 }) : day, end, timeZone, 'later');
    if (
      Temporal.Instant.compare(begins, instant) <= 0 &&
      Temporal.Instant.compare(instant, ends) < 0
    ) {
      return new Date(ends.epochMilliseconds);
    }
  }
  return undefined;
}

function toInstant(
  day: Temporal.PlainDate,
  time: string,
  timeZone: string,
  disambiguation: 'earlier' | 'later',
): Temporal.Instant {
  const wallTime = day.toPlainDateTime(Temporal.PlainTime.from(time));
  const zoned = wallTime.toZonedDateTime(timeZone, { disambiguation });
  if (zoned.toPlainDateTime().equals(wallTime)) return zoned.toInstant();
  // Skipped: `later` is beyond the gap by as much as the time lies in it, but what ends or begins in it does so at its edge.
  const after = wallTime.toZonedDateTime(timeZone, { disambiguation: 'later' });
  return (after.getTimeZoneTransition('previous') ?? after).toInstant();
}

/** Throws `validation_failed` for quiet hours that begin and end at the same time. */
export function assertQuietHours(quietHours: QuietHours | null): void {
  if (quietHours === null || quietHours.start !== quietHours.end) return;
  throw new Problem(problems.validation_failed, 'Quiet hours have to end at another time.', {
    errors: [{ path: 'body.quiet_hours.end', message: 'must not be the same as start' }],
  });
}
