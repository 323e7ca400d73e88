import { createSlots } from '../../chaos/workload/slots.ts';
import { send } from '../../e2e/http.ts';
import type { LatencySummary } from '../latencies.ts';
import { measure, type Measurement } from '../measure.ts';
import { create, openAccounts, toBooking } from '../people.ts';
import { untilBreakerIs } from '../platform/breaker-state.ts';
import type { Platform } from '../platform/platform.ts';

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
  /** Connections to the user service while the breaker was open. */
  readonly connections_while_open: number;
  readonly failures: readonly string[];
}

/** So many people, so that lists do not wait for the same names. */
const crowd = 24;
/** The gateway lets everybody ask five times a second; the lists take some of it. */
const ratioOfOthers = 2;

/** Lets the user service answer in 6 s, and looks at lists of bookings, which show names, and at other routes. */
export async function runSlowUser(
  platform: Platform,
  { rate, seconds, say }: SlowUserPlan,
): Promise<SlowUserReport> {
  const { gatewayUrl, redis } = platform;
  const { trainer, people } = await openAccounts(gatewayUrl, crowd);
  const slots = createSlots(Date.now);
  for (const person of people) {
    const body = toBooking(person, trainer, slots.later());
    await create(`${gatewayUrl}/api/bookings`, body, await person.token());
  }
  const get = async (index: number, path: string) => {
    const person = people[index % people.length]!;
    const answer = await send('GET', gatewayUrl + path, { token: await person.token() });
    if (answer.status !== 200) throw new Error(`GET ${path}: ${answer.status}`);
    return answer;
  };
  // None of these asks the user service for anything.
  const otherPaths = ['/api/gyms', '/api/notifications', '/api/metrics', '/api/workout-logs'];
  const failures: string[] = [];

  /** Sends both until the work is done. */
  const during = async (name: string, work: () => Promise<unknown>): Promise<Phase> => {
    const enough = new AbortController();
    let withoutNames = 0;
    const lists = measure(rate, enough.signal, async (index) => {
      // Nobody is known from before.
      const known = await redis.keys('user:*');
      if (known.length > 0) await redis.del(known);
      const { body } = await get(index, '/api/bookings');
      if (body.data[0].client_name === 'Unknown User') withoutNames += 1;
    });
    const others = measure(rate * ratioOfOthers, enough.signal, (index) =>
      get(index, otherPaths[index % otherPaths.length]!),
    );
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
  const slow = await during('slow', async () => (untilOpen = await until('open')));
  const openedAt = performance.now();
  const before = way.opened();
  const open = await during('open', pause);
  const connections = way.opened() - before;
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
    connections_while_open: connections,
    failures,
  };
}
