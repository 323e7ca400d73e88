import { ApiError, type ErrorCode, errorCodes, FitSyncError } from '@fitsync/sdk/engine';
import { Histogram, type Registry } from 'prom-client';
import { durationBuckets } from '../observability/duration-buckets.ts';
import { BreakerOpenError } from '../resilience/index.ts';

const labelNames = ['source', 'target', 'operation', 'outcome'] as const;

/** Duration of the calls between services, by pair, operation and outcome. */
export type CallDuration = Histogram<(typeof labelNames)[number]>;

/** How a call ended, as far as it matters to whoever runs the services. */
export type CallOutcome =
  | 'ok'
  | 'http_4xx'
  | 'http_5xx'
  | 'timeout'
  | 'aborted'
  | 'network'
  | 'breaker_open';

/** Creates the histogram, once per process and registry. */
export function createCallDuration(registry: Registry): CallDuration {
  return new Histogram({
    name: 'fitsync_service_call_duration_seconds',
    help: 'Duration of calls of other services, of each attempt.',
    labelNames,
    buckets: [...durationBuckets],
    registers: [registry],
  });
}

/** The outcome that a status stands for. */
export function outcomeOfStatus(status: number): CallOutcome {
  if (status >= 500) return 'http_5xx';
  return status >= 400 ? 'http_4xx' : 'ok';
}

const outcomes: Readonly<Record<ErrorCode, CallOutcome>> = {
  [errorCodes.timeout]: 'timeout',
  [errorCodes.aborted]: 'aborted',
  [errorCodes.unexpectedResponse]: 'http_5xx',
  [errorCodes.api]: 'http_5xx',
  [errorCodes.invalidRequest]: 'network',
  [errorCodes.unavailable]: 'network',
};

/** The outcome that a failure stands for. */
export function outcomeOfError(error: unknown): CallOutcome {
  if (error instanceof ApiError) return outcomeOfStatus(error.status);
  if (error instanceof BreakerOpenError) return 'breaker_open';
  return error instanceof FitSyncError ? outcomes[error.code] : 'network';
}
