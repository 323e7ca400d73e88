import type { LatencySummary } from '../latencies.ts';
import { measure, type Measurement } from '../measure.ts';
import { untilBreakerIs } from '../platform/breaker-state.ts';
import type { Platform } from '../platform/platform.ts';
import { openCrowd } from './crowd.ts';

/** What {@link runSlowUser} does. */
export interface SlowUserPlan {
  /** Lists of bookings per second. */
  readonly rate: number;
  /** Seconds that each state is measured for. */
  readonly seconds: number;
  readonly say: (text: string) => void;
}

/** How lists of bookings and the other routes fared in one state of the platform. */
export interface Phase {
  readonly lists: LatencySummary;
  /** How many of the lists had no names. */
  readonly without_names: number;
  readonly others: LatencySummary;
}

/** What came of it. */
export interface SlowUserReport {
  readonly normal: Phase;
  /** From the fault until the breaker opened. */
  readonly slow: Phase;
  readonly open: Phase;
  readonly healed: Phase;
  readonly seconds_until_open: number;
  readonly seconds_until_half_open: number;
  readonly seconds_until_closed: number;
  readonly failures: readonly string[];
}

/** Requests of other routes for each list. */
const ratioOfOthers = 2;

/** Lets the user service answer in 6 s, and looks at lists of bookings, which show names, and at other routes. */
export async function runSlowUser(
  platform: Platform,
  { rate, seconds, say }: SlowUserPlan,
): Promise<SlowUserReport> {
  const crowd = await openCrowd(platform);
  const failures: string[] = [];

  /** Sends both until the work is done. */
  const during = async (name: string, work: () => Promise<unknown>): Promise<Phase> => {
    const enough = new AbortController();
    let withoutNames = 0;
    const lists = measure(rate, enough.signal, async (index) => {
      if (!(await crowd.listBookings(index))) withoutNames += 1;
    });
    const others = measure(rate * ratioOfOthers, enough.signal, crowd.askOthers);
    await work().finally(() => enough.abort());
    const measured: readonly [Measurement, Measurement] = [await lists, await others];
    failures.push(...measured.flatMap((one) => one.failures.map((what) => `${name}: ${what}`)));
    const [list, other] = measured;
    const { p50, p99 } = list.latency_ms;
    say(`${name}: lists p50 ${p50} ms, p99 ${p99} ms; others p99 ${other.latency_ms.p99} ms`);
    return { lists: list.latency_ms, without_names: withoutNames, others: other.latency_ms };
  };
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const until = (state: 'open' | 'half_open' | 'closed') =>
    untilBreakerIs(platform, 'schedule', 'user', state);
  const way = platform.wayTo('user');

  await during('warm-up', pause);
  const normal = await during('normal', pause);
  await way.set({ type: 'latency', milliseconds: 6_000 });
  let untilOpen = 0;
  let openedAt = 0;
  const slow = await during('slow', async () => {
    untilOpen = await until('open');
    openedAt = performance.now();
  });
  const open = await during('open', pause);
  await way.set(undefined);
  // While nobody asks, nobody finds out: it becomes half open by itself, and closes with the next list.
  await until('half_open');
  const untilHalfOpen = Math.round((performance.now() - openedAt) / 100) / 10;
  let untilClosed = 0;
  await during('half open', async () => (untilClosed = await until('closed')));
  const healed = await during('healed', pause);
  return {
    normal,
    slow,
    open,
    healed,
    seconds_until_open: untilOpen,
    seconds_until_half_open: untilHalfOpen,
    seconds_until_closed: untilClosed,
    failures,
  };
}
