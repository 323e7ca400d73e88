import type { Sql } from '@fitsync/descriptor';
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { singleFlight } from '../../lifecycle/index.ts';
import type { AppendResult } from './append-to-log.ts';
import type { RelayBatch } from './relay-batch.ts';
import { measureOutbox } from './relay-progress.ts';

/** What the relay reports about its work. */
export interface RelayMetrics {
  appended(result: AppendResult): void;
  /** The events of a batch are known to be in the log. */
  published(batch: RelayBatch): void;
  /** How many entries a log holds. */
  measured(partition: number, length: number): void;
  /** The groups that hold full logs back now, which may be none. */
  heldBackBy(groups: ReadonlySet<string>): void;
}

/** Registers the metrics of the relay and of its outbox, which is measured when metrics are read. */
export function createRelayMetrics(registry: Registry, sql: Sql): RelayMetrics {
  const registers = [registry];
  // Gauges are read all at once, so that none may rely on what another one sets; one measurement serves them all.
  // Without the database the last values stay, and readiness tells what is wrong.
  const measure = singleFlight(() => measureOutbox(sql).catch(() => undefined));
  void new Gauge({
    name: 'fitsync_outbox_oldest_age_seconds',
    help: 'For how long the oldest event in the outbox has waited',
    registers,
    async collect() {
      const size = await measure();
      if (size) this.set(size.oldest_seconds);
    },
  });
  void new Gauge({
    name: 'fitsync_outbox_pending',
    help: 'Events in the outbox that are not published yet',
    registers,
    async collect() {
      const size = await measure();
      if (size) this.set(size.pending);
    },
  });
  const appends = new Counter({
    name: 'fitsync_relay_append_total',
    help: 'Events handed to the log: added, or found to be there already',
    labelNames: ['result'],
    registers,
  });
  const gaps = new Counter({
    name: 'fitsync_relay_gap_total',
    help: 'Times that a log had lost entries, which were then written again',
    registers,
  });
  const delay = new Histogram({
    name: 'fitsync_event_publish_delay_seconds',
    help: 'Time from recording an event to having it in the log',
    labelNames: ['event_type'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
    registers,
  });
  const length = new Gauge({
    name: 'fitsync_stream_length',
    help: 'Entries in a log when it was last trimmed; a full one takes no more',
    labelNames: ['partition'],
    registers,
  });
  const blocked = new Gauge({
    name: 'fitsync_trim_blocked',
    help: '1 while a full log cannot be trimmed because this group has not handled it',
    labelNames: ['group'],
    registers,
  });
  const blockedOnce = new Set<string>();
  return {
    measured: (partition, entries) => length.set({ partition }, entries),
    heldBackBy(groups) {
      for (const group of groups) blockedOnce.add(group);
      for (const group of blockedOnce) blocked.set({ group }, groups.has(group) ? 1 : 0);
    },
    appended(result) {
      if (result.outcome === 'gap') gaps.inc();
      if (result.outcome !== 'ok') return;
      appends.inc({ result: 'added' }, result.added);
      appends.inc({ result: 'duplicate' }, result.duplicates);
    },
    published({ entries, readAt }) {
      const since = (performance.now() - readAt) / 1_000;
      for (const { type, waited } of entries) delay.observe({ event_type: type }, waited + since);
    },
  };
}
