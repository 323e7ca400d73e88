import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, assert, beforeEach, describe, expect, it } from 'vitest';
import webPush, { type PushSubscription, type RequestOptions } from 'web-push';
import { type RunningMailbox, startMailbox } from '../index.ts';
import { listMessageFiles, listMessages, type Message, readMessage } from './index.ts';

const keys = webPush.generateVAPIDKeys();
const vapidDetails = { subject: 'mailto:app@example.com', ...keys };

let folder: string;
let mailbox: RunningMailbox;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fitsync-push-'));
  mailbox = await startMailbox({ directory: folder });
});
afterEach(async () => {
  await mailbox.stop();
  await rm(folder, { recursive: true, force: true });
});

type Subscription = PushSubscription & { readonly id: string };

async function subscribe(body?: object): Promise<Subscription> {
  const response = await fetch(`${mailbox.http_url}/subscriptions`, {
    method: 'POST',
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.status).toBe(201);
  return (await response.json()) as Subscription;
}

// web-push makes the request but would send it by https only.
async function push(
  subscription: PushSubscription,
  payload: string | undefined,
  { more = {}, ...options }: RequestOptions & { more?: Record<string, string> } = {},
): Promise<Response> {
  const request = webPush.generateRequestDetails(subscription, payload, {
    vapidDetails,
    ...options,
  });
  return fetch(request.endpoint, {
    method: request.method,
    headers: { ...(request.headers as Record<string, string>), ...more },
    ...(request.body && { body: new Uint8Array(request.body) }),
  });
}

async function theMessage(): Promise<Message> {
  const [file, ...others] = await listMessageFiles(folder);
  assert(file);
  expect(others).toEqual([]);
  return readMessage(file);
}

describe('the push service', () => {
  it('takes what web-push makes, and decrypts it', async () => {
    const subscription = await subscribe({ applicationServerKey: keys.publicKey });
    const payload = JSON.stringify({ title: 'Session tomorrow', body: 'at 14:00 ✓' });
    const response = await push(subscription, payload, {
      TTL: 60,
      topic: 'booking-1',
      urgency: 'high',
    });
    expect(response.status).toBe(201);
    const message = await theMessage();
    expect(response.headers.get('location')).toBe(`${mailbox.http_url}/messages/${message.id}`);
    expect(response.headers.get('ttl')).toBe('60');
    expect(message).toMatchObject({
      channel: 'push',
      from: 'mailto:app@example.com',
      to: [subscription.endpoint],
      subject: 'Session tomorrow',
      subscription: subscription.id,
      ttl: 60,
      topic: 'booking-1',
      urgency: 'high',
      vapid_public_key: keys.publicKey,
      payload,
    });
  });

  it('takes a message without content', async () => {
    expect((await push(await subscribe(), undefined)).status).toBe(201);
    expect(await theMessage()).toMatchObject({ payload: '', subject: '' });
  });

  it('takes a message that it cannot decrypt, and says why', async () => {
    const subscription = await subscribe();
    const other = await subscribe();
    const response = await push({ ...other, endpoint: subscription.endpoint }, 'for another');
    expect(response.status).toBe(201);
    const message = await theMessage();
    expect(message).toMatchObject({ decryption_error: expect.any(String) });
    expect(message).not.toHaveProperty('payload');
  });

  it('answers 410 for a subscription that was removed, also after a restart', async () => {
    const subscription = await subscribe();
    const remove = (): Promise<Response> =>
      fetch(`${mailbox.http_url}/subscriptions/${subscription.id}`, { method: 'DELETE' });
    expect((await remove()).status).toBe(204);
    expect((await remove()).status).toBe(404);
    expect((await push(subscription, 'x')).status).toBe(410);
    const httpPort = Number(new URL(mailbox.http_url).port);
    await mailbox.stop();
    mailbox = await startMailbox({ directory: folder, httpPort });
    expect((await push(subscription, 'x')).status).toBe(410);
    const never = subscription.endpoint.replace(subscription.id, 'A'.repeat(22));
    expect((await push({ ...subscription, endpoint: never }, 'x')).status).toBe(404);
  });

  it.each([
    ['no authorization', 401, { authorization: '' }],
    ['another scheme', 401, { authorization: 'Bearer x' }],
    ['half an authorization', 401, { authorization: 'vapid t=a.b.c' }],
    ['a key that is none', 403, { authorization: 'vapid t=a.b.c, k=AAAA' }],
    ['no TTL', 400, { ttl: '' }],
    ['a TTL that is no number', 400, { ttl: 'soon' }],
    ['a topic that is too long', 400, { topic: 'x'.repeat(33) }],
    ['an unknown urgency', 400, { urgency: 'extreme' }],
    ['another encoding', 400, { 'content-encoding': 'aesgcm' }],
  ])('refuses %s', async (_, status, more) => {
    const subscription = await subscribe();
    const lower = webPush.generateRequestDetails(subscription, 'x', { vapidDetails });
    const headers = Object.fromEntries(
      Object.entries({ ...lower.headers }).map(([name, value]) => [name.toLowerCase(), value]),
    );
    const response = await fetch(lower.endpoint, {
      method: 'POST',
      headers: { ...headers, ...more },
      body: new Uint8Array(lower.body ?? []),
    });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error: expect.any(String) });
    expect(await listMessages(folder)).toEqual([]);
  });

  it('refuses a token for another service, of another time, or with another signature', async () => {
    const subscription = await subscribe();
    const tokenFor = (audience: string, expiration?: number): string => {
      const { publicKey, privateKey } = keys;
      const { subject } = vapidDetails;
      return webPush.getVapidHeaders(
        audience,
        subject,
        publicKey,
        privateKey,
        'aes128gcm',
        expiration,
      ).Authorization;
    };
    const refused = async (authorization: string, reason: string): Promise<void> => {
      const response = await push(subscription, 'x', { more: { Authorization: authorization } });
      expect(response.status).toBe(403);
      expect(await response.json()).toEqual({ error: expect.stringContaining(reason) });
    };
    const here = mailbox.http_url;
    await refused(tokenFor('https://push.example.com'), `aud has to be ${here}`);
    const past = Math.floor(Date.now() / 1000) - 10;
    await refused(tokenFor(here, past), 'exp is in the past');
    const stranger = webPush.generateVAPIDKeys().publicKey;
    await refused(tokenFor(here).replace(keys.publicKey, stranger), 'the signature is not by k');
    expect(await listMessages(folder)).toEqual([]);
  });

  it('refuses another key than the one that the subscription is for', async () => {
    const { publicKey } = webPush.generateVAPIDKeys();
    const subscription = await subscribe({ applicationServerKey: publicKey });
    expect((await push(subscription, 'x')).status).toBe(403);
  });

  it('refuses a message that is too long', async () => {
    const subscription = await subscribe();
    for (const length of [4_100, 100_000]) {
      expect((await push(subscription, 'x'.repeat(length))).status).toBe(413);
    }
  });

  it('keeps one message of a topic when it deduplicates, for each subscription', async () => {
    await mailbox.stop();
    mailbox = await startMailbox({ directory: folder, deduplicate: true });
    const [one, two] = [await subscribe(), await subscribe()];
    const first = await push(one, 'x', { topic: 'booking-1' });
    const again = await push(one, 'x', { topic: 'booking-1' });
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    await push(two, 'x', { topic: 'booking-1' });
    await push(one, 'x');
    await push(one, 'x');
    expect(await listMessages(folder)).toHaveLength(4);
  });
});
