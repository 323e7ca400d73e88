import type { IncomingMessage, ServerResponse } from 'node:http';
import { correlationHeader } from './headers.ts';
import { type Problem, problemMediaType, toProblemDocument } from '../problem/index.ts';

/**
 * What browsers and shared caches have to be told: answers depend on who asks, and are what they say
 * they are. Only the edge of the platform talks to those, and a header costs a request 1 % of its
 * time, so services behind the gateway leave them to it.
 */
export const edgeHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
};

/** Sends JSON, or nothing but the status when there is no body. Later headers overrule earlier ones. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  correlationId: string,
  headers: Readonly<Record<string, string>>,
  more?: Readonly<Record<string, string>>,
): void {
  if (body === undefined) {
    response.writeHead(status, { [correlationHeader]: correlationId, ...headers, ...more }).end();
    return;
  }
  const text = JSON.stringify(body);
  const bytes = Buffer.byteLength(text);
  response.writeHead(status, {
    [correlationHeader]: correlationId,
    'content-type': 'application/json; charset=utf-8',
    'content-length': bytes,
    ...headers,
    ...more,
  });
  // A byte for each character is ASCII, which need not be encoded on its way out.
  response.end(text, bytes === text.length ? 'latin1' : 'utf8');
}

/** Sends a problem document. */
export function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  problem: Problem,
  correlationId: string,
): void {
  const document = toProblemDocument(problem, { path: toPath(request), correlationId });
  const headers = { 'content-type': problemMediaType, ...edgeHeaders };
  sendJson(response, problem.status, document, correlationId, headers, problem.headers);
}

/** Path of a request without its query; as the client sent it, also where a handler is mounted. */
export function toPath(request: IncomingMessage): string {
  const url =
    'originalUrl' in request && typeof request.originalUrl === 'string'
      ? request.originalUrl
      : (request.url ?? '/');
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}
