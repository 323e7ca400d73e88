import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { PartStatus } from '../stack/stack-status.ts';
import { formatFigures, formatOpenBreakers } from './format-figures.ts';
import { measurePairs, measureService } from './measure.ts';
import { parseExposition } from './parse-exposition.ts';

const before = parseExposition(`
fitsync_http_request_duration_seconds_count{route="/a",status="200"} 100
fitsync_http_request_duration_seconds_bucket{le="0.1",route="/a",status="200"} 100
fitsync_http_request_duration_seconds_bucket{le="+Inf",route="/a",status="200"} 100
fitsync_service_call_duration_seconds_count{target="user",operation="getUser",outcome="ok"} 100
fitsync_degraded_responses_total{endpoint="getA",missing="names"} 1
`);
const after = parseExposition(`
fitsync_http_request_duration_seconds_count{route="/a",status="200"} 115
fitsync_http_request_duration_seconds_count{route="/a",status="404"} 3
fitsync_http_request_duration_seconds_count{route="/a",status="503"} 2
fitsync_http_request_duration_seconds_bucket{le="0.1",route="/a",status="200"} 110
fitsync_http_request_duration_seconds_bucket{le="+Inf",route="/a",status="200"} 115
fitsync_stream_lag{stream="schedule",group="progress"} 3
fitsync_stream_lag{stream="training",group="progress"} 4
fitsync_dead_letters{group="progress"} 1
fitsync_degraded_responses_total{endpoint="getA",missing="names"} 4
fitsync_outbox_oldest_age_seconds 12
fitsync_service_call_duration_seconds_count{target="user",operation="getUser",outcome="ok"} 104
fitsync_service_call_duration_seconds_count{target="user",operation="getUser",outcome="http_4xx"} 1
fitsync_service_call_duration_seconds_count{target="user",operation="getUser",outcome="timeout"} 5
fitsync_circuit_breaker_state{target="user",state="closed"} 0
fitsync_circuit_breaker_state{target="user",state="half_open"} 0
fitsync_circuit_breaker_state{target="user",state="open"} 1
fitsync_circuit_breaker_opened_timestamp_seconds{target="user"} 1000
fitsync_circuit_breaker_retry_timestamp_seconds{target="user"} 1030
fitsync_circuit_breaker_recovery_seconds_sum{target="user"} 62
fitsync_circuit_breaker_recovery_seconds_count{target="user"} 2
fitsync_circuit_breaker_state{target="training",state="closed"} 1
`);
const interval = { before, after, seconds: 10 };
const pairs = measurePairs('progress', interval, 1_018_000);

describe('measureService', () => {
  it('tells rate, failures, latency and what waits', () => {
    expect(measureService(interval)).toEqual({
      per_second: 2,
      error_rate: 0.1,
      p50_seconds: 0.075,
      p95_seconds: 0.1,
      p99_seconds: 0.1,
      lag: 7,
      outbox_oldest_seconds: 12,
      dead_letters: 1,
      degraded: 3,
    });
  });

  it('tells of a service that does nothing', () => {
    expect(measureService({ after: [], seconds: 10 })).toEqual({ per_second: 0 });
  });

  it('counts what the gateway forwards', () => {
    const samples = parseExposition(
      'fitsync_gateway_request_duration_seconds_count{target="user",status="502"} 5',
    );
    const forwarded = { after: samples, seconds: 10 };
    expect(measureService(forwarded)).toMatchObject({ per_second: 0.5, error_rate: 1 });
    expect(measurePairs('gateway', forwarded, 0)).toMatchObject([
      { source: 'gateway', target: 'user', error_rate: 1 },
    ]);
  });
});

describe('measurePairs', () => {
  it('tells of calls, and of breakers that are made before any call', () => {
    expect(pairs).toEqual([
      { source: 'progress', target: 'training', per_second: 0, breaker: { state: 'closed' } },
      {
        source: 'progress',
        target: 'user',
        per_second: 1,
        error_rate: 0.5,
        breaker: { state: 'open', open_seconds: 18, retry_in_seconds: 12 },
        recovery_seconds: 31,
      },
    ]);
  });
});

describe('formatFigures', () => {
  const parts: PartStatus[] = [
    { name: 'progress', url: 'http://x', ready: true, state: 'degraded', pid: 7 },
    { name: 'user', url: 'http://y', ready: false, state: 'not running', reason: 'ECONNREFUSED' },
  ];
  const figures = { services: { progress: measureService(interval) }, pairs };
  const plain = createColors(false);

  it('shows services and pairs', () => {
    expect(formatFigures(parts, figures, { colors: plain, columns: 200 })).toBe(
      `
SERVICE   STATE        REQ/S  ERRORS  LAG  OUTBOX  DEAD  DEGRADED  P50    P95     P99     UPTIME  PID
progress  degraded     2.0    10.0 %  7    12s     1     3         75 ms  100 ms  100 ms  -       7
user      not running  -      -       -    -       -     -         -      -       -       -       -

CALLS                BREAKER                      PER S  ERRORS  P95  RECOVERY
progress → training  closed                       0.0    -       -    -
progress → user      open, for 18s, tries in 12s  1.0    50.0 %  -    31s

user is not running: ECONNREFUSED
`.trim(),
    );
  });

  it('leaves out what matters least on a narrow terminal', () => {
    const text = formatFigures(parts, figures, { colors: plain, columns: 50 });
    expect(text).toMatch(/^SERVICE {3}STATE {8}REQ\/S {2}ERRORS {2}LAG {2}OUTBOX$/m);
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
  });

  it('colours what is not as it should be', () => {
    const text = formatFigures(parts, figures, { colors: createColors(true), columns: 200 });
    expect(text).toContain('\u001B[33mprogress  degraded');
    expect(text).toContain('\u001B[31muser');
    expect(text).not.toContain('\u001B[31mprogress → training');
  });

  it('names the breakers that stop calls', () => {
    const text = 'progress → user: breaker open, for 18s, tries in 12s';
    expect(formatOpenBreakers(pairs)).toBe(text);
  });
});
