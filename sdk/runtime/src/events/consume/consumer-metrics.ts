import { Counter, Histogram, type Registry } from 'prom-client';

/** What became of an event. */
export type HandlingResult = 'applied' | 'duplicate' | 'failed' | 'dead_lettered';

/** What a consumer reports about its work. */
export interface ConsumerMetrics {
  /** One attempt to handle an event; `seconds` is what load and apply took. */
  handled(type: string, result: HandlingResult, seconds: number): void;
  /** The effects of an event are committed, this many seconds after it was recorded. */
  completed(type: string, seconds: number): void;
  /** Entries that were pending, but are no longer in the log. */
  lost(count: number): void;
}

const handlerBuckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const endToEndBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120, 600];

/** Registers the metrics of a consumer's work. */
export function createConsumerMetrics(registry: Registry, consumer: string): ConsumerMetrics {
  const registers = [registry];
  const labelNames = ['event_type', 'consumer', 'result'];
  const durations = new Histogram({
    name: 'fitsync_event_handler_duration_seconds',
    help: 'Time that an attempt to handle an event took, by what became of it',
    labelNames,
    buckets: handlerBuckets,
    registers,
  });
  const endToEnd = new Histogram({
    name: 'fitsync_event_end_to_end_seconds',
    help: 'Time from recording an event to having its effects',
    labelNames,
    buckets: endToEndBuckets,
    registers,
  });
  const lost = new Counter({
    name: 'fitsync_events_lost_total',
    help: 'Entries that were removed from the log before they were handled; has to stay 0',
    labelNames: ['consumer'],
    registers,
  });
  lost.inc({ consumer }, 0);
  // Looking a series up by its labels costs more than counting in it.
  const series = new Map<string, Histogram.Internal<string>>();
  const find = (histogram: Histogram, type: string, result: HandlingResult) => {
    const name = `${histogram === durations ? 'd' : 'e'} ${type} ${result}`;
    let found = series.get(name);
    if (!found) series.set(name, (found = histogram.labels(type, consumer, result)));
    return found;
  };
  return {
    handled: (type, result, seconds) => find(durations, type, result).observe(seconds),
    completed: (type, seconds) => find(endToEnd, type, 'applied').observe(seconds),
    lost: (count) => lost.inc({ consumer }, count),
  };
}
