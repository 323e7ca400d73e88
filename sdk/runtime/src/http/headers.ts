import { drawId } from '../tracing/draw-id.ts';

/** Ties together everything that one request sets off; taken from the caller when it is well-formed. */
export const correlationHeader = 'x-correlation-id';

/** Carries the token of a calling service; `authorization` is the user's. */
export const serviceAuthorizationHeader = 'x-service-authorization';

const wellFormedId = /^[A-Za-z0-9-]{8,64}$/;

/** The correlation id that came along, or a new one. */
export function toCorrelationId(header: string | string[] | undefined): string {
  return typeof header === 'string' && wellFormedId.test(header) ? header : createId();
}

/** A random UUID (version 4 of RFC 9562). `randomUUID` for each request would cost a GET 2 % of its time. */
function createId(): string {
  const digits = drawId(32);
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `4${digits.slice(13, 16)}`,
    `a${digits.slice(17, 20)}`,
    digits.slice(20),
  ].join('-');
}

/**
 * Reads for how long the caller still waits, in milliseconds; gives the moment when it stops, in
 * milliseconds since the epoch, or undefined when it does not say.
 */
export function toDeadline(header: string | string[] | undefined, now: number): number | undefined {
  if (typeof header !== 'string' || !/^[0-9]{1,6}$/.test(header)) return undefined;
  return now + Number(header);
}
