// Written by `fitsync generate` from specs/shared/common.yaml: edit that, not this.

import type { Problem } from './schemas.ts';

/** A service behind this one answered with a failure. */
export const badGateway: Problem = {
  type: 'urn:fitsync:problem:upstream_failed',
  title: 'A service behind this one failed',
  status: 502,
  detail: 'The training service failed. Repeat the request later.',
  instance: '/api/bookings',
  code: 'upstream_failed',
  correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
  success: false,
  error: 'The training service failed. Repeat the request later.',
};

/** The request has a field that breaks the contract, or names something that does not exist. */
export const badRequest: Problem = {
  type: 'urn:fitsync:problem:validation_failed',
  title: 'The request breaks the contract',
  status: 400,
  detail: 'body.start_time must match HH:MM:SS.',
  instance: '/api/bookings',
  code: 'validation_failed',
  correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
  success: false,
  error: 'body.start_time must match HH:MM:SS.',
  errors: [{ path: 'body.start_time', message: 'must match HH:MM:SS' }],
};

/** The request contradicts the current state. */
export const conflict: Problem = {
  type: 'urn:fitsync:problem:slot_taken',
  title: 'The time is already taken',
  status: 409,
  detail: 'The trainer has another session from 14:00:00 to 15:00:00. Pick another time.',
  instance: '/api/bookings',
  code: 'slot_taken',
  correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
  success: false,
  error: 'The trainer has another session from 14:00:00 to 15:00:00. Pick another time.',
};

/** The caller may not use this operation. */
export const forbidden: Problem = {
  type: 'urn:fitsync:problem:forbidden',
  title: 'Not allowed',
  status: 403,
  detail: 'This operation is open to trainers and administrators.',
  instance: '/api/bookings',
  code: 'forbidden',
  correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
  success: false,
  error: 'This operation is open to trainers and administrators.',
};

/** The idempotency key was used with another body. */
export const idempotencyKeyReused: Problem = {
  type: 'urn:fitsync:problem:idempotency_key_reused',
  title: 'The idempotency key belongs to another request',
  status: 422,
  detail: 'Use a new key for a new request.',
  instance: '/api/bookings',
  code: 'idempotency_key_reused',
  correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
  success: false,
  error: 'Use a new key for a new request.',
};

/** An unexpected failure. */
export const internalError: Problem = {
  type: 'urn:fitsync:problem:internal_error',
  title: 'Something went wrong on our side',
  status: 500,
  detail: 'Repeat the request later.',
  instance: '/api/bookings',
  code: 'internal_error',
  correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
  success: false,
  error: 'Repeat the request later.',
};

/** There is nothing under this address, or it is not the caller's to see. */
export const notFound: Problem = {
  type: 'urn:fitsync:problem:not_found',
  title: 'Not found',
  status: 404,
  detail: 'There is no booking with this id, or it is not yours to see.',
  instance: '/api/bookings',
  code: 'not_found',
  correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
  success: false,
  error: 'There is no booking with this id, or it is not yours to see.',
};

/** The body is larger than 100 kB. */
export const payloadTooLarge: Problem = {
  type: 'urn:fitsync:problem:payload_too_large',
  title: 'The body is too large',
  status: 413,
  detail: 'Send at most 100 kB.',
  instance: '/api/bookings',
  code: 'payload_too_large',
  correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
  success: false,
  error: 'Send at most 100 kB.',
};

/** A service is down, overloaded, or did not answer in time. */
export const serviceUnavailable: Problem = {
  type: 'urn:fitsync:problem:service_unavailable',
  title: 'A service is not available',
  status: 503,
  detail: 'The training service does not answer. Repeat the request later.',
  instance: '/api/bookings',
  code: 'service_unavailable',
  correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
  success: false,
  error: 'The training service does not answer. Repeat the request later.',
};

/** The caller has used up what it may ask for in this window. */
export const tooManyRequests: Problem = {
  type: 'urn:fitsync:problem:rate_limited',
  title: 'Too many requests',
  status: 429,
  detail: 'Wait 30 seconds.',
  instance: '/api/bookings',
  code: 'rate_limited',
  correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
  success: false,
  error: 'Wait 30 seconds.',
};

/** Nobody is signed in, or the token is no longer good. */
export const unauthenticated: Problem = {
  type: 'urn:fitsync:problem:unauthenticated',
  title: 'Sign in first',
  status: 401,
  detail: 'Send an Authorization header with a current access token.',
  instance: '/api/bookings',
  code: 'unauthenticated',
  correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
  success: false,
  error: 'Send an Authorization header with a current access token.',
};

/** The body is not declared as JSON. */
export const unsupportedMediaType: Problem = {
  type: 'urn:fitsync:problem:unsupported_media_type',
  title: 'The body has to be JSON',
  status: 415,
  detail: 'Send Content-Type: application/json.',
  instance: '/api/bookings',
  code: 'unsupported_media_type',
  correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
  success: false,
  error: 'Send Content-Type: application/json.',
};
