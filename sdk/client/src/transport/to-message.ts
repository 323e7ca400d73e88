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

const headerName = /^[\w!#$%&'*+.^`|~-]+$/;
/** Line breaks and the like, and what is no single byte. */
const notInHeader = /[^\t -\xff]/;

/** Writes a request down. What cannot be written is a fault of the caller, which no repetition helps. */
export function toMessage(request: ClientRequest): Message {
  const { operation, headers, body } = request;
  try {
    for (const [name, value] of Object.entries(headers)) {
      if (headerName.test(name) && !notInHeader.test(value)) continue;
      // Without the value, which may be a token.
      throw new TypeError(`"${name}" is no header, or cannot have this value`);
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
