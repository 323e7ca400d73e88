import { createHistogram } from 'node:perf_hooks';

/** Latencies in milliseconds. */
export interface LatencySummary {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

/** Collects latencies in an HDR histogram. */
export interface Latencies {
  add(milliseconds: number): void;
  summary(): LatencySummary;
}

/** Begins a collection; two digits of every value are kept, up to an hour. */
export function createLatencies(): Latencies {
  const microseconds = createHistogram({ lowest: 1, highest: 3_600_000_000, figures: 2 });
  const at = (percentile: number): number => toMs(microseconds.percentile(percentile));
  return {
    add: (milliseconds) => microseconds.record(Math.max(1, Math.round(milliseconds * 1000))),
    summary: () => ({
      count: microseconds.count,
      p50: at(50),
      p95: at(95),
      p99: at(99),
      p999: at(99.9),
      max: microseconds.count === 0 ? 0 : toMs(microseconds.max),
    }),
  };
}

function toMs(microseconds: number): number {
  return Math.round(microseconds / 10) / 100;
}
