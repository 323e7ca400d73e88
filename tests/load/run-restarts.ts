import { joinStack, startStack } from '../e2e/stack.ts';
import type { LatencySummary } from './latencies.ts';
import { measure } from './measure.ts';
import { createTraffic } from './traffic.ts';

/** What {@link runRestarts} does. */
export interface RestartPlan {
  readonly rounds: number;
  /** Requests per second. */
  readonly rate: number;
  readonly say: (text: string) => void;
}

/** What came of it. */
export interface RestartReport {
  readonly rounds: number;
  readonly rate: number;
  readonly requests: number;
  /** What was wrong with each request that failed. */
  readonly failures: readonly string[];
  /** Seconds that each round took. */
  readonly round_seconds: readonly number[];
  readonly latency_ms: LatencySummary;
}

/** Starts a platform, and replaces all its services so many times while requests come in at a fixed rate. */
export async function runRestarts({ rounds, rate, say }: RestartPlan): Promise<RestartReport> {
  const location = await startStack();
  try {
    const stack = await joinStack(location);
    const traffic = await createTraffic(stack.gatewayUrl, rate);
    const roundSeconds: number[] = [];
    const enough = new AbortController();
    const load = measure(rate, enough.signal, (index) => traffic.send(index));
    try {
      for (let round = 1; round <= rounds; round += 1) {
        const since = performance.now();
        const { code, stderr } = await stack.run('restart');
        if (code !== 0) throw new Error(`fitsync restart ended with ${code}: ${stderr}`);
        roundSeconds.push(Math.round((performance.now() - since) / 100) / 10);
        say(`round ${round}: ${roundSeconds.at(-1)} s`);
      }
    } finally {
      enough.abort();
      await load;
      traffic.close();
    }
    const { latency_ms, failures } = await load;
    const requests = latency_ms.count;
    return { rounds, rate, requests, failures, round_seconds: roundSeconds, latency_ms };
  } finally {
    await location.stop();
  }
}
