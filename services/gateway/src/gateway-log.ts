import type { OperationDescriptor } from '@fitsync/descriptor';
import { durationBuckets, type Logger, type Metrics } from '@fitsync/runtime/observability';
import { Histogram } from 'prom-client';
import type { GatewayObservation } from './gateway.ts';

/** Creates what writes one line and counts one request, without anything that would be personal. */
export function createGatewayLog(
  logger: Logger,
  { registry, countProblem }: Pick<Metrics, 'registry' | 'countProblem'>,
): (observation: GatewayObservation) => void {
  const durations = new Histogram({
    name: 'fitsync_gateway_request_duration_seconds',
    help: 'Time from a request at the gateway to the end of its answer.',
    labelNames: ['target', 'method', 'route', 'status'],
    buckets: [...durationBuckets],
    registers: [registry],
  });
  // Looking a series up by its labels costs more than counting in it.
  const series = new Map<string, Histogram.Internal<string>>();
  const seriesOf = (
    { service, method, path, operationId }: OperationDescriptor,
    status: number,
  ) => {
    const key = `${operationId} ${status}`;
    let one = series.get(key);
    if (one === undefined) {
      one = durations.labels(service, method, path, String(status));
      series.set(key, one);
    }
    return one;
  };
  // Redacting costs as much as all of forwarding, and here are no fields but those of below.
  const requests = logger.child({}, { redact: [] });
  return ({ operation, correlationId, traceId, status, seconds, problem }) => {
    const { service: target, method, path: route, operationId } = operation;
    seriesOf(operation, status).observe(seconds);
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
    else requests.info(line, 'request');
  };
}
