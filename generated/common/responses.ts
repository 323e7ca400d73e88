// Written by `fitsync generate` from specs/shared/common.yaml: edit that, not this.

import type { ResponseDescriptor } from '@fitsync/descriptor';

/** A service behind this one answered with a failure. */
export const badGateway: ResponseDescriptor = {
  description: 'A service behind this one answered with a failure.',
  mediaType: 'application/problem+json',
};

/** The request has a field that breaks the contract, or names something that does not exist. */
export const badRequest: ResponseDescriptor = {
  description: 'The request has a field that breaks the contract, or names something that does not exist.',
  mediaType: 'application/problem+json',
};

/** The request contradicts the current state. */
export const conflict: ResponseDescriptor = {
  description: 'The request contradicts the current state.',
  mediaType: 'application/problem+json',
};

/** The caller may not use this operation. */
export const forbidden: ResponseDescriptor = {
  description: 'The caller may not use this operation.',
  mediaType: 'application/problem+json',
};

/** The idempotency key was used with another body. */
export const idempotencyKeyReused: ResponseDescriptor = {
  description: 'The idempotency key was used with another body.',
  mediaType: 'application/problem+json',
};

/** An unexpected failure. */
export const internalError: ResponseDescriptor = {
  description: 'An unexpected failure.',
  mediaType: 'application/problem+json',
};

/** There is nothing under this address, or it is not the caller's to see. */
export const notFound: ResponseDescriptor = {
  description: "There is nothing under this address, or it is not the caller's to see.",
  mediaType: 'application/problem+json',
};

/** The body is larger than 100 kB. */
export const payloadTooLarge: ResponseDescriptor = {
  description: 'The body is larger than 100 kB.',
  mediaType: 'application/problem+json',
};

/** A service is down, overloaded, or did not answer in time. */
export const serviceUnavailable: ResponseDescriptor = {
  description: 'A service is down, overloaded, or did not answer in time.',
  mediaType: 'application/problem+json',
};

/** The caller has used up what it may ask for in this window. */
export const tooManyRequests: ResponseDescriptor = {
  description: 'The caller has used up what it may ask for in this window.',
  mediaType: 'application/problem+json',
};

/** Nobody is signed in, or the token is no longer good. */
export const unauthenticated: ResponseDescriptor = {
  description: 'Nobody is signed in, or the token is no longer good.',
  mediaType: 'application/problem+json',
};

/** The body is not declared as JSON. */
export const unsupportedMediaType: ResponseDescriptor = {
  description: 'The body is not declared as JSON.',
  mediaType: 'application/problem+json',
};
