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
  /** Events in the log of `stream` whose types the contract does not know. */
  unknown(stream: string, count: number): void;
}

const handlerBuckets = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const endToEndBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 120, 600];

/** Registers the metrics of a consumer's work on the logs of `sources`. */
export function createConsumerMetrics(
  registry: Registry,
  consumer: string,
  sources: readonly string[],
): ConsumerMetrics {
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
  const unknown = new Counter({
    name: 'fitsync_events_unknown_total',
    help: 'Events that were passed over because the contract does not know their types',
    labelNames: ['stream', 'consumer'],
    registers,
  });
  for (const stream of sources) unknown.inc({ stream, consumer }, 0);
  const durationOf = rememberSeries(durations, consumer);
  const endToEndOf = rememberSeries(endToEnd, consumer);
  return {
    handled: (type, result, seconds) => durationOf(type, result).observe(seconds),
    completed: (type, seconds) => endToEndOf(type, 'applied').observe(seconds),
    lost: (count) => lost.inc({ consumer }, count),
    unknown: (stream, count) => unknown.inc({ stream, consumer }, count),
  };
}

/** Finds the series of a histogram: looking one up by its labels, or by a joined name, costs more than counting in it. */
function rememberSeries(
  histogram: Histogram,
  consumer: string,
): (type: string, result: HandlingResult) => Histogram.Internal<string> {
  const byResult = new Map<HandlingResult, Map<string, Histogram.Internal<string>>>();
  return (type, result) => {
    let byType = byResult.get(result);
    if (!byType) byResult.set(result, (byType = new Map()));
    let found = byType.get(type);
    if (!found) byType.set(type, (found = histogram.labels(type, consumer, result)));
    return found;
  };
}
