export { createSession, type Session, type SessionOptions } from './auth/create-session.ts';
export { keepTokens, type Tokens, type TokenStore } from './auth/token-store.ts';
export { type ClientOptions, createClient } from './create-client.ts';
export {
  ApiError,
  type ApiErrorFacts,
  ProblemError,
  type ProblemErrors,
} from './errors/api-error.ts';
export {
  AbortedError,
  InvalidRequestError,
  TimeoutError,
  UnavailableError,
  UnexpectedResponseError,
} from './errors/call-errors.ts';
export { type ErrorCode, errorCodes, FitSyncError } from './errors/fitsync-error.ts';
export { isProblem } from './errors/problem.ts';
export { type Attempt, type AttemptEnd, type Hooks, observe } from './hooks/observe.ts';
export { redact } from './hooks/redact.ts';
export { eachItem, eachPage, type ListBody } from './paging.ts';
export type { ClientRequest, ClientResponse, Middleware, Next, Transport } from './request.ts';
export { type AttemptOutcome, retry, type RetryOptions } from './retry.ts';
export { startTimeLimit, type TimeLimit } from './time-limit.ts';
