import type { Caller } from '@fitsync/descriptor';
import type { Observation } from '../http/index.ts';
import type { Logger } from './logger.ts';

/**
 * Creates what writes one line per request. Failures of ours are errors and carry what was thrown;
 * those of callers are none.
 */
export function createRequestLog(
  logger: Pick<Logger, 'child' | 'error'>,
): (observation: Observation) => void {
  // Looking for secrets takes four times as long as writing the line, whose fields are all here and hold no text of
  // anybody. Only what was thrown may.
  const plain = logger.child({}, { redact: [] });
  return ({ operation, request, caller, correlationId, traceId, status, seconds, problem }) => {
    const line = {
      correlation_id: correlationId,
      trace_id: traceId,
      operation: operation.operationId,
      method: request.method,
      route: operation.path,
      status,
      ms: Math.round(seconds * 10_000) / 10,
      ...(caller && { actor: describeCaller(caller) }),
      ...(problem && { code: problem.code }),
    };
    if (status >= 500) logger.error({ ...line, err: problem?.cause ?? problem }, 'request failed');
    else plain.info(line, 'request');
  };
}

/** Who called, without anything that would be personal. */
function describeCaller(caller: Caller): string {
  switch (caller.kind) {
    case 'user':
      return `${caller.role}:${caller.id}`;
    case 'service':
      return `svc:${caller.name}`;
    case 'anonymous':
      return 'anonymous';
  }
}
