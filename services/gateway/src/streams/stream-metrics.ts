import { Counter, Gauge, type Registry } from 'prom-client';
import type { StreamEnd } from './stream-queue.ts';

/** Counts streams of events and what they carry. */
export interface StreamMetrics {
  opened(): void;
  ended(reason: StreamEnd): void;
  sent(event: string): void;
}

/** Creates what counts them. */
export function createStreamMetrics(registry: Registry): StreamMetrics {
  const open = new Gauge({
    name: 'fitsync_event_streams',
    help: 'Streams of events that are open.',
    registers: [registry],
  });
  const ended = new Counter({
    name: 'fitsync_event_streams_ended_total',
    help: 'Streams of events that have ended, by why.',
    labelNames: ['reason'],
    registers: [registry],
  });
  const sent = new Counter({
    name: 'fitsync_event_stream_events_total',
    help: 'Events that were sent on streams.',
    labelNames: ['event_type'],
    registers: [registry],
  });
  return {
    opened: () => open.inc(),
    ended: (reason) => {
      open.dec();
      ended.inc({ reason });
    },
    sent: (event) => sent.inc({ event_type: event }),
  };
}
