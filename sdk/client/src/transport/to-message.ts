import { InvalidRequestError } from '../errors/call-errors.ts';
import type { ClientRequest } from '../request.ts';
import { toTarget } from './to-target.ts';

/** A request as it goes over the wire. */
export interface Message {
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A header, as RFC 9110 lets it be: a token, and no signs that control anything. */
const header = /^[\w!#$%&'*+.^`|~-]+:[\t\x20-\x7e\x80-\xff]*$/;

/** Writes a request down. What cannot be written is a fault of the caller, which no repetition helps. */
export function toMessage(request: ClientRequest): Message {
  const { operation, headers, body } = request;
  try {
    for (const [name, value] of Object.entries(headers)) {
      // The value may be a token.
      if (!header.test(`${name}:${value}`)) throw new TypeError(`no header "${name}" can be that`);
    }
    return {
      method: operation.method,
      target: toTarget(request),
      headers,
      body: body === undefined ? null : JSON.stringify(body),
    };
  } catch (cause) {
    throw new InvalidRequestError(`${operation.operationId} cannot be sent: ${String(cause)}`, {
      cause,
    });
  }
}
