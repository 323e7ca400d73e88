// Written by `fitsync generate` from specs/shared/problems.yaml: edit that, not this.

import type { ProblemDefinition } from '@fitsync/descriptor';

/** Every problem that the platform answers with, by code. */
export const problems = {
  /** Read the resource again and repeat the change on its current state. */
  conflict: { code: 'conflict', status: 409, title: 'It was changed at the same time' },
  /** Sign in with it, or register another address. */
  email_taken: {
    code: 'email_taken',
    status: 409,
    title: 'The email address is already registered',
  },
  /**
   * The signed-in user or the calling service may not use this operation, or not with these values.
   */
  forbidden: { code: 'forbidden', status: 403, title: 'Not allowed' },
  /** An administrator has to record the clearance first. */
  health_clearance_missing: {
    code: 'health_clearance_missing',
    status: 409,
    title: 'The client has no health clearance',
  },
  /** Use a new key for a new request; a key stands for one body. */
  idempotency_key_reused: {
    code: 'idempotency_key_reused',
    status: 422,
    title: 'The idempotency key belongs to another request',
  },
  /** Repeat the request later. Give `correlation_id` when you report it. */
  internal_error: {
    code: 'internal_error',
    status: 500,
    title: 'Something went wrong on our side',
  },
  /** Check both. After five failures for an account, wait fifteen minutes. */
  invalid_credentials: {
    code: 'invalid_credentials',
    status: 401,
    title: 'Email or password is wrong',
  },
  /** Read the resource again; `detail` names its state and what that state allows. */
  invalid_transition: {
    code: 'invalid_transition',
    status: 409,
    title: 'Not possible in the current state',
  },
  /** Send one JSON document in UTF-8 that matches the operation's request schema. */
  malformed_json: { code: 'malformed_json', status: 400, title: 'The body is not JSON' },
  /** A trainer has to assign a program before sessions can be booked. */
  no_active_program: {
    code: 'no_active_program',
    status: 409,
    title: 'The client has no active program',
  },
  /** There is nothing under this address, or it is not yours to see. */
  not_found: { code: 'not_found', status: 404, title: 'Not found' },
  /** Read the trainer's availability and pick a time inside it. */
  outside_availability: {
    code: 'outside_availability',
    status: 409,
    title: 'The trainer does not work at that time',
  },
  /** Send at most 100 kB. */
  payload_too_large: { code: 'payload_too_large', status: 413, title: 'The body is too large' },
  /** Wait for the number of seconds in `Retry-After`. */
  rate_limited: { code: 'rate_limited', status: 429, title: 'Too many requests' },
  /** Repeat the request after `Retry-After` seconds. */
  service_unavailable: {
    code: 'service_unavailable',
    status: 503,
    title: 'A service is not available',
  },
  /** Sign in again. A refresh token works once; using an old one ends the whole session. */
  session_revoked: { code: 'session_revoked', status: 401, title: 'The session has ended' },
  /** The trainer or the client has another session then. Pick another time. */
  slot_taken: { code: 'slot_taken', status: 409, title: 'The time is already taken' },
  /**
   * Send `Authorization` with a current access token. Tokens live ten minutes; refresh the session
   * or sign in again.
   */
  unauthenticated: { code: 'unauthenticated', status: 401, title: 'Sign in first' },
  /** Read `errors`. The named field holds an id that is unknown. */
  unknown_reference: {
    code: 'unknown_reference',
    status: 400,
    title: 'The request names something that does not exist',
  },
  /** Send `Content-Type: application/json`. */
  unsupported_media_type: {
    code: 'unsupported_media_type',
    status: 415,
    title: 'The body has to be JSON',
  },
  /** Repeat the request later. Give `correlation_id` when you report it. */
  upstream_failed: {
    code: 'upstream_failed',
    status: 502,
    title: 'A service behind this one failed',
  },
  /** Read `errors`. Each entry names a field by path and the rule that it breaks. */
  validation_failed: {
    code: 'validation_failed',
    status: 400,
    title: 'The request breaks the contract',
  },
  /** Name a user of the role that the field asks for; `errors` says which field. */
  wrong_role: { code: 'wrong_role', status: 400, title: 'The named user has another role' },
} satisfies Readonly<Record<string, ProblemDefinition>>;

/** Code of a problem. */
export type ProblemCode = keyof typeof problems;
