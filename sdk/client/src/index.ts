export { type ClientOptions, createClient } from './create-client.ts';
export { ApiError } from './errors/api-error.ts';
export {
  AbortedError,
  InvalidRequestError,
  TimeoutError,
  UnavailableError,
  UnexpectedResponseError,
} from './errors/call-errors.ts';
export { type ErrorCode, errorCodes, FitSyncError } from './errors/fitsync-error.ts';
export { isProblem, type Problem } from './errors/problem.ts';
export type { ClientRequest, ClientResponse, Middleware, Next } from './request.ts';
export { type AttemptOutcome, retry, type RetryOptions } from './retry.ts';
export { startTimeLimit, type TimeLimit } from './time-limit.ts';
export { parseBody, refuseRedirect } from './parse-body.ts';
export { toTarget } from './to-target.ts';
