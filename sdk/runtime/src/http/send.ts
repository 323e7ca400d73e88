import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { type Problem, problemMediaType, toProblemDocument } from '../problem/index.ts';

/** Sends JSON, or nothing but the status when there is no body. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  correlationId: string,
  headers?: Readonly<Record<string, string>>,
  mediaType = 'application/json; charset=utf-8',
): void {
  if (body === undefined) {
    response.writeHead(status, { ...toCommonHeaders(correlationId), ...headers }).end();
    return;
  }
  const text = JSON.stringify(body);
  const bytes = Buffer.byteLength(text);
  const all: OutgoingHttpHeaders = toCommonHeaders(correlationId);
  all['content-type'] = mediaType;
  all['content-length'] = bytes;
  response.writeHead(status, headers === undefined ? all : { ...all, ...headers });
  // A byte for each character is ASCII, which need not be encoded on its way out.
  response.end(text, bytes === text.length ? 'latin1' : 'utf8');
}

/**
 * Answers depend on who asks and are never kept by browsers or proxies; services that may keep some
 * for a while know so from the contract.
 */
function toCommonHeaders(correlationId: string): OutgoingHttpHeaders {
  return {
    'x-correlation-id': correlationId,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
}

/** Sends a problem document. */
export function sendProblem(
  request: IncomingMessage,
  response: ServerResponse,
  problem: Problem,
  correlationId: string,
): void {
  const document = toProblemDocument(problem, { path: toPath(request), correlationId });
  sendJson(response, problem.status, document, correlationId, problem.headers, problemMediaType);
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
