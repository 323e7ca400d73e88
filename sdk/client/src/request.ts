import type { CallableOperation, CallOptions } from '@fitsync/descriptor';
import { InvalidRequestError } from './errors/call-errors.ts';
import { createIdempotencyKey } from './idempotency-key.ts';
import type { TimeLimit } from './time-limit.ts';

/**
 * A request as data, before it becomes bytes. Middleware may change it by passing a changed copy on,
 * and may pass it on more than once.
 */
export interface ClientRequest {
  readonly operation: CallableOperation;
  readonly path: Readonly<Record<string, unknown>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** Ends when the caller gives up or the time has run out; its `reason` is the error to throw. */
  readonly signal: AbortSignal;
  /** When the time runs out, in milliseconds since the epoch. */
  readonly deadline: number;
  /** How often this call is repeated at most, if its caller says so. */
  readonly retries?: number | undefined;
}

/** The answer, body read. */
export interface ClientResponse {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or the text where it is something else; `undefined` when empty. */
  readonly body: unknown;
}

/** Passes a request on, towards the wire. */
export type Next = (request: ClientRequest) => Promise<ClientResponse>;

/** The innermost layer, of a client whose server is at `baseUrl`. What it throws says that there was no answer. */
export type Transport = (baseUrl: string) => Next;

/** A layer around every call: the first of the list is the outermost. */
export type Middleware = (request: ClientRequest, next: Next) => Promise<ClientResponse>;

/** Sorts the flat input of a call into the parts of a request. */
export function toRequest(
  operation: CallableOperation,
  input: Readonly<Record<string, unknown>>,
  options: CallOptions,
  { signal, deadline }: Pick<TimeLimit, 'signal' | 'deadline'>,
): ClientRequest {
  const { body } = input;
  const { retries } = options;
  const path: Record<string, unknown> = {};
  const query: Record<string, unknown> = {};
  for (const { name, in: place, required } of operation.parameters) {
    const value = input[name];
    if (value === undefined || value === null) {
      if (required) throw invalid(operation, `needs "${name}"`);
    } else if (place === 'path') {
      path[name] = toSegment(operation, name, value);
    } else {
      query[name] = value;
    }
  }
  for (const name of Object.keys(input)) {
    if (name !== 'body' && !operation.parameters.some((parameter) => parameter.name === name)) {
      throw invalid(operation, `has no parameter "${name}"`);
    }
  }
  if (body === undefined && operation.body === 'required') throw invalid(operation, 'needs a body');
  if (body !== undefined && operation.body === 'none') throw invalid(operation, 'takes no body');
  return {
    operation,
    path,
    query,
    body,
    headers: toHeaders(operation, body, options),
    signal,
    deadline,
    retries,
  };
}

/** Percent-encoding leaves dots alone, and `..` as a segment would lead to another operation. */
function toSegment(operation: CallableOperation, name: string, value: unknown): string {
  const segment = String(value);
  if (segment === '' || segment === '.' || segment === '..') {
    throw invalid(operation, `cannot take ${JSON.stringify(segment)} as "${name}"`);
  }
  return segment;
}

function toHeaders(
  operation: CallableOperation,
  body: unknown,
  { headers = {}, idempotencyKey }: CallOptions,
): Record<string, string> {
  const lowered: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (body !== undefined) lowered['content-type'] = 'application/json';
  for (const [name, value] of Object.entries(headers)) lowered[name.toLowerCase()] = value;
  if (idempotencyKey !== undefined) lowered['idempotency-key'] = idempotencyKey;
  // Who repeats a call that may have been carried out needs a key, and has to have it from the start.
  else if (operation.idempotencyKey) lowered['idempotency-key'] ??= createIdempotencyKey();
  return lowered;
}

function invalid(operation: CallableOperation, message: string): InvalidRequestError {
  return new InvalidRequestError(`${operation.operationId} ${message}`);
}
