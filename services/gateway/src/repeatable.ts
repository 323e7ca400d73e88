import type { IncomingMessage } from 'node:http';
import type { OperationDescriptor } from '@fitsync/descriptor';

/** Whether a service may get the request twice: the contract says so, or an idempotency key makes it safe. */
export function isRepeatable(
  { repeatable, idempotencyKey }: OperationDescriptor,
  { headers }: IncomingMessage,
): boolean {
  return repeatable || (idempotencyKey && headers['idempotency-key'] !== undefined);
}

/** Whether a request has a body, which goes on as it comes in. */
export function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Whether all of a request can still be sent: nothing of its body has been read. */
export function isWhole(request: IncomingMessage): boolean {
  return !hasBody(request) || !(request.readableDidRead || request.destroyed);
}

/** Milliseconds that a service which refuses connections gets to come back: a restart takes about that long. */
const restartPause = 250;

/** What a connection that was kept may come to at any time, while the next one is as good as it was. */
const broken: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Milliseconds to wait before a failed attempt is repeated; undefined when repeating would not help. */
export function pauseAfter(error: unknown): number | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ECONNREFUSED') return restartPause;
  return broken.has(code) ? 0 : undefined;
}
