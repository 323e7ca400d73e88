import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { edgeHeaders } from '@fitsync/runtime/http';
import { Problem, serviceUnavailable, upstreamFailed } from '@fitsync/runtime/problem';
import { errors, type Dispatcher } from 'undici';
import { toReturnedHeaders } from './forwarded-headers.ts';

/** Where and how a request goes on. */
export interface Forwarding {
  readonly dispatcher: Dispatcher;
  /** Name of the service, for whoever reads the problem. */
  readonly service: string;
  /** Base URL of the service. */
  readonly origin: string;
  readonly method: Dispatcher.HttpMethod;
  readonly headers: Readonly<Record<string, string | string[]>>;
  /** Headers of the gateway's own to add to the answer. */
  readonly added: Readonly<Record<string, string>>;
  /** Milliseconds until the first byte of the answer, and between two bytes of it. */
  readonly answerTimeout: number;
}

function toProblem(error: unknown, service: string): Problem {
  const again = 'Repeat the request later.';
  if (error instanceof errors.HeadersTimeoutError || error instanceof errors.BodyTimeoutError) {
    return new Problem(serviceUnavailable, `The ${service} service does not answer. ${again}`, {
      cause: error,
      headers: { 'retry-after': '5' },
    });
  }
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'UND_ERR_CONNECT_TIMEOUT') {
    return new Problem(serviceUnavailable, `The ${service} service is not running. ${again}`, {
      cause: error,
      headers: { 'retry-after': '5' },
    });
  }
  return new Problem(upstreamFailed, `The ${service} service broke off. ${again}`, {
    cause: error,
  });
}

/**
 * Sends the request on to a service and its answer back, both as streams. Throws a problem when the
 * service cannot be reached; once the answer has begun, a failure can only end the connection.
 */
export async function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { dispatcher, service, origin, method, headers, added, answerTimeout }: Forwarding,
): Promise<void> {
  const abort = new AbortController();
  const giveUp = (): void => {
    if (!response.writableFinished) abort.abort();
  };
  response.once('close', giveUp);
  try {
    const answer = await dispatcher.request({
      origin,
      path: request.url ?? '/',
      method,
      headers,
      body: hasBody(request) ? request : null,
      headersTimeout: answerTimeout,
      bodyTimeout: answerTimeout,
      signal: abort.signal,
    });
    response.writeHead(answer.statusCode, {
      ...edgeHeaders,
      ...toReturnedHeaders(answer.headers),
      ...added,
    });
    await pipeline(answer.body, response);
  } catch (error) {
    if (abort.signal.aborted) return;
    if (response.headersSent) {
      response.destroy();
      return;
    }
    throw toProblem(error, service);
  } finally {
    response.off('close', giveUp);
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}
