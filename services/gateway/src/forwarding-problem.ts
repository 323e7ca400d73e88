import { AbortedError, TimeoutError } from '@fitsync/sdk/engine';
import { Problem, serviceUnavailable, toProblem, upstreamFailed } from '@fitsync/runtime/problem';
import { BreakerOpenError } from '@fitsync/runtime/resilience';

const again = 'Repeat the request later.';
const headers = { 'retry-after': '5' };

/** Nothing of the request has arrived. */
const notConnected: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** What to answer when a service gave no answer. */
export function toForwardingProblem(cause: unknown, service: string): Problem {
  if (cause instanceof BreakerOpenError || cause instanceof AbortedError) return toProblem(cause);
  if (cause instanceof TimeoutError) {
    const detail = `The ${service} service does not answer. ${again}`;
    return new Problem(serviceUnavailable, detail, { cause, headers });
  }
  if (cause instanceof Error && 'code' in cause && notConnected.has(cause.code)) {
    const detail = `The ${service} service is not running. ${again}`;
    return new Problem(serviceUnavailable, detail, { cause, headers });
  }
  return new Problem(upstreamFailed, `The ${service} service broke off. ${again}`, { cause });
}
