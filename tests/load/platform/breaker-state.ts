import { setTimeout as delay } from 'node:timers/promises';
import type { Platform, ServiceName } from './platform.ts';

/** The states of a circuit breaker. */
export type BreakerState = 'closed' | 'half_open' | 'open';

/** The state of the breaker that a service has for another, as its metrics tell it. */
export async function breakerState(
  platform: Pick<Platform, 'metrics'>,
  source: ServiceName,
  target: ServiceName,
): Promise<BreakerState | undefined> {
  const text = await platform.metrics(source);
  const lines = text.matchAll(/^fitsync_circuit_breaker_state\{([^}]*)\} 1$/gm);
  for (const [, labels = ''] of lines) {
    if (!labels.includes(`target="${target}"`)) continue;
    return /state="(closed|half_open|open)"/.exec(labels)?.[1] as BreakerState | undefined;
  }
  return undefined;
}

/** Waits until a breaker is in a state, and gives the seconds that this took; rejects after two minutes. */
export async function untilBreakerIs(
  platform: Pick<Platform, 'metrics'>,
  source: ServiceName,
  target: ServiceName,
  wanted: BreakerState,
): Promise<number> {
  const since = performance.now();
  const seconds = (): number => Math.round((performance.now() - since) / 100) / 10;
  for (;;) {
    if ((await breakerState(platform, source, target)) === wanted) return seconds();
    if (seconds() > 120) throw new Error(`${source} never finds ${target} ${wanted}`);
    await delay(100);
  }
}
