import type { IncomingHttpHeaders } from 'node:http';
import { invalidRequest } from './field-errors.ts';

const wellFormedKey = /^[A-Za-z0-9_-]{8,128}$/;

/** The `Idempotency-Key` of a request, if it has one. Throws 400 for one that breaks the contract. */
export function readIdempotencyKey(headers: IncomingHttpHeaders): string | undefined {
  const key = headers['idempotency-key'];
  if (key === undefined || (typeof key === 'string' && wellFormedKey.test(key))) return key;
  const message = 'must be 8 to 128 letters, digits, - or _';
  throw invalidRequest([{ path: 'header.Idempotency-Key', message }]);
}
