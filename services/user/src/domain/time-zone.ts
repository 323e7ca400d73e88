import { problems } from '@fitsync/contracts/problems';
import { Problem } from '@fitsync/runtime/problem';

/** Throws `validation_failed` unless `body.time_zone` is absent or an IANA zone that this machine knows. */
export function assertTimeZone(name: string | undefined): void {
  if (name === undefined || isTimeZone(name)) return;
  throw new Problem(problems.validation_failed, `There is no time zone ${name}.`, {
    errors: [{ path: 'body.time_zone', message: 'must be an IANA name such as Europe/Berlin' }],
  });
}

function isTimeZone(name: string): boolean {
  // `Intl` takes offsets as well. They know no summer time, and SQL reads `+01:00` as west of Greenwich.
  if (/^[+-]/.test(name)) return false;
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
