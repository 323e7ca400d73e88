import { bucketsSince, countSince, quantile } from './histogram.ts';
import type { Sample } from './parse-exposition.ts';

/** The metrics of a service at two moments; without the first, all since it started. */
export interface Interval {
  readonly before?: readonly Sample[] | undefined;
  readonly after: readonly Sample[];
  /** Seconds in between. */
  readonly seconds: number;
}

/** How something that answers did in an interval. */
export interface Rates {
  readonly per_second: number;
  /** Share of failures, from 0 to 1; absent when there was nothing. */
  readonly error_rate?: number;
  readonly p50_seconds?: number;
  readonly p95_seconds?: number;
  readonly p99_seconds?: number;
}

/** How a service did, and what waits in it. */
export interface ServiceFigures extends Rates {
  /** Events that its groups have still to handle. */
  readonly lag?: number;
  readonly outbox_oldest_seconds?: number;
  readonly dead_letters?: number;
  /** What answers lacked, counted in the interval. */
  readonly degraded?: number;
}

/** How the calls of one service to another did. */
export interface PairFigures extends Rates {
  readonly source: string;
  readonly target: string;
  readonly breaker?: Breaker;
  /** What it took on average from opening to closing, as far as a breaker has. */
  readonly recovery_seconds?: number;
}

/** A circuit breaker as it is now. */
export interface Breaker {
  readonly state: 'closed' | 'half_open' | 'open';
  /** For how long calls have been stopped. */
  readonly open_seconds?: number;
  /** How long until a call is tried. */
  readonly retry_in_seconds?: number;
}

const served = 'fitsync_http_request_duration_seconds';
const forwarded = 'fitsync_gateway_request_duration_seconds';
const called = 'fitsync_service_call_duration_seconds';
const lacking = 'fitsync_degraded_responses_total';
const breakerState = 'fitsync_circuit_breaker_state';

/** Outcomes of calls for which the target is not to blame. */
const harmless = new Set(['ok', 'http_4xx', 'aborted']);

/** Measures the requests of a service, and what waits in it. */
export function measureService(interval: Interval): ServiceFigures {
  const { before = [], after } = interval;
  const degraded = after.filter(({ name }) => name === lacking);
  return {
    ...rate(interval, [served, forwarded], isAnswerFailed),
    ...optional('lag', sumOf(after, 'fitsync_stream_lag')),
    ...optional('outbox_oldest_seconds', sumOf(after, 'fitsync_outbox_oldest_age_seconds')),
    ...optional('dead_letters', sumOf(after, 'fitsync_dead_letters')),
    ...(degraded.length > 0 && { degraded: countSince(before, degraded) }),
  };
}

/** Measures the calls that a service makes of others, one entry per target. */
export function measurePairs(source: string, interval: Interval, now: number): PairFigures[] {
  const { before = [], after } = interval;
  const targets = new Set(
    after.flatMap(({ name, labels: { target } }) =>
      target !== undefined && [`${called}_count`, `${forwarded}_count`, breakerState].includes(name)
        ? [target]
        : [],
    ),
  );
  return [...targets].sort().map((target) => {
    const ofTarget = (samples: readonly Sample[]) =>
      samples.filter(({ labels }) => labels['target'] === target);
    const own = { ...interval, before: ofTarget(before), after: ofTarget(after) };
    return {
      source,
      target,
      ...rate(own, [called, forwarded], isCallFailed),
      ...optional('breaker', breakerOf(own.after, now)),
      ...optional(
        'recovery_seconds',
        meanOf(own.after, 'fitsync_circuit_breaker_recovery_seconds'),
      ),
    };
  });
}

function rate(
  { before = [], after, seconds }: Interval,
  histograms: readonly string[],
  isFailed: (sample: Sample) => boolean,
): Rates {
  const named = (samples: readonly Sample[], suffix: string) => {
    const names = new Set(histograms.map((name) => name + suffix));
    return samples.filter(({ name }) => names.has(name));
  };
  const counts = named(after, '_count');
  const earlier = named(before, '_count');
  const count = countSince(earlier, counts);
  const failed = countSince(earlier, counts.filter(isFailed));
  const buckets = bucketsSince(named(before, '_bucket'), named(after, '_bucket'));
  return {
    per_second: seconds > 0 ? count / seconds : 0,
    ...(count > 0 && { error_rate: failed / count }),
    ...optional('p50_seconds', quantile(buckets, 0.5)),
    ...optional('p95_seconds', quantile(buckets, 0.95)),
    ...optional('p99_seconds', quantile(buckets, 0.99)),
  };
}

function isAnswerFailed({ labels }: Sample): boolean {
  return Number(labels['status']) >= 500;
}

/** What the gateway forwards has a status, what services call an outcome. */
function isCallFailed(sample: Sample): boolean {
  const { outcome } = sample.labels;
  return outcome === undefined ? isAnswerFailed(sample) : !harmless.has(outcome);
}

function breakerOf(samples: readonly Sample[], now: number): Breaker | undefined {
  const current = samples.find(({ name, value }) => name === breakerState && value === 1);
  const state = current?.labels['state'];
  if (state === 'closed') return { state };
  if (state !== 'open' && state !== 'half_open') return undefined;
  const opened = sumOf(samples, 'fitsync_circuit_breaker_opened_timestamp_seconds');
  const retried = sumOf(samples, 'fitsync_circuit_breaker_retry_timestamp_seconds');
  return {
    state,
    ...(opened && { open_seconds: Math.max(0, now / 1000 - opened) }),
    ...(state === 'open' && retried && { retry_in_seconds: Math.max(0, retried - now / 1000) }),
  };
}

function meanOf(samples: readonly Sample[], histogram: string): number | undefined {
  const count = sumOf(samples, `${histogram}_count`);
  const sum = sumOf(samples, `${histogram}_sum`);
  return count && sum !== undefined ? sum / count : undefined;
}

function sumOf(samples: readonly Sample[], name: string): number | undefined {
  const values = samples.filter((one) => one.name === name).map(({ value }) => value);
  return values.length === 0 ? undefined : values.reduce((total, value) => total + value, 0);
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  // The type says exactly what the two cases hold.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (value === undefined ? {} : { [name]: value }) as { readonly [Key in Name]?: Value };
}
