import type { Envelope } from '@fitsync/descriptor';
import { logKey, momentId, partitionOf } from '@fitsync/runtime/events';
import { createRevokedSessions } from '@fitsync/runtime/identity';
import { followEvents } from '@fitsync/sdk/events';
import { createTestRedis, eventually, type TestRedis } from '@fitsync/testing';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { clientId, startDashboards, trainerId } from './dashboards.fixture.ts';
import { createIssuer, type Issuer } from './gateway.fixture.ts';
import { eventOf, type Followed, follow, idsOf, placeOf, publish } from './streams.fixture.ts';

const otherId = '0193a000-0000-7000-8000-00000000000f';
const nowhere = 'http://127.0.0.1:1';
const urls = { user: nowhere, training: nowhere, schedule: nowhere, progress: nowhere };

let redis: TestRedis;
let issuer: Issuer;
let gateway: { readonly url: string; close(): Promise<void> };

beforeEach(async () => {
  [redis, issuer] = await Promise.all([createTestRedis(), createIssuer()]);
  gateway = await startDashboards({ redis, issuer, urls });
});
afterEach(async () => {
  await gateway.close();
  await issuer.close();
  await redis.close();
});

const path = '/api/events/stream';

async function followAs(
  role: string,
  id: string,
  { query = '', headers = {}, at = new Date(), url = gateway.url } = {},
) {
  const authorization = await issuer.token(role, id, at);
  return follow(`${url}${path}${query}`, { authorization, ...headers });
}

const booked = (data: object = {}, id?: string) =>
  eventOf('booking.created', { client_id: clientId, trainer_id: trainerId, ...data }, id);

describe('GET /api/events/stream', () => {
  it('sends each event to whom it names, and to administrators', async () => {
    const [client, trainer, other, otherTrainer, admin] = await Promise.all([
      followAs('client', clientId),
      followAs('trainer', trainerId),
      followAs('client', otherId),
      followAs('trainer', otherId),
      followAs('admin', otherId),
    ]);
    const booking = booked();
    const achievement = eventOf('achievement.earned', { client_id: clientId });
    const theirs = booked({ client_id: otherId });
    const last = eventOf('user.updated', { user_id: otherId });
    await publish(redis, booking, achievement, theirs, last);
    const arrived = (followed: Followed, expected: readonly Envelope[]) =>
      // Only events of one service about one client are in order.
      eventually(() => expect(idsOf(followed).toSorted()).toEqual(sortedIds(expected)));
    await arrived(admin, [booking, achievement, theirs, last]);
    await arrived(client, [booking, achievement]);
    await arrived(trainer, [booking, theirs]);
    await arrived(other, [theirs, last]);
    await arrived(otherTrainer, [last]);
    expect(client.headers.get('content-type')).toBe('text/event-stream');
    expect(client.headers.get('cache-control')).toBe('no-store');
    expect(client.received).toContainEqual({
      id: booking.event_id,
      event: 'booking.created',
      data: JSON.stringify(booking),
    });
  });

  it('leaves out what breaks its contract', async () => {
    const client = await followAs('client', clientId);
    const good = booked();
    await publish(
      redis,
      { ...booked(), event: 'booking.invented' },
      booked({ type: 'unheard-of' }),
      good,
    );
    await eventually(() => expect(idsOf(client)).toEqual([good.event_id]));
  });

  it('sends only the events that are asked for', async () => {
    const one = await followAs('client', clientId, { query: '?types=achievement.*,user.updated' });
    const all = await followAs('client', clientId, { query: '?types=**' });
    const achievement = eventOf('achievement.earned', { client_id: clientId });
    await publish(redis, booked(), achievement);
    await eventually(() => expect(idsOf(all)).toHaveLength(2));
    expect(idsOf(one)).toEqual([achievement.event_id]);
  });

  it.each([
    ['?types=booking.*,workout.logged', {}, 'query.types'],
    ['?last_event_id=5', {}, 'query.last_event_id'],
    ['', { 'last-event-id': '5' }, 'query.last_event_id'],
    ['?since=5', {}, 'query.since'],
  ])('refuses %s %j', async (query, headers, where) => {
    const authorization = await issuer.token('client', clientId);
    const answer = await fetch(`${gateway.url}${path}${query}`, {
      headers: { authorization, ...headers },
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      code: 'validation_failed',
      errors: [{ path: where }],
    });
  });

  it('is for who is signed in', async () => {
    const answer = await fetch(`${gateway.url}${path}`);
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: 'unauthenticated' });
  });

  it('answers 503 while the log cannot be read', async () => {
    await redis.stop();
    const { status } = await followAs('client', clientId);
    expect(status).toBe(503);
    await redis.restart();
    await eventually(async () => expect((await followAs('client', clientId)).status).toBe(200));
  });

  it('gives the head of a stream to who asks for that', async () => {
    const authorization = await issuer.token('client', clientId);
    const answer = await fetch(`${gateway.url}${path}`, {
      method: 'HEAD',
      headers: { authorization },
    });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/event-stream');
    expect(await answer.text()).toBe('');
  });
});

describe('a stream that goes on', () => {
  it('begins where one has begun that brought nothing, at any gateway', async () => {
    const early = await followAs('client', clientId);
    const start = await placeOf(early);
    early.close();
    await early.ended;
    const missed = [booked(), booked()] as const;
    await publish(redis, missed[0], booked({ client_id: otherId }), missed[1]);
    const second = await startDashboards({ redis, issuer, urls });
    try {
      const headers = { 'last-event-id': start };
      const late = await followAs('client', clientId, { headers, url: second.url });
      const place = await placeOf(late);
      // The new place comes when all that was missed has been sent.
      expect(late.received.map(({ event, id }) => [event, id])).toEqual([
        ...missed.map(({ event, event_id }) => [event, event_id]),
        ['stream.live', place],
      ]);
      expect(place > start).toBe(true);
    } finally {
      await second.close();
    }
  });

  it.each([
    ['long ago', '00000000-0000-7000-8000-000000000000', 2],
    ['in the future', 'ffffffff-ffff-7000-8000-000000000000', 1],
  ])('begins at a moment %s that somebody has made up', async (_when, moment, count) => {
    const [old, next] = [booked(), booked()];
    await publish(redis, booked({ client_id: otherId }), old);
    const client = await followAs('client', clientId, { query: `?last_event_id=${moment}` });
    await placeOf(client);
    await publish(redis, next);
    const ids = [old.event_id, next.event_id].slice(-count);
    await eventually(() => expect(idsOf(client)).toEqual(ids));
  });

  it('begins behind the last event, at any gateway, and goes on with what happens', async () => {
    const seen = booked();
    const missed = [booked(), booked()];
    await publish(redis, seen, booked({ client_id: otherId }), ...missed);
    const second = await startDashboards({ redis, issuer, urls });
    try {
      const client = await followAs('client', clientId, {
        query: `?last_event_id=${seen.event_id}`,
        url: second.url,
      });
      const now = booked();
      await publish(redis, now);
      await eventually(() =>
        expect(idsOf(client)).toEqual([...missed, now].map((one) => one.event_id)),
      );
    } finally {
      await second.close();
    }
  });

  it('repeats nothing of the partition of the last event, and the last seconds of others', async () => {
    const [created, elsewhere, cancelled] = [
      booked(),
      eventOf('achievement.earned', { client_id: clientId }),
      eventOf('booking.cancelled', { client_id: clientId, trainer_id: trainerId }),
    ];
    await publish(redis, created, elsewhere, cancelled);
    const client = await followAs('client', clientId, {
      query: `?last_event_id=${cancelled.event_id}`,
    });
    await placeOf(client);
    expect(idsOf(client)).toEqual([elsewhere.event_id]);
  });

  it('brings a follower nothing of before its beginning behind what came later', async () => {
    const early = momentId(new Date(Date.now() - 2_500)).replace(/0$/, '1');
    await publish(redis, booked({}, early));
    const token = await issuer.token('client', clientId);
    const second = await startDashboards({ redis, issuer, urls });
    // The first stream comes from one gateway, the next from the other.
    const gateways = [gateway.url, second.url];
    const abort = new AbortController();
    onTestFinished(() => abort.abort());
    const ids: string[] = [];
    const read = async (): Promise<void> => {
      const events = followEvents({
        baseUrl: gateway.url,
        token: () => token.replace('Bearer ', ''),
        fetch: (_url, init) => fetch(`${gateways.shift()}${path}`, init),
        onOpen: () => opened.resolve(),
        onGap: () => ids.push('gap'),
        signal: abort.signal,
      });
      for await (const { event_id } of events) ids.push(event_id);
    };
    const opened = Promise.withResolvers<void>();
    const reading = read();
    await opened.promise;
    try {
      const cancelled = eventOf('booking.cancelled', { client_id: clientId });
      await publish(redis, cancelled);
      await eventually(() => expect(ids).toEqual([cancelled.event_id]));
      await gateway.close();
      const next = eventOf('achievement.earned', { client_id: clientId });
      await publish(redis, next);
      await eventually(() => expect(ids).toContain(next.event_id));
      expect(ids).toEqual([cancelled.event_id, next.event_id]);
      abort.abort();
      await reading;
    } finally {
      await second.close();
    }
  });

  it('believes the header more than the URL', async () => {
    const events = [booked(), booked(), booked()] as const;
    await publish(redis, ...events);
    const client = await followAs('client', clientId, {
      query: `?last_event_id=${events[0].event_id}`,
      headers: { 'last-event-id': events[2].event_id },
    });
    const next = booked();
    await publish(redis, next);
    await eventually(() => expect(idsOf(client)).toContain(next.event_id));
    expect(idsOf(client)).not.toContain(events[2].event_id);
  });

  it('says when the last event is not there any more', async () => {
    await publish(redis, booked());
    const client = await followAs('client', clientId, {
      query: `?last_event_id=${booked().event_id}&types=achievement.earned`,
    });
    await eventually(() =>
      expect(client.received).toMatchObject([
        { event: 'stream.gap', data: '{"reason":"unknown_event"}' },
        { event: 'stream.live', data: '{}' },
      ]),
    );
    const next = eventOf('achievement.earned', { client_id: clientId });
    await publish(redis, next);
    await eventually(() => expect(idsOf(client)).toEqual([undefined, next.event_id]));
  });

  it('says when something after the last event may have been trimmed', async () => {
    const hours = 25 * 60 * 60 * 1_000;
    const seen = booked({}, '0193a000-0000-7000-8000-00000000aaaa');
    const old = Date.now() - hours;
    const envelope = JSON.stringify(seen);
    const [mine, busy] = [
      logKey('schedule', partitionOf(clientId)),
      logKey('progress', partitionOf(otherId)),
    ];
    await redis.client.xadd(mine, `${old}-0`, 't', seen.event, 'e', envelope);
    const ask = () => followAs('client', clientId, { query: `?last_event_id=${seen.event_id}` });
    await publish(redis, eventOf('achievement.earned', { client_id: otherId }));
    const whole = await ask();
    await redis.client.xtrim(busy, 'MAXLEN', 0);
    const trimmed = await ask();
    const moment = await followAs('client', clientId, {
      query: `?last_event_id=${momentId(new Date(old))}`,
    });
    for (const { received } of [trimmed, moment]) {
      await eventually(() =>
        expect(received).toMatchObject([
          { event: 'stream.gap', data: '{"reason":"trimmed"}' },
          { event: 'stream.live' },
        ]),
      );
    }
    const next = booked();
    await publish(redis, next);
    await eventually(() => expect(idsOf(whole)).toEqual([next.event_id]));
  });
});

describe('a stream ends', () => {
  it('when its token runs out', async () => {
    const at = new Date(Date.now() - 598_000);
    const client = await followAs('client', clientId, { at });
    expect(client.status).toBe(200);
    await client.ended;
    expect(await endsOf('token_expired')).toBe(1);
  });

  it('when its session has ended, and before anything else is sent', async () => {
    const client = await followAs('client', clientId);
    const first = booked();
    await publish(redis, first);
    await eventually(() => expect(idsOf(client)).toEqual([first.event_id]));
    await createRevokedSessions({ redis: redis.client, onError: () => undefined }).revoke('s1');
    await client.ended;
    await publish(redis, booked());
    expect(idsOf(client)).toEqual([first.event_id]);
    expect(await endsOf('session_revoked')).toBe(1);
  });

  it('when the gateway stops, which does not wait for it', async () => {
    const client = await followAs('client', clientId);
    const stopped = gateway.close();
    await client.ended;
    await stopped;
    expect(idsOf(client)).toEqual([]);
  });

  it('when its client goes, which makes room for another', async () => {
    const five = await Promise.all(Array.from({ length: 5 }, () => followAs('client', clientId)));
    expect(five.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    const sixth = await followAs('client', clientId);
    expect(sixth.status).toBe(429);
    expect(sixth.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await followAs('client', otherId)).status).toBe(200);
    five[0]?.close();
    await eventually(async () => expect((await followAs('client', clientId)).status).toBe(200));
    expect(await endsOf('client_gone')).toBe(1);
  });
});

function sortedIds(envelopes: readonly Envelope[]): string[] {
  return envelopes.map(({ event_id }) => event_id).toSorted();
}

/** How many streams have ended for a reason. */
async function endsOf(reason: string): Promise<number> {
  const text = await (await fetch(`${gateway.url}/metrics`)).text();
  const line = text.split('\n').find((one) => one.includes(`_ended_total{reason="${reason}"`));
  return Number(line?.split(' ').at(-1) ?? 0);
}
