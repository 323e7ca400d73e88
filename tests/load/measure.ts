import { inspect } from 'node:util';
import { createLatencies, type LatencySummary } from './latencies.ts';
import { runOpenLoop } from './open-loop.ts';

/** What came of requests that were sent at a fixed rate. */
export interface Measurement {
  readonly latency_ms: LatencySummary;
  /** What was wrong with each request that failed. */
  readonly failures: readonly string[];
}

/** Sends requests at a fixed rate until the signal, and waits for the last answers. */
export async function measure(
  rate: number,
  signal: AbortSignal,
  request: (index: number) => Promise<unknown>,
): Promise<Measurement> {
  const latencies = createLatencies();
  const failures: string[] = [];
  await runOpenLoop({
    rate,
    signal,
    request,
    onSample: ({ latencyMs, error }) => {
      latencies.add(latencyMs);
      if (error !== undefined) failures.push(inspect(error, { depth: 1 }).split('\n')[0]!);
    },
  });
  return { latency_ms: latencies.summary(), failures };
}
