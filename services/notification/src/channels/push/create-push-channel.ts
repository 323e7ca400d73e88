import type { Sql } from '@fitsync/descriptor';
import webPush from 'web-push';
import { findSubscription, type Subscription } from '../../store/find-subscription.ts';
import type { DeliveryChannel, Outgoing, SendResult } from '../delivery-channel.ts';
import { readRequestError } from '../read-request-error.ts';
import { postToEndpoint } from './post-to-endpoint.ts';
import { PrivateAddressError, publicLookup } from './public-lookup.ts';
import { refuseEndpoint } from './refuse-endpoint.ts';

/** The key pair that push services know us by (VAPID, RFC 8292). */
export interface PushSettings {
  readonly publicKey: string;
  readonly privateKey: string;
  /** Whom a push service can turn to: `mailto:…` or `https://…`. */
  readonly subject: string;
  /** Sends to http and private addresses as well, for stacks without the internet. */
  readonly allowInsecureEndpoints: boolean;
}

/** What {@link createPushChannel} works with. */
export interface PushDeps {
  readonly db: Sql;
  readonly now: () => Date;
}

/** Sends push messages to browsers. */
export function createPushChannel(settings: PushSettings, { db, now }: PushDeps): DeliveryChannel {
  return {
    // Each browser has its own, chosen by whoever made it or by its user.
    hasOneProvider: false,
    async pack(outgoing) {
      const { device_id, to, kind, story } = outgoing;
      const key = { id: device_id ?? '', userId: to.id };
      const subscription = device_id === null ? undefined : await findSubscription(db, key);
      if (subscription === undefined) return { skip: 'the device was removed' };
      const { title, body } = kind.brief(story);
      const payload = JSON.stringify({ title, body, type: kind.type, tag: outgoing.id });
      const request = toRequest(settings, subscription, payload, outgoing, now());
      if ('refused' in request) {
        return { send: () => Promise.resolve({ kind: 'refused', reason: request.refused }) };
      }
      return { send: ({ signal }) => post(settings, request, signal) };
    },
  };
}

interface PushRequest {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

function toRequest(
  settings: PushSettings,
  { endpoint, p256dh, auth }: Subscription,
  payload: string,
  { id, expires_at }: Outgoing,
  now: Date,
): PushRequest | { readonly refused: string } {
  // Registered perhaps while the platform was set up otherwise.
  const objection = settings.allowInsecureEndpoints ? undefined : refuseEndpoint(endpoint);
  if (objection !== undefined) return { refused: `the endpoint ${objection}` };
  // How long a push service keeps the message for a device that is off.
  const left =
    expires_at === null ? 0 : Math.floor((Date.parse(expires_at) - now.getTime()) / 1_000);
  try {
    const { headers, body } = webPush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      payload,
      {
        vapidDetails: settings,
        TTL: Math.max(0, left),
        // A later message with the same topic takes the place of one that has not been shown yet.
        topic: Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url'),
      },
    );
    return { url: new URL(endpoint), headers: { ...headers }, body };
  } catch (error) {
    return { refused: `the subscription is not usable: ${String(error)}`.slice(0, 300) };
  }
}

async function post(
  { allowInsecureEndpoints }: PushSettings,
  request: PushRequest,
  signal: AbortSignal,
): Promise<SendResult> {
  try {
    const { status, location } = await postToEndpoint({
      ...request,
      signal,
      lookup: allowInsecureEndpoints ? undefined : publicLookup,
    });
    return readStatus(status, location);
  } catch (error) {
    if (error instanceof PrivateAddressError) {
      return { kind: 'refused', reason: 'the endpoint leads to a private address' };
    }
    return readRequestError(error);
  }
}

function readStatus(status: number, location: string | undefined): SendResult {
  const reason = `push service answered ${status}`;
  if (status >= 200 && status < 300) return { kind: 'sent', provider_id: location ?? null };
  if (status === 404 || status === 410) return { kind: 'gone', reason };
  if (status === 429 || status >= 500) return { kind: 'away', reason };
  return { kind: 'refused', reason };
}
