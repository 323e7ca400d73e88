import { problems } from '@fitsync/contracts/problems';
import { Problem } from '@fitsync/runtime/problem';

/** Seconds after which it may be worth while to ask again. */
const retryAfter = '5';

/** The problem of what cannot be answered just now. */
export function unavailable(why: string, cause?: unknown): Problem {
  return new Problem(problems.service_unavailable, `${why} Repeat the request later.`, {
    headers: { 'retry-after': retryAfter },
    cause,
  });
}
