import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Pair } from './pair.ts';

/** The states of a breaker, as the metrics name them. */
const breakerStates = ['closed', 'half_open', 'open'] as const;

/** One of them. */
export type BreakerState = (typeof breakerStates)[number];

/** What tells of breakers in `/metrics`. */
export interface BreakerMetrics {
  /** Shows a breaker that has just been made, which is closed. */
  readonly start: (pair: Pair) => void;
  readonly enter: (pair: Pair, state: BreakerState) => void;
  /** Since when calls are stopped and when one is tried, in milliseconds since the epoch. */
  readonly opened: (pair: Pair, at: number, retryAt: number) => void;
  /** From its opening until a call went well again. */
  readonly recovered: (pair: Pair, seconds: number) => void;
}

/** Seconds: a breaker is open for 30, or for several times that. */
const recoveryBuckets = [1, 5, 15, 30, 31, 35, 60, 61, 90, 120, 300, 600, 1800];

/** Creates the metrics of the breakers of a process, once per registry. */
export function createBreakerMetrics(registry: Registry): BreakerMetrics {
  const labelNames = ['source', 'target', 'state'] as const;
  const states = new Gauge({
    name: 'fitsync_circuit_breaker_state',
    help: 'State of a circuit breaker: 1 for the one it is in, 0 for the others.',
    labelNames,
    registers: [registry],
  });
  const transitions = new Counter({
    name: 'fitsync_circuit_breaker_transitions_total',
    help: 'How often a circuit breaker has entered a state.',
    labelNames,
    registers: [registry],
  });
  const recovery = new Histogram({
    name: 'fitsync_circuit_breaker_recovery_seconds',
    help: 'Time from the opening of a circuit breaker until it closed again.',
    labelNames: ['source', 'target'],
    buckets: recoveryBuckets,
    registers: [registry],
  });
  const opened = new Gauge({
    name: 'fitsync_circuit_breaker_opened_timestamp_seconds',
    help: 'When a circuit breaker has opened that has not closed since, in Unix time; 0 while it is closed.',
    labelNames: ['source', 'target'],
    registers: [registry],
  });
  const retried = new Gauge({
    name: 'fitsync_circuit_breaker_retry_timestamp_seconds',
    help: 'When an open circuit breaker tries a call, in Unix time; 0 while it is closed.',
    labelNames: ['source', 'target'],
    registers: [registry],
  });
  const tellTimes = (pair: Pair, at: number, retryAt: number): void => {
    opened.set(pair, at / 1000);
    retried.set(pair, retryAt / 1000);
  };
  const show = (pair: Pair, state: BreakerState): void => {
    for (const one of breakerStates) states.set({ ...pair, state: one }, one === state ? 1 : 0);
  };
  return {
    start: (pair) => {
      show(pair, 'closed');
      tellTimes(pair, 0, 0);
      for (const state of breakerStates) transitions.inc({ ...pair, state }, 0);
    },
    enter: (pair, state) => {
      show(pair, state);
      transitions.inc({ ...pair, state });
    },
    opened: tellTimes,
    recovered: (pair, seconds) => {
      tellTimes(pair, 0, 0);
      recovery.observe(pair, seconds);
    },
  };
}
