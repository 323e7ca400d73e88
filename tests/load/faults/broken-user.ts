import { setTimeout as delay } from 'node:timers/promises';
import type { LatencySummary } from '../latencies.ts';
import { measure } from '../measure.ts';
import { untilBreakerIs } from '../platform/breaker-state.ts';
import type { Toxic } from '../platform/fault-proxy.ts';
import type { Platform } from '../platform/platform.ts';
import { openCrowd } from './crowd.ts';

/** What {@link runBrokenUser} does. */
export interface BrokenUserPlan {
  /** Lists of bookings per second. */
  readonly rate: number;
  /** The faults on the way to the user service, one after the other. */
  readonly faults: readonly { readonly toxic: Toxic | undefined; readonly seconds: number }[];
  readonly say: (text: string) => void;
}

/** What came of it. */
export interface BrokenUserReport {
  readonly lists: LatencySummary;
  readonly without_names: number;
  /** How often the schedule service tried to reach the user service, for how many lists. */
  readonly attempts: number;
  /** Attempts per list. */
  readonly amplification: number;
  readonly seconds_until_closed: number;
  readonly failures: readonly string[];
}

/** Lists bookings while the user service has one fault after the other, and then until all is well again. */
export async function runBrokenUser(
  platform: Platform,
  { rate, faults, say }: BrokenUserPlan,
): Promise<BrokenUserReport> {
  const crowd = await openCrowd(platform);
  const way = platform.wayTo('user');
  const enough = new AbortController();
  let withoutNames = 0;
  const before = await countAttempts(platform);
  const load = measure(rate, enough.signal, async (index) => {
    if (!(await crowd.listBookings(index))) withoutNames += 1;
  });
  for (const { toxic, seconds } of faults) {
    say(`${toxic?.type ?? 'well'} for ${seconds} s`);
    await way.set(toxic);
    await delay(seconds * 1000);
  }
  enough.abort();
  const { latency_ms, failures } = await load;
  const attempts = (await countAttempts(platform)) - before;
  await way.set(undefined);
  const again = new AbortController();
  const rest = measure(rate, again.signal, crowd.listBookings);
  const closed = await untilBreakerIs(platform, 'schedule', 'user', 'closed');
  again.abort();
  return {
    lists: latency_ms,
    without_names: withoutNames,
    attempts,
    amplification: Math.round((attempts / latency_ms.count) * 100) / 100,
    seconds_until_closed: closed,
    failures: [...failures, ...(await rest).failures],
  };
}

/** Calls of the user service by the schedule service that were not stopped by the breaker. */
async function countAttempts(platform: Platform): Promise<number> {
  const text = await platform.metrics('schedule');
  const lines = text.matchAll(/^fitsync_service_call_duration_seconds_count\{([^}]*)\} (\d+)$/gm);
  let attempts = 0;
  for (const [, labels = '', count] of lines) {
    if (!labels.includes('target="user"') || labels.includes('outcome="breaker_open"')) continue;
    attempts += Number(count);
  }
  return attempts;
}
