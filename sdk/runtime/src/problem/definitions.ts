import type { ProblemDefinition } from '@fitsync/descriptor';

// The problems that the engine itself answers with. They stand in specs/shared/problems.yaml as
// well, and a test compares the two: the engine may not import what is generated from there.

/** A parameter or the body breaks the contract. */
export const validationFailed = define('validation_failed', 400, 'The request breaks the contract');

/** The body cannot be parsed. */
export const malformedJson = define('malformed_json', 400, 'The body is not JSON');

/** No token, or one that is not good. */
export const unauthenticated = define('unauthenticated', 401, 'Sign in first');

/** The session that the token belongs to has been ended. */
export const sessionRevoked = define('session_revoked', 401, 'The session has ended');

/** The caller is known and may not. */
export const forbidden = define('forbidden', 403, 'Not allowed');

/** Nothing there, or not for this caller to see. */
export const notFound = define('not_found', 404, 'Not found');

/** Two changes met. */
export const conflict = define('conflict', 409, 'It was changed at the same time');

/** The body is larger than the limit. */
export const payloadTooLarge = define('payload_too_large', 413, 'The body is too large');

/** The body is not declared as JSON. */
export const unsupportedMediaType = define(
  'unsupported_media_type',
  415,
  'The body has to be JSON',
);

/** The idempotency key was sent with another body. */
export const idempotencyKeyReused = define(
  'idempotency_key_reused',
  422,
  'The idempotency key belongs to another request',
);

/** The caller has used up its share of this window. */
export const rateLimited = define('rate_limited', 429, 'Too many requests');

/** A failure that nobody foresaw. */
export const internalError = define('internal_error', 500, 'Something went wrong on our side');

/** A service that was called answered with a failure. */
export const upstreamFailed = define('upstream_failed', 502, 'A service behind this one failed');

/** A service that was called did not answer, or this one cannot answer now. */
export const serviceUnavailable = define('service_unavailable', 503, 'A service is not available');

function define(code: string, status: number, title: string): ProblemDefinition {
  return { code, status, title };
}
