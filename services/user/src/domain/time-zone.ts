import { problems } from '@fitsync/contracts/problems';
import { Problem } from '@fitsync/runtime/problem';

/** Throws `validation_failed` unless `body.time_zone` is absent or an IANA zone that this machine knows. */
export function assertTimeZone(name: string | undefined): void {
  try {
    Intl.DateTimeFormat('en', { timeZone: name });
  } catch (error) {
    throw new Problem(problems.validation_failed, `There is no time zone ${name}.`, {
      errors: [{ path: 'body.time_zone', message: 'must be an IANA name such as Europe/Berlin' }],
      cause: error,
    });
  }
}
