import { durationBuckets, type Logger, type Metrics } from '@fitsync/runtime/observability';
import { Histogram } from 'prom-client';
import type { GatewayObservation } from './gateway.ts';

/** Creates what writes one line and counts one request, without anything that would be personal. */
export function createGatewayLog(
  logger: Pick<Logger, 'info' | 'error'>,
  { registry, countProblem }: Pick<Metrics, 'registry' | 'countProblem'>,
): (observation: GatewayObservation) => void {
  const durations = new Histogram({
    name: 'fitsync_gateway_request_duration_seconds',
    help: 'Time from a request at the gateway to the end of its answer.',
    labelNames: ['target', 'method', 'route', 'status'],
    buckets: [...durationBuckets],
    registers: [registry],
  });
  return ({ operation, correlationId, traceId, status, seconds, problem }) => {
    const { service: target, method, path: route, operationId } = operation;
    durations.observe({ target, method, route, status: String(status) }, seconds);
    if (problem) countProblem(operation, problem);
    const line = {
      correlation_id: correlationId,
      trace_id: traceId,
      operation: operationId,
      target,
      method,
      route,
      status,
      ms: Math.round(seconds * 10_000) / 10,
      ...(problem && { code: problem.code }),
    };
    if (status >= 500) logger.error({ ...line, err: problem?.cause ?? problem }, 'request failed');
    else logger.info(line, 'request');
  };
}
