import type { CallableOperation, CallOptions, Client } from '@fitsync/descriptor';
import { toBaseUrl } from './base-url.ts';
import type { ProblemErrors } from './errors/api-error.ts';
import { FitSyncError } from './errors/fitsync-error.ts';
import { InvalidRequestError, UnavailableError } from './errors/call-errors.ts';
import { eachItem, eachPage, toPage } from './paging.ts';
import { type Middleware, type Next, toRequest, type Transport } from './request.ts';
import { toResult, type UntypedResult, unwrap } from './result.ts';
import { startTimeLimit } from './time-limit.ts';
import { createFetchTransport } from './transport/fetch-transport.ts';

/** Settings of {@link createClient}. */
export interface ClientOptions {
  /** Where the service or the gateway is: `http://localhost:4000`. */
  readonly baseUrl: string | URL;
  /** Layers around every call, the first outermost. */
  readonly middleware?: readonly Middleware[];
  /** Instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
  /** Instead of `fetch` altogether: `createUndiciTransport()` of `@fitsync/sdk/undici` in Node. */
  readonly transport?: Transport;
  /** Milliseconds that a call may take, body included, unless its options say otherwise; 30 000. `Infinity` for no limit. */
  readonly timeout?: number;
  /** What to throw for a problem, by its code; `ApiError` for the others. */
  readonly errors?: ProblemErrors;
}

/**
 * Creates a client with one method per operation of a contract.
 *
 * A call gives its declared answers as a union keyed by `status`; `unwrap()` gives the body of a
 * success and throws `ApiError` for the rest. An answer that the contract does not declare, and a
 * call without an answer, throw a {@link FitSyncError} either way.
 */
export function createClient<Operations extends object>(
  operations: { readonly [Id in keyof Operations]: CallableOperation },
  options: ClientOptions,
): Client<Operations> {
  const { baseUrl, middleware = [], fetch, transport = createFetchTransport(fetch) } = options;
  const send = compose(middleware, transport(toBaseUrl(baseUrl)));
  const descriptors = Object.entries<CallableOperation>(operations);
  const methods = descriptors.map(([id, operation]) => [id, toMethod(operation, send, options)]);
  // The types of the methods follow from those of the operations, which exist only for the compiler.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(methods) as Client<Operations>;
}

type Input = Readonly<Record<string, unknown>>;

function toMethod(operation: CallableOperation, send: Next, client: ClientOptions) {
  const { timeout = 30_000, errors = {} } = client;
  const method = (input?: Input | null, options: CallOptions = {}) => {
    const answer = call(operation, input ?? {}, options, { send, timeout, errors });
    return Object.assign(answer, { unwrap: async () => unwrap(operation, await answer, errors) });
  };
  if (!operation.parameters.some(({ name }) => name === 'cursor')) return method;
  const pages = (input?: Input, options?: CallOptions) =>
    eachPage(async (from) =>
      toPage(operation, await method({ ...input, ...from }, options).unwrap()),
    );
  const items = (input?: Input, options?: CallOptions) =>
    eachItem(pages(input, options), options?.signal);
  return Object.assign(method, { pages, items });
}

interface Sending {
  readonly send: Next;
  readonly timeout: number;
  readonly errors: ProblemErrors;
}

async function call(
  operation: CallableOperation,
  input: Input,
  options: CallOptions,
  { send, timeout, errors }: Sending,
): Promise<UntypedResult> {
  if (operation.responses[200]?.mediaType === 'text/event-stream') {
    const { operationId } = operation;
    throw new InvalidRequestError(
      `${operationId} has no end that could be waited for; follow it with @fitsync/sdk/events`,
    );
  }
  const limit = startTimeLimit(operation.operationId, options.timeout ?? timeout, [options.signal]);
  try {
    const response = await send(toRequest(operation, input, options, limit));
    return toResult(operation, response, errors);
  } catch (error) {
    // It was made where the time ran out, or the caller gave up; what helps is where the call was made.
    if (limit.signal.aborted && error instanceof Error) Error.captureStackTrace?.(error);
    throw error;
  } finally {
    limit.end();
  }
}

/** Puts the layers around the wire, whose failures become errors of ours before any layer sees them. */
function compose(middleware: readonly Middleware[], send: Next): Next {
  const wire: Next = async (request) => {
    try {
      request.signal.throwIfAborted();
      return await send(request);
    } catch (error) {
      if (request.signal.aborted) throw request.signal.reason;
      if (error instanceof FitSyncError) throw error;
      const { operationId } = request.operation;
      throw new UnavailableError(`${operationId} got no answer: ${reasonOf(error)}`, {
        cause: error,
      });
    }
  };
  return middleware.reduceRight<Next>((next, layer) => (request) => layer(request, next), wire);
}

/** `fetch` says "fetch failed" and hides why in the cause. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return String(cause);
  return cause.message || ('code' in cause ? String(cause.code) : cause.name);
}
