import { setTimeout as delay } from 'node:timers/promises';
import { joinStack, startStack } from '../e2e/stack.ts';
import type { LatencySummary } from './latencies.ts';
import { measure } from './measure.ts';
import { createTraffic } from './traffic.ts';

/** What {@link runKnee} does. */
export interface KneePlan {
  /** Requests per second, one after the other, until one is too much. */
  readonly rates: readonly number[];
  /** Seconds that each rate is kept up. */
  readonly seconds: number;
  readonly say: (text: string) => void;
}

/** How the platform fared at one rate. */
export interface Step {
  readonly rate: number;
  readonly latency_ms: LatencySummary;
  readonly failed: number;
}

/** What came of it. */
export interface KneeReport {
  /** The highest rate that was not too much. */
  readonly knee: number;
  readonly steps: readonly Step[];
  /** Why there is no knee. */
  readonly failures: readonly string[];
}

/** A rate is too much when one in a hundred requests takes longer than this, in milliseconds. */
const patience = 250;

/**
 * Raises the rate of requests through the gateway until the platform does not keep up: two thirds read, the others book
 * sessions and record values, with all the events that follow. The sender has the same processors as the platform.
 */
export async function runKnee({ rates, seconds, say }: KneePlan): Promise<KneeReport> {
  const location = await startStack();
  try {
    const { gatewayUrl } = await joinStack(location);
    const traffic = await createTraffic(gatewayUrl, Math.max(...rates));
    const steps: Step[] = [];
    let knee = 0;
    const send = async (rate: number) => {
      const enough = new AbortController();
      const load = measure(rate, enough.signal, (index) => traffic.send(index));
      await delay(seconds * 1000);
      enough.abort();
      return load;
    };
    await send(Math.min(...rates));
    for (const rate of rates) {
      const { latency_ms, failures: failed } = await send(rate);
      steps.push({ rate, latency_ms, failed: failed.length });
      const { p50, p99 } = latency_ms;
      say(`${rate}/s: p50 ${p50} ms, p99 ${p99} ms, ${failed.length} failed`);
      if (p99 > patience || failed.length > 0) break;
      knee = rate;
    }
    traffic.close();
    return { knee, steps, failures: knee === 0 ? ['even the lowest rate is too much'] : [] };
  } finally {
    await location.stop();
  }
}
