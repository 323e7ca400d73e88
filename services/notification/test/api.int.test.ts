import { createECDH, randomBytes } from 'node:crypto';
import { uuidv7 } from '@fitsync/runtime/db';
import { createTestDatabase, startTestService } from '@fitsync/testing';
import { notification } from '@fitsync/contracts/notification';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNotificationDeps } from '../src/notification-deps.ts';
import { createNotificationStub } from '../src/service.ts';
import { insertNotification } from '../src/store/insert-notification.ts';
import { type NotificationUnderTest, startNotification } from './notification.fixture.ts';

let under: NotificationUnderTest;
beforeAll(async () => {
  under = await startNotification();
});
afterAll(() => under.close());

/** Tells somebody of something, a second after what was told before. */
async function tell(
  userId: string,
  type: 'booking_created' | 'milestone' = 'booking_created',
): Promise<string> {
  const id = uuidv7();
  under.clock.advance(1_000);
  const facts = { id, event_id: uuidv7(), user_id: userId, type };
  const texts = { title: 'Title', message: 'Message', metadata: { booking_id: id } };
  await insertNotification(under.database.sql, { ...facts, ...texts }, under.clock.now());
  return id;
}

function subscriptionAt(endpoint: string) {
  const keys = createECDH('prime256v1');
  const p256dh = keys.generateKeys('base64url');
  return { endpoint, keys: { p256dh, auth: randomBytes(16).toString('base64url') } };
}

describe('listNotifications', () => {
  it('shows the newest first, page by page, and nobody else’s', async () => {
    const [mine, other] = [under.add('client'), under.add('client')];
    const ids = [];
    for (let i = 0; i < 5; i += 1) ids.unshift(await tell(mine.user.id));
    await tell(other.user.id);
    const client = under.service.as(mine.caller);
    const first = await client.listNotifications({ limit: 2 }).unwrap();
    const seen = first.data.map(({ id }) => id);
    let cursor = first.page.next_cursor;
    while (cursor !== null) {
      const next = await client.listNotifications({ limit: 2, cursor }).unwrap();
      seen.push(...next.data.map(({ id }) => id));
      cursor = next.page.next_cursor;
    }
    expect(seen).toEqual(ids);
  });

  it('is narrowed by kind and by whether they were read', async () => {
    const { user, caller } = under.add('trainer');
    const [read, milestone] = [await tell(user.id), await tell(user.id, 'milestone')];
    const client = under.service.as(caller);
    await client.markNotificationRead({ id: read }).unwrap();
    const list = async (filter: Parameters<typeof client.listNotifications>[0]) =>
      (await client.listNotifications(filter).unwrap()).data.map(({ id }) => id);
    expect(await list({ unread: true })).toEqual([milestone]);
    expect(await list({ unread: false })).toEqual([read]);
    expect(await list({ type: 'milestone' })).toEqual([milestone]);
    expect(await list({ type: 'milestone', unread: false })).toEqual([]);
  });

  it('refuses a made-up cursor and whoever is not signed in', async () => {
    const client = under.service.as(under.add('client').caller);
    expect(await client.listNotifications({ cursor: 'nonsense' })).toMatchObject({ status: 400 });
    expect(await under.service.as().listNotifications()).toMatchObject({ status: 401 });
  });
});

describe('markNotificationRead', () => {
  it('keeps the time of the first reading', async () => {
    const { user, caller } = under.add('client');
    const id = await tell(user.id);
    const client = under.service.as(caller);
    const first = await client.markNotificationRead({ id }).unwrap();
    expect(first.data.read_at).toBe(under.clock.now().toISOString());
    under.clock.advance(60_000);
    expect(await client.markNotificationRead({ id }).unwrap()).toEqual(first);
  });

  it('knows no notification of somebody else', async () => {
    const id = await tell(under.add('client').user.id);
    const client = under.service.as(under.add('client').caller);
    expect(await client.markNotificationRead({ id })).toMatchObject({ status: 404 });
    expect(await client.markNotificationRead({ id: uuidv7() })).toMatchObject({ status: 404 });
  });
});

describe('countUnreadNotifications', () => {
  it('counts what was not read', async () => {
    const { user, caller } = under.add('client');
    const client = under.service.as(caller);
    const [id] = [await tell(user.id), await tell(user.id)];
    expect((await client.countUnreadNotifications().unwrap()).data.count).toBe(2);
    await client.markNotificationRead({ id: id ?? '' }).unwrap();
    expect((await client.countUnreadNotifications().unwrap()).data.count).toBe(1);
  });
});

describe('preferences', () => {
  const some = { in_app: true, email: false, sms: true, push: false };
  const body = {
    categories: {
      bookings: some,
      reminders: some,
      programs: some,
      achievements: some,
      progress: some,
    },
    quiet_hours: { start: '22:00:00', end: '07:00:00' },
    time_zone: 'Europe/Berlin',
  };

  it('are the defaults until they are chosen', async () => {
    const { user, caller } = under.add('client');
    const client = under.service.as(caller);
    const { data } = await client.getNotificationPreferences().unwrap();
    expect(data).toMatchObject({
      user_id: user.id,
      quiet_hours: null,
      time_zone: null,
      updated_at: null,
      web_push_key: under.settings.push?.publicKey,
    });
    expect(data.categories.progress).toEqual({
      in_app: true,
      email: false,
      sms: false,
      push: false,
    });
    const saved = await client.updateNotificationPreferences({ body }).unwrap();
    expect(saved.data).toMatchObject({ ...body, user_id: user.id });
    expect(await client.getNotificationPreferences().unwrap()).toEqual(saved);
  });

  it.each([
    ['an unknown zone', { time_zone: 'Mars/Olympus' }, 'body.time_zone'],
    ['an offset as a zone', { time_zone: '+01:00' }, 'body.time_zone'],
    [
      'quiet hours without end',
      { quiet_hours: { start: '22:00:00', end: '22:00:00' } },
      'body.quiet_hours.end',
    ],
  ])('refuse %s', async (_case, changes, path) => {
    const client = under.service.as(under.add('client').caller);
    const reply = await client.updateNotificationPreferences({ body: { ...body, ...changes } });
    expect(reply).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });
});

describe('registerDevice', () => {
  it('registers once, keeps the name, and removes', async () => {
    const { user, caller } = under.add('client');
    const client = under.service.as(caller);
    const subscription = subscriptionAt('https://push.example.com/once');
    const body = { platform: 'web', subscription, name: 'Firefox' } as const;
    const first = await client.registerDevice({ body });
    expect(first).toMatchObject({
      status: 201,
      body: { data: { user_id: user.id, platform: 'web', name: 'Firefox' } },
    });
    const again = await client.registerDevice({ body: { platform: 'web', subscription } });
    expect(again).toMatchObject({ status: 200, body: first.body });
    const { data } = await client.registerDevice({ body }).unwrap();
    expect(await client.removeDevice({ device_id: data.id }).unwrap()).toMatchObject({
      data: { device_id: data.id, removed: true },
    });
    expect(await client.removeDevice({ device_id: data.id }).unwrap()).toMatchObject({
      data: { removed: false },
    });
  });

  it('gives a device to whoever registers it last, without its name', async () => {
    const [one, two] = [under.add('client'), under.add('client')];
    const subscription = subscriptionAt('https://push.example.com/shared');
    const body = { platform: 'web', subscription } as const;
    await under.service.as(one.caller).registerDevice({ body: { ...body, name: 'Mine' } });
    const taken = await under.service.as(two.caller).registerDevice({ body });
    expect(taken).toMatchObject({
      status: 200,
      body: { data: { user_id: two.user.id, name: null } },
    });
    const device_id = taken.ok ? taken.body.data.id : '';
    const removal = await under.service.as(one.caller).removeDevice({ device_id }).unwrap();
    expect(removal.data.removed).toBe(false);
  });

  it('answers a repeated request as it did the first time', async () => {
    const client = under.service.as(under.add('client').caller);
    const subscription = subscriptionAt('https://push.example.com/keyed');
    const body = { platform: 'web', subscription } as const;
    const options = { idempotencyKey: uuidv7() };
    const first = await client.registerDevice({ body }, options);
    expect(first.status).toBe(201);
    expect(await client.registerDevice({ body }, options)).toMatchObject({
      status: 201,
      body: first.body,
    });
  });

  it('keeps the newest twenty', async () => {
    const client = under.service.as(under.add('client').caller);
    const ids: string[] = [];
    for (let i = 0; i < 21; i += 1) {
      const subscription = subscriptionAt(`https://push.example.com/many/${i}`);
      under.clock.advance(1_000);
      const body = { platform: 'web', subscription } as const;
      ids.push((await client.registerDevice({ body }).unwrap()).data.id);
    }
    const removed = async (device_id = '') =>
      (await client.removeDevice({ device_id }).unwrap()).data.removed;
    expect(await removed(ids[0])).toBe(false);
    expect(await removed(ids[1])).toBe(true);
  });

  it('refuses what is no public push service, unless the platform allows it', async () => {
    const database = await createTestDatabase({
      migrations: new URL('../migrations/', import.meta.url),
    });
    const deps = createNotificationDeps({ push: undefined, allowInsecureEndpoints: false });
    const strict = await startTestService({
      contract: notification,
      stub: createNotificationStub(deps),
      database,
      calls: under.calls({ correlationId: 'not-a-request' }),
    });
    const { caller } = under.add('client');
    for (const endpoint of ['http://push.example.com/x', 'https://10.0.0.1/x']) {
      const body = { platform: 'web', subscription: subscriptionAt(endpoint) } as const;
      expect(await strict.as(caller).registerDevice({ body })).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'body.subscription.endpoint' }] },
      });
    }
    const { data } = await strict.as(caller).getNotificationPreferences().unwrap();
    expect(data.web_push_key).toBeNull();
    await strict.close();
    await database.close();
  });
});
