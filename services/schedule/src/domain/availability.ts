import { Temporal } from '@js-temporal/polyfill';
import { Problem } from '@fitsync/runtime/problem';
import { problems } from '@fitsync/contracts/problems';
import type { Availability, AvailabilityWindow } from '@fitsync/contracts/schedule';
import type { SessionInstants } from './session-time.ts';

type Hours = Pick<Availability, 'time_zone' | 'windows'>;

function byStart(a: AvailabilityWindow, b: AvailabilityWindow): number {
  return a.start_time < b.start_time ? -1 : 1;
}

/** Windows of one weekday, those that touch joined: 09–12 and 12–15 are one stretch of work. */
function stretchesOf(
  windows: readonly AvailabilityWindow[],
  weekday: number,
): AvailabilityWindow[] {
  const stretches: AvailabilityWindow[] = [];
  for (const window of windows.filter((one) => one.weekday === weekday).sort(byStart)) {
    const last = stretches.at(-1);
    if (last !== undefined && last.end_time >= window.start_time) {
      stretches[stretches.length - 1] = { ...last, end_time: window.end_time };
    } else {
      stretches.push(window);
    }
  }
  return stretches;
}

/** Throws `validation_failed` when a window ends before it starts, or two windows overlap. */
export function assertWindows(windows: readonly AvailabilityWindow[]): void {
  for (const [index, window] of windows.entries()) {
    if (window.start_time >= window.end_time) {
      throw new Problem(problems.validation_failed, 'A window has to end after it starts.', {
        errors: [
          { path: `body.windows[${index}].end_time`, message: 'must be later than start_time' },
        ],
      });
    }
    const other = windows.findIndex(
      (one, at) =>
        at < index &&
        one.weekday === window.weekday &&
        one.start_time < window.end_time &&
        window.start_time < one.end_time,
    );
    if (other >= 0) {
      throw new Problem(problems.validation_failed, 'Two windows of a weekday overlap.', {
        errors: [{ path: `body.windows[${index}]`, message: `overlaps body.windows[${other}]` }],
      });
    }
  }
}

/** Whether the trainer works during the whole session. No windows at all means always. */
export function isAvailable(hours: Hours, session: SessionInstants): boolean {
  if (hours.windows.length === 0) return true;
  const start = Temporal.Instant.from(session.starts_at).toZonedDateTimeISO(hours.time_zone);
  const end = Temporal.Instant.from(session.ends_at).toZonedDateTimeISO(hours.time_zone);
  if (!start.toPlainDate().equals(end.toPlainDate())) return false;
  const from = start.toPlainTime().toString({ smallestUnit: 'second' });
  const until = end.toPlainTime().toString({ smallestUnit: 'second' });
  return stretchesOf(hours.windows, start.dayOfWeek).some(
    (stretch) => stretch.start_time <= from && until <= stretch.end_time,
  );
}

/** Throws `outside_availability` when the trainer does not work during the whole session. */
export function assertAvailable(hours: Hours | undefined, session: SessionInstants): void {
  if (hours === undefined || isAvailable(hours, session)) return;
  throw new Problem(
    problems.outside_availability,
    'The trainer does not work during the whole session. Read the availability and pick a time inside it.',
  );
}
