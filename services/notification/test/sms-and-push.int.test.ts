import { createECDH, randomBytes } from 'node:crypto';
import { eventually } from '@fitsync/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createChannels } from '../src/channels/create-channels.ts';
import {
  type DeliveryState,
  type NotificationUnderTest,
  type Person,
  startNotification,
} from './notification.fixture.ts';

let under: NotificationUnderTest;
beforeEach(async () => {
  under = await startNotification();
});
afterEach(() => under.close());

const none = { in_app: true, email: false, sms: false, push: false };

async function chooseOnly(person: Person, channel: 'sms' | 'push'): Promise<void> {
  const only = { ...none, [channel]: true };
  const categories = {
    bookings: only,
    reminders: only,
    programs: only,
    achievements: only,
    progress: only,
  };
  const body = { categories, quiet_hours: null, time_zone: null };
  await under.service.as(person.caller).updateNotificationPreferences({ body }).unwrap();
}

/** A session was cancelled by its trainer; returns the event. */
function cancel(client: Person): Promise<string> {
  const trainer = under.add('trainer', { name: 'Toni Trainer' });
  const booking = under.addBooking(client, trainer, { status: 'cancelled' });
  return under.publish('booking.cancelled', {
    booking_id: booking.id,
    client_id: client.user.id,
    trainer_id: trainer.user.id,
    cancellation_reason: 'Your knee injury',
    cancelled_by: trainer.user.id,
  });
}

function expectDeliveries(eventId: string, ...expected: Partial<DeliveryState>[]): Promise<void> {
  return eventually(async () => expect(await under.deliveries(eventId)).toMatchObject(expected));
}

describe('sms', () => {
  let client: Person;
  beforeEach(async () => {
    client = under.add('client', { phone: '+4930123456' });
    await chooseOnly(client, 'sms');
  });

  it('goes to the provider with a key that makes it safe to repeat', async () => {
    under.startWorker();
    const eventId = await cancel(client);
    await expectDeliveries(eventId, { channel: 'sms', status: 'sent' });
    const [delivery] = await under.deliveries(eventId);
    const [request] = under.provider.requests;
    expect(request).toMatchObject({
      path: '/2010-04-01/Accounts/AC1/Messages.json',
      headers: {
        authorization: `Basic ${Buffer.from('AC1:secret').toString('base64')}`,
        'content-type': expect.stringContaining('application/x-www-form-urlencoded'),
        'idempotency-key': delivery?.id,
      },
    });
    expect(Object.fromEntries(new URLSearchParams(request?.body.toString()))).toEqual({
      To: '+4930123456',
      From: '+15005550006',
      Body: 'FitSync: Session called off. The session with Toni Trainer does not take place: Monday 30 November 2026, 14:00 to 15:00 (Europe/Berlin)',
    });
  });

  it('fails for good when the provider refuses it', async () => {
    under.provider.answer(400);
    under.startWorker();
    const eventId = await cancel(client);
    const reason = 'SMS 400: 21211 bad';
    await expectDeliveries(eventId, { status: 'failed', attempts: 1, reason });
  });

  it.each([401, 429, 503])('waits after a %i without counting it', async (status) => {
    under.provider.answer(status);
    under.startWorker();
    const eventId = await cancel(client);
    await expectDeliveries(eventId, { status: 'queued', attempts: 0, reason: expect.any(String) });
    under.provider.answer(201);
    under.clock.advance(60_000);
    await expectDeliveries(eventId, { status: 'sent', attempts: 1 });
  });

  it('is repeated under the same key when the answer is lost', async () => {
    under.provider.answer('breaks');
    under.startWorker();
    const eventId = await cancel(client);
    await expectDeliveries(eventId, { status: 'queued', attempts: 1 });
    under.provider.answer(201);
    under.clock.advance(10_000);
    await expectDeliveries(eventId, { status: 'sent', attempts: 2 });
    const keys = under.provider.requests.map(({ headers }) => headers['idempotency-key']);
    expect(keys).toHaveLength(2);
    expect(keys[1]).toBe(keys[0]);
  });

  it('is skipped without a phone number', async () => {
    under.startWorker();
    const other = under.add('client');
    await chooseOnly(other, 'sms');
    const reason = 'the profile has no phone number';
    await expectDeliveries(await cancel(other), { status: 'skipped', reason });
  });
});

describe('push', () => {
  let client: Person;
  beforeEach(async () => {
    client = under.add('client');
    await chooseOnly(client, 'push');
  });

  /** Registers a browser whose push service is the provider. */
  async function register(person: Person, path: string): Promise<string> {
    const keys = createECDH('prime256v1');
    const subscription = {
      endpoint: `${under.provider.url}/${path}`,
      keys: {
        p256dh: keys.generateKeys('base64url'),
        auth: randomBytes(16).toString('base64url'),
      },
    };
    const body = { platform: 'web', subscription } as const;
    return (await under.service.as(person.caller).registerDevice({ body }).unwrap()).data.id;
  }

  it('goes to each device, encrypted, as one message however often it is sent', async () => {
    await register(client, 'one');
    await register(client, 'two');
    under.startWorker();
    const eventId = await cancel(client);
    await expectDeliveries(eventId, { status: 'sent' }, { status: 'sent' });
    const { requests } = under.provider;
    expect(requests.map(({ path }) => path).sort()).toEqual(['/one', '/two']);
    for (const { headers, body } of requests) {
      expect(headers).toMatchObject({
        authorization: expect.stringMatching(/^vapid t=.*, k=/),
        'content-encoding': 'aes128gcm',
        ttl: '86400',
        topic: expect.stringMatching(/^[\w-]{22}$/),
      });
      expect(body.toString('latin1')).not.toContain('Toni');
    }
  });

  it.each([404, 410])('removes the device after a %i', async (status) => {
    const id = await register(client, 'one');
    under.provider.answer(status);
    under.startWorker();
    await expectDeliveries(await cancel(client), { status: 'failed', attempts: 1 });
    const removal = await under.service.as(client.caller).removeDevice({ device_id: id }).unwrap();
    expect(removal.data.removed).toBe(false);
    // There is nothing left to send to.
    expect(await under.deliveries(await cancel(client))).toEqual([]);
  });

  it('waits for one push service without holding up others', async () => {
    under.provider.answer(503);
    await register(client, 'one');
    under.startWorker();
    const first = await cancel(client);
    await expectDeliveries(first, { status: 'queued', attempts: 0, reason: expect.any(String) });
    under.provider.answer(201);
    const second = await cancel(client);
    await expectDeliveries(second, { status: 'sent' });
    under.clock.advance(60_000);
    await expectDeliveries(first, { status: 'sent' });
  });

  it('does not reach somebody who took the device over', async () => {
    const keys = createECDH('prime256v1');
    const subscription = {
      endpoint: `${under.provider.url}/shared`,
      keys: {
        p256dh: keys.generateKeys('base64url'),
        auth: randomBytes(16).toString('base64url'),
      },
    };
    const body = { platform: 'web', subscription } as const;
    const other = under.add('client');
    const asClient = under.service.as(client.caller);
    await asClient.registerDevice({ body }).unwrap();
    const eventId = await cancel(client);
    await under.service.as(other.caller).registerDevice({ body }).unwrap();
    under.startWorker();
    await expectDeliveries(eventId, { status: 'skipped', reason: 'the device was removed' });
    expect(under.provider.requests).toEqual([]);
  });

  it('goes to no private address, even to one registered when that was allowed', async () => {
    await register(client, 'one');
    const { push } = under.settings;
    const strict = {
      ...under.settings,
      push: push && { ...push, allowInsecureEndpoints: false },
    };
    const deps = { db: under.database.sql, now: under.clock.now };
    under.startWorker({ channels: createChannels(strict, deps) });
    await expectDeliveries(await cancel(client), {
      status: 'failed',
      reason: 'the endpoint must begin with https://',
    });
    expect(under.provider.requests).toEqual([]);
  });
});
