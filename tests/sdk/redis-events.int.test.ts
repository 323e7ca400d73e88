import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { eventExamples } from '@fitsync/contracts/events';
import { UnavailableError } from '@fitsync/sdk/engine';
import { createEventHandlers, type EventPayloads } from '@fitsync/sdk/events';
import { type FailedEvent, subscribe, type SubscribeOptions } from '@fitsync/sdk/events/redis';
import { leaseKey, logKeys, partitionCount } from '@fitsync/sdk/internal/log';
import { createTestCluster, eventually } from '@fitsync/testing';
import fc from 'fast-check';
import { describe, expect, expectTypeOf, it, onTestFinished } from 'vitest';
import { type AppOptions, group, startNotingApp } from './noting-app.ts';
import { logOf, useSchedule } from './schedule-events.ts';

const schedule = useSchedule();
const [ada, bob] = ['0193a000-0000-7000-8000-00000000000a', '0193a000-0000-7000-8000-00000000000b'];

/** An app on the Redis of the test. */
const startApp = (options: Partial<AppOptions> = {}) =>
  startNotingApp({ redis: schedule().redis.url, ...options });

async function pending(client: string): Promise<number> {
  const [count] = await schedule().redis.client.xpending(logOf(client), `app:${group}`);
  return Number(count);
}

/** How many partitions each process reads now. */
async function shares(): Promise<number[]> {
  const keys = Array.from({ length: partitionCount }, (_, partition) =>
    leaseKey('schedule', partition, `app:${group}`),
  );
  const counts = new Map<string, number>();
  for (const owner of await schedule().redis.client.mget(keys)) {
    if (owner !== null) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return [...counts.values()];
}

describe('subscribe with a group', () => {
  it('gives each event to its handler, in order, and all others to the one that has to be there', async () => {
    await schedule().book(ada, 1, 2);
    const { sessions, others } = startApp();
    await schedule().cancel(ada);
    await schedule().book(ada, 3);
    await eventually(() => expect([sessions, others]).toEqual([[1, 2, 3], ['booking.cancelled']]));
    await eventually(async () => expect(await pending(ada)).toBe(0));
  });

  it('acknowledges an event when it has been handled, and takes no further one before', async () => {
    const gate = Promise.withResolvers<void>();
    const begun: number[] = [];
    const { sessions } = startApp({
      handle: (session) => {
        begun.push(session);
        return gate.promise;
      },
    });
    await schedule().book(ada, 1, 2);
    await eventually(() => expect(begun).toEqual([1]));
    expect(await pending(ada)).toBe(2);
    gate.resolve();
    await eventually(async () => expect([sessions, await pending(ada)]).toEqual([[1, 2], 0]));
  });

  it('passes over events of other types', async () => {
    const { others, sessions } = startApp({ types: ['booking.cancelled'] });
    await schedule().book(ada, 1);
    await schedule().cancel(ada);
    await eventually(() => expect(others).toEqual(['booking.cancelled']));
    await eventually(async () => expect([sessions, await pending(ada)]).toEqual([[], 0]));
  });

  it('tries an event that fails again, gives it up in the end, and goes on', async () => {
    let attempts = 0;
    const { sessions, failed } = startApp({
      handle: (session) => {
        if (session !== 1) return;
        attempts += 1;
        throw new Error('poison');
      },
    });
    await schedule().book(ada, 1, 2);
    await eventually(() => expect(sessions).toEqual([2]));
    expect(failed).toMatchObject([
      { event: { event: 'booking.created' }, error: new Error('poison'), attempts: 3 },
    ]);
    expect(attempts).toBe(3);
  });

  it('waits while a handler cannot reach the platform, and counts no attempt', async () => {
    const away = new UnavailableError('getBooking: no connection');
    let isAway = true;
    const { sessions, failed, interruptions } = startApp({
      retryDelays: [],
      handle: () => {
        if (!isAway) return;
        isAway = false;
        throw away;
      },
    });
    await schedule().book(ada, 1, 2);
    await eventually(() => expect(sessions).toEqual([1, 2]));
    expect([failed, interruptions]).toEqual([[], [away]]);
  });

  it('loses nothing when what failed cannot be put away at once', async () => {
    const taken: FailedEvent[] = [];
    let refusals = 1;
    const { sessions, interruptions } = startApp({
      handle: (session) => {
        if (session === 1) throw new Error('poison');
      },
      onFailed: async (one) => {
        if (refusals > 0) {
          refusals -= 1;
          throw new Error('no room');
        }
        taken.push(one);
      },
    });
    await schedule().book(ada, 1, 2);
    await eventually(() => expect(sessions).toEqual([2]));
    expect([taken.length, interruptions]).toEqual([1, [new Error('no room')]]);
  });

  it('gives up what is no event', async () => {
    const { redis } = schedule();
    const { sessions, failed } = startApp();
    await redis.client.xadd(logOf(ada), '1-0', 't', 'booking.created', 'e', 'not JSON');
    await schedule().book(ada, 1);
    await eventually(() => expect(sessions).toEqual([1]));
    expect(failed).toMatchObject([{ event: undefined, text: 'not JSON', attempts: 0 }]);
    expect(failed[0]?.place).toMatch(/^schedule\/\d\/1-0$/);
  });

  it('gives up an event that its process has not survived several times', async () => {
    const { redis, book } = schedule();
    await book(ada, 1, 2);
    await eventually(async () => expect(await redis.client.xlen(logOf(ada))).toBe(2));
    const reader = ['GROUP', `app:${group}`, 'owner'] as const;
    await redis.client.xgroup('CREATE', logOf(ada), `app:${group}`, '0');
    await redis.client.xreadgroup(...reader, 'COUNT', 10, 'STREAMS', logOf(ada), '>');
    for (let death = 0; death < 5; death += 1) {
      await redis.client.xreadgroup(...reader, 'COUNT', 1, 'STREAMS', logOf(ada), '0');
    }
    const { sessions, failed } = startApp();
    await eventually(() => expect(sessions).toEqual([2]));
    expect(failed.map(({ error }) => String(error))).toEqual([
      'Error: 6 processes that were given it have ended',
    ]);
  });

  it('finishes what is in hand when it is stopped, and leaves the rest to the next', async () => {
    const gate = Promise.withResolvers<void>();
    const abort = new AbortController();
    const begun = Promise.withResolvers<void>();
    const first = startApp({
      handle: () => {
        begun.resolve();
        return gate.promise;
      },
      signal: abort.signal,
    });
    await schedule().book(ada, 1, 2);
    await begun.promise;
    abort.abort();
    gate.resolve();
    await first.subscription.ended;
    expect([first.sessions, await pending(ada), await shares()]).toEqual([[1], 1, []]);
    const second = startApp();
    await eventually(() => expect(second.sessions).toEqual([2]));
  });

  it('goes on with what a process that was killed had begun', async () => {
    const file = fileURLToPath(new URL('hanging-app.ts', import.meta.url));
    const child = spawn(process.execPath, [file, schedule().redis.url], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await schedule().book(ada, 1, 2);
    await once(child.stdout, 'data');
    const { sessions, subscription } = startApp();
    await subscription.ready;
    expect([sessions, await pending(ada)]).toEqual([[], 2]);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await eventually(() => expect(sessions).toEqual([1, 2]));
  });

  it('shares the partitions among the processes of a group', async () => {
    const [first, second] = [startApp(), startApp()];
    await eventually(async () => expect(await shares()).toEqual([4, 4]));
    const clients = Array.from(
      { length: 20 },
      (_, i) => `0193a000-0000-7000-8000-${100 + i}000000000`,
    );
    for (const [i, client] of clients.entries()) await schedule().book(client, i);
    await eventually(() =>
      expect([...first.sessions, ...second.sessions].toSorted((a, b) => a - b)).toEqual([
        ...clients.keys(),
      ]),
    );
    expect(Math.min(first.sessions.length, second.sessions.length)).toBeGreaterThan(0);
    await second.subscription.stop();
    await eventually(async () => expect(await shares()).toEqual([8]));
  });

  it('goes on where it was when Redis has restarted with nothing in it', async () => {
    const { redis, book } = schedule();
    const { sessions, gaps, interruptions } = startApp();
    await book(ada, 1, 2);
    await eventually(() => expect(sessions).toEqual([1, 2]));
    await redis.stop();
    await book(ada, 3);
    await redis.restart();
    await eventually(() => expect(sessions).toEqual([1, 2, 3]));
    expect(gaps).toEqual([]);
    expect(interruptions).not.toEqual([]);
  });

  it('gets all that is kept when Redis has lost everything while no process ran', async () => {
    const { redis, book, relay } = schedule();
    const first = startApp();
    await book(ada, 1);
    await eventually(() => expect(first.sessions).toEqual([1]));
    await first.subscription.stop();
    await redis.client.flushall();
    await book(ada, 2);
    relay.poke();
    const second = startApp();
    await eventually(() => expect(second.sessions).toEqual([1, 2]));
  });

  it('tells of events that were removed before it could read them', async () => {
    const { redis, book } = schedule();
    const first = startApp();
    await book(ada, 1);
    await eventually(() => expect(first.sessions).toEqual([1]));
    await first.subscription.stop();
    await book(ada, 2, 3, 4);
    await eventually(async () => expect(await redis.client.xlen(logOf(ada))).toBe(4));
    await redis.client.xtrim(logOf(ada), 'MAXLEN', 1);
    const second = startApp();
    await eventually(() => expect(second.sessions).toEqual([4]));
    expect(second.gaps).toEqual([{ reason: 'trimmed', count: 2 }]);
  });

  it('works on a connection of the app, which it leaves alone', async () => {
    const { redis, book } = schedule();
    const app = redis.client.duplicate({ keyPrefix: 'mine:', enableOfflineQueue: true });
    const { sessions, subscription } = startApp({ redis: app });
    await book(ada, 1);
    await eventually(() => expect(sessions).toEqual([1]));
    await subscription.stop();
    expect(await app.ping()).toBe('PONG');
    app.disconnect();
  });

  it('loses nothing and keeps the order of a key, whatever happens', async () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(ada, bob) },
      { weight: 2, arbitrary: fc.constantFrom('start', 'stop', 'fail') },
      { weight: 1, arbitrary: fc.constant('wipe') },
    );
    let session = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const published = new Map<string, number[]>([
          [ada, []],
          [bob, []],
        ]);
        const publish = (client: string) => {
          session += 1;
          published.get(client)?.push(session);
          return schedule().book(client, session);
        };
        const seen: number[] = [];
        let failures = 0;
        const start = () =>
          startApp({
            retryDelays: [
              1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
            ],
            handle: (one) => {
              failures -= 1;
              if (failures >= 0) throw new Error('not yet');
              seen.push(one);
            },
          });
        let apps = [start()];
        for (const one of steps) {
          if (one === 'start') apps.push(start());
          else if (one === 'stop') await apps.shift()?.subscription.stop();
          else if (one === 'fail') failures = 1;
          else if (one === 'wipe') await schedule().redis.client.flushall();
          else await publish(one);
        }
        // With something new, the relay finds at once what Redis has lost.
        for (const client of [ada, bob]) await publish(client);
        apps.push(start());
        await eventually(() => {
          for (const sessions of published.values()) {
            const firsts = [...new Set(seen.filter((one) => sessions.includes(one)))];
            expect(firsts).toEqual(sessions);
          }
        });
        await Promise.all(apps.map(({ subscription }) => subscription.stop()));
        apps = [];
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});

describe('subscribe to what happens', () => {
  it('begins with what is published from now on, and goes on when Redis is back', async () => {
    const { redis, book } = schedule();
    await book(ada, 1);
    await eventually(async () => expect(await redis.client.xlen(logOf(ada))).toBe(1));
    const { sessions, interruptions, subscription } = startApp({ live: true });
    await subscription.ready;
    expect(interruptions).toEqual([]);
    await book(ada, 2);
    await eventually(() => expect(sessions).toEqual([2]));
    await redis.stop();
    await book(ada, 3);
    await redis.restart();
    await eventually(() => expect(sessions).toEqual([2, 3]));
    expect(await redis.client.xinfo('GROUPS', logOf(ada))).toEqual([]);
  });

  it('gives up what fails and what is no event, and ends when it is told to', async () => {
    const { redis, book } = schedule();
    const abort = new AbortController();
    const { sessions, failed, subscription } = startApp({
      live: true,
      signal: abort.signal,
      handle: (session) => {
        if (session === 1) throw new Error('poison');
      },
    });
    await subscription.ready;
    await redis.client.xadd(logOf(ada), '1-0', 'nothing', 'at all');
    await book(ada, 1, 2);
    await eventually(() => expect(sessions).toEqual([2]));
    expect(failed.map(({ event, attempts }) => [event?.event, attempts])).toEqual([
      [undefined, 0],
      ['booking.created', 3],
    ]);
    abort.abort();
    await subscription.ended;
  });
});

describe('subscribe on a cluster', () => {
  it('reads as a group, wherever the partitions are, and refuses to read them as one log', async () => {
    const cluster = await createTestCluster();
    onTestFinished(() => cluster.close());
    const event = JSON.stringify(eventExamples['booking.created']);
    for (const key of logKeys('schedule'))
      await cluster.client.xadd(key, '1-0', 't', '', 'e', event);
    const { sessions, subscription } = startApp({ redis: cluster.client });
    await eventually(() => expect(sessions).toHaveLength(partitionCount));
    await subscription.stop();
    for (const key of logKeys('schedule')) {
      expect(await cluster.client.xpending(key, `app:${group}`)).toEqual([0, null, null, null]);
    }
    expect(() => startApp({ redis: cluster.client, live: true })).toThrow('as one log');
  });
});

describe('subscribe', () => {
  it('knows what each event carries', () => {
    const handlers = createEventHandlers(({ data }) => expectTypeOf(data).toBeUnknown()).on(
      'booking.created',
      ({ event, data }) => {
        expectTypeOf(event).toEqualTypeOf<'booking.created'>();
        expectTypeOf(data).toEqualTypeOf<EventPayloads['booking.created']>();
      },
    );
    // @ts-expect-error there is no such event
    handlers.on('booking.made', () => undefined);
    expectTypeOf<SubscribeOptions>().toHaveProperty('onFailed').not.toBeNullable();
  });

  it('refuses what cannot be meant', () => {
    expect(() => startApp({ types: ['booking.*', 'bokking.created'] })).toThrow('bokking.created');
    const settings = {
      redis: 'redis://localhost:1',
      handlers: createEventHandlers(() => undefined),
      onFailed: () => undefined,
      onGap: () => undefined,
    };
    fc.assert(
      fc.property(fc.string(), (name) => {
        fc.pre(!/^[a-z\d][\w.-]{0,63}$/i.test(name));
        expect(() => subscribe({ ...settings, group: name })).toThrow('is no name of a group');
      }),
    );
    // @ts-expect-error either a group or live
    expect(() => subscribe(settings)).toThrow('is no name of a group');
  });
});
