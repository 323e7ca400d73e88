import { problems } from '@fitsync/contracts/problems';
import { Problem } from '@fitsync/runtime/problem';

/** Throws `validation_failed` unless `body.time_zone` is null or an IANA zone that this machine knows. */
export function assertTimeZone(name: string | null): void {
  if (name === null || isTimeZone(name)) return;
  throw new Problem(problems.validation_failed, `There is no time zone ${name}.`, {
    errors: [{ path: 'body.time_zone', message: 'must be an IANA name such as Europe/Berlin' }],
  });
}

/** Whether this machine knows the zone by this IANA name. An offset knows no summer time and is none. */
export function isTimeZone(name: string): boolean {
  if (/^[+-]/.test(name)) return false;
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
