// Written by `fitsync generate` from specs/shared/problems.yaml: edit that, not this.

import { ProblemError } from '@fitsync/sdk/engine';

/**
 * It was changed at the same time (409). Read the resource again and repeat the change on its
 * current state.
 */
export class ConflictError extends ProblemError {
  static override readonly problem = 'conflict';
  override readonly name = 'ConflictError';
  declare readonly status: 409;
}

/** The email address is already registered (409). Sign in with it, or register another address. */
export class EmailTakenError extends ProblemError {
  static override readonly problem = 'email_taken';
  override readonly name = 'EmailTakenError';
  declare readonly status: 409;
}

/**
 * Not allowed (403). The signed-in user or the calling service may not use this operation, or not
 * with these values.
 */
export class ForbiddenError extends ProblemError {
  static override readonly problem = 'forbidden';
  override readonly name = 'ForbiddenError';
  declare readonly status: 403;
}

/** The client has no health clearance (409). An administrator has to record the clearance first. */
export class HealthClearanceMissingError extends ProblemError {
  static override readonly problem = 'health_clearance_missing';
  override readonly name = 'HealthClearanceMissingError';
  declare readonly status: 409;
}

/**
 * The idempotency key belongs to another request (422). Use a new key for a new request; a key
 * stands for one body.
 */
export class IdempotencyKeyReusedError extends ProblemError {
  static override readonly problem = 'idempotency_key_reused';
  override readonly name = 'IdempotencyKeyReusedError';
  declare readonly status: 422;
}

/**
 * Something went wrong on our side (500). Repeat the request later. Give `correlation_id` when you
 * report it.
 */
export class InternalError extends ProblemError {
  static override readonly problem = 'internal_error';
  override readonly name = 'InternalError';
  declare readonly status: 500;
}

/**
 * Email or password is wrong (401). Check both. After five failures for an account, wait fifteen
 * minutes.
 */
export class InvalidCredentialsError extends ProblemError {
  static override readonly problem = 'invalid_credentials';
  override readonly name = 'InvalidCredentialsError';
  declare readonly status: 401;
}

/**
 * Not possible in the current state (409). Read the resource again; `detail` names its state and
 * what that state allows.
 */
export class InvalidTransitionError extends ProblemError {
  static override readonly problem = 'invalid_transition';
  override readonly name = 'InvalidTransitionError';
  declare readonly status: 409;
}

/**
 * The body is not JSON (400). Send one JSON document in UTF-8 that matches the operation's request
 * schema.
 */
export class MalformedJsonError extends ProblemError {
  static override readonly problem = 'malformed_json';
  override readonly name = 'MalformedJsonError';
  declare readonly status: 400;
}

/**
 * The client has no active program (409). A trainer has to assign a program before sessions can be
 * booked.
 */
export class NoActiveProgramError extends ProblemError {
  static override readonly problem = 'no_active_program';
  override readonly name = 'NoActiveProgramError';
  declare readonly status: 409;
}

/** Not found (404). There is nothing under this address, or it is not yours to see. */
export class NotFoundError extends ProblemError {
  static override readonly problem = 'not_found';
  override readonly name = 'NotFoundError';
  declare readonly status: 404;
}

/**
 * The trainer does not work at that time (409). Read the trainer's availability and pick a time
 * inside it.
 */
export class OutsideAvailabilityError extends ProblemError {
  static override readonly problem = 'outside_availability';
  override readonly name = 'OutsideAvailabilityError';
  declare readonly status: 409;
}

/** The body is too large (413). Send at most 100 kB. */
export class PayloadTooLargeError extends ProblemError {
  static override readonly problem = 'payload_too_large';
  override readonly name = 'PayloadTooLargeError';
  declare readonly status: 413;
}

/** Too many requests (429). Wait for the number of seconds in `Retry-After`. */
export class RateLimitedError extends ProblemError {
  static override readonly problem = 'rate_limited';
  override readonly name = 'RateLimitedError';
  declare readonly status: 429;
}

/** A service is not available (503). Repeat the request after `Retry-After` seconds. */
export class ServiceUnavailableError extends ProblemError {
  static override readonly problem = 'service_unavailable';
  override readonly name = 'ServiceUnavailableError';
  declare readonly status: 503;
}

/**
 * The session has ended (401). Sign in again. A refresh token works once; using an old one ends the
 * whole session.
 */
export class SessionRevokedError extends ProblemError {
  static override readonly problem = 'session_revoked';
  override readonly name = 'SessionRevokedError';
  declare readonly status: 401;
}

/**
 * The time is already taken (409). The trainer or the client has another session then. Pick another
 * time.
 */
export class SlotTakenError extends ProblemError {
  static override readonly problem = 'slot_taken';
  override readonly name = 'SlotTakenError';
  declare readonly status: 409;
}

/**
 * Sign in first (401). Send `Authorization` with a current access token. Tokens live ten minutes;
 * refresh the session or sign in again.
 */
export class UnauthenticatedError extends ProblemError {
  static override readonly problem = 'unauthenticated';
  override readonly name = 'UnauthenticatedError';
  declare readonly status: 401;
}

/**
 * The request names something that does not exist (400). Read `errors`. The named field holds an id
 * that is unknown.
 */
export class UnknownReferenceError extends ProblemError {
  static override readonly problem = 'unknown_reference';
  override readonly name = 'UnknownReferenceError';
  declare readonly status: 400;
}

/** The body has to be JSON (415). Send `Content-Type: application/json`. */
export class UnsupportedMediaTypeError extends ProblemError {
  static override readonly problem = 'unsupported_media_type';
  override readonly name = 'UnsupportedMediaTypeError';
  declare readonly status: 415;
}

/**
 * A service behind this one failed (502). Repeat the request later. Give `correlation_id` when you
 * report it.
 */
export class UpstreamFailedError extends ProblemError {
  static override readonly problem = 'upstream_failed';
  override readonly name = 'UpstreamFailedError';
  declare readonly status: 502;
}

/**
 * The request breaks the contract (400). Read `errors`. Each entry names a field by path and the
 * rule that it breaks.
 */
export class ValidationFailedError extends ProblemError {
  static override readonly problem = 'validation_failed';
  override readonly name = 'ValidationFailedError';
  declare readonly status: 400;
}

/**
 * The named user has another role (400). Name a user of the role that the field asks for; `errors`
 * says which field.
 */
export class WrongRoleError extends ProblemError {
  static override readonly problem = 'wrong_role';
  override readonly name = 'WrongRoleError';
  declare readonly status: 400;
}

/** The classes by code of the problem. */
export const problemErrors = {
  conflict: ConflictError,
  email_taken: EmailTakenError,
  forbidden: ForbiddenError,
  health_clearance_missing: HealthClearanceMissingError,
  idempotency_key_reused: IdempotencyKeyReusedError,
  internal_error: InternalError,
  invalid_credentials: InvalidCredentialsError,
  invalid_transition: InvalidTransitionError,
  malformed_json: MalformedJsonError,
  no_active_program: NoActiveProgramError,
  not_found: NotFoundError,
  outside_availability: OutsideAvailabilityError,
  payload_too_large: PayloadTooLargeError,
  rate_limited: RateLimitedError,
  service_unavailable: ServiceUnavailableError,
  session_revoked: SessionRevokedError,
  slot_taken: SlotTakenError,
  unauthenticated: UnauthenticatedError,
  unknown_reference: UnknownReferenceError,
  unsupported_media_type: UnsupportedMediaTypeError,
  upstream_failed: UpstreamFailedError,
  validation_failed: ValidationFailedError,
  wrong_role: WrongRoleError,
};
