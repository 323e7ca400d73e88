import type { Envelope } from '@fitsync/descriptor';
import { traceIdOf } from '../tracing/index.ts';

/** Seconds as log lines tell them: milliseconds, to the tenth. */
export function toMs(seconds: number): number {
  return Math.round(seconds * 10_000) / 10;
}

/** What each log line about an event says of where it belongs. */
export function traceFacts({
  event_id,
  event,
  correlation_id,
  traceparent,
}: Omit<Envelope, 'data'>): object {
  const traceId = traceIdOf(traceparent);
  return {
    event_id,
    type: event,
    correlation_id,
    ...(traceId !== undefined && { trace_id: traceId }),
  };
}
