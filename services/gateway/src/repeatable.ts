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

/** What a connection that was kept may come to at any time, while the next one is as good as it was. */
const broken: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

/** Whether a connection broke, so that a fresh one may do better; one that is refused will be refused again. */
export function isBroken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && broken.has(error.code);
}
