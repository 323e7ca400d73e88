import type { OperationDescriptor } from '@fitsync/descriptor';
import { durationBuckets, type Logger, type Metrics } from '@fitsync/runtime/observability';
import { Histogram } from 'prom-client';
import type { GatewayObservation } from './gateway.ts';

/** What tells of the requests of one operation that were answered with one status. */
interface Series {
  readonly durations: Histogram.Internal<string>;
  readonly log: Logger;
}

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
  const open = (operation: OperationDescriptor, status: number): Series => {
    const { operationId, service: target, method, path: route } = operation;
    const facts = { operation: operationId, target, method, route, status };
    return {
      durations: durations.labels(target, method, route, String(status)),
      // Redacting costs as much as all of forwarding, and here are no fields but these and those of below. Only an
      // error may hold anything, and is told of by a logger that redacts.
      log: status >= 500 ? logger.child(facts) : logger.child(facts, { redact: [] }),
    };
  };
  // Looking a series up by its labels, or writing what is the same in each line, costs more than the rest.
  const known = new Map<OperationDescriptor, Map<number, Series>>();
  const seriesOf = (operation: OperationDescriptor, status: number): Series => {
    let ofOperation = known.get(operation);
    if (ofOperation === undefined) known.set(operation, (ofOperation = new Map()));
    let series = ofOperation.get(status);
    if (series === undefined) ofOperation.set(status, (series = open(operation, status)));
    return series;
  };
  return ({ operation, correlationId, traceId, status, seconds, problem }) => {
    const series = seriesOf(operation, status);
    series.durations.observe(seconds);
    if (problem) countProblem(operation, problem);
    const line = {
      correlation_id: correlationId,
      trace_id: traceId,
      ms: Math.round(seconds * 10_000) / 10,
      ...(problem && { code: problem.code }),
    };
    if (status < 500) series.log.info(line, 'request');
    else series.log.error({ ...line, err: problem?.cause ?? problem }, 'request failed');
  };
}
