import { decryptPush } from './decrypt-push.ts';
import { failure, type SinkAnswer, type SinkRequest, type SinkRoute } from './http-server.ts';
import { topicKey } from './message-key.ts';
import type { MessageStore } from './message-store.ts';
import type { PushMessage } from './messages.ts';
import type { PushSubscription, PushSubscriptions } from './push-subscriptions.ts';
import { VapidError, type VapidSender, verifyVapid } from './vapid-authorization.ts';

/** What push services must take, and most take no more. */
const largestMessage = 4_096;
const urgencies = ['very-low', 'low', 'normal', 'high'];

/** What {@link pushRoutes} work with. */
export interface PushSinkOptions {
  readonly url: string;
  readonly store: MessageStore;
  readonly subscriptions: PushSubscriptions;
}

/**
 * A push service (RFC 8030, 8291, 8292), and what a browser does besides: `POST /subscriptions` subscribes and gives
 * what the browser would give, `DELETE /subscriptions/{id}` unsubscribes.
 */
export function pushRoutes(options: PushSinkOptions): readonly SinkRoute[] {
  return [
    {
      method: 'POST',
      path: /^\/subscriptions$/,
      handle: (request) => subscribe(request, options),
    },
    {
      method: 'DELETE',
      path: /^\/subscriptions\/([^/]+)$/,
      handle: async ({ parameters: [id = ''] }) =>
        (await options.subscriptions.remove(id))
          ? { status: 204 }
          : failure(404, 'there is no such subscription'),
    },
    {
      method: 'POST',
      path: /^\/push\/([^/]+)$/,
      handle: (request) => push(request, options),
    },
  ];
}

async function subscribe(
  { body }: SinkRequest,
  { subscriptions }: PushSinkOptions,
): Promise<SinkAnswer> {
  const key = readApplicationServerKey(body);
  if (key === false) {
    return failure(400, 'the body is {} or {"applicationServerKey": "…"}, the key in base64url');
  }
  const { id, endpoint, p256dh, auth } = await subscriptions.create(key);
  return {
    status: 201,
    headers: { location: `/subscriptions/${id}` },
    body: { id, endpoint, expirationTime: null, keys: { p256dh, auth } },
  };
}

/** The key that the subscription is bound to; `false` when the body makes no sense. */
function readApplicationServerKey(body: Buffer): string | undefined | false {
  if (body.length === 0) return undefined;
  try {
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (typeof value !== 'object' || value === null) return false;
    const key = 'applicationServerKey' in value ? value.applicationServerKey : undefined;
    return key === undefined || (typeof key === 'string' && /^[\w-]{87}$/.test(key)) ? key : false;
  } catch {
    return false;
  }
}

async function push(
  request: SinkRequest,
  { url, store, subscriptions }: PushSinkOptions,
): Promise<SinkAnswer> {
  const subscription = await subscriptions.find(request.parameters[0] ?? '');
  if (!subscription) return failure(404, 'there is no such subscription');
  if (subscription.removed) return failure(410, 'the subscription was removed');
  const sender = authorize(request, subscription);
  if ('status' in sender) return sender;
  const { topic, ttl, urgency = 'normal' } = pushHeaders(request);
  const refusal = refuse(request, { topic, ttl, urgency });
  if (refusal) return refusal;
  const id = await store.add({
    channel: 'push',
    key: topicKey(subscription.id, topic),
    content: (newId, receivedAt) => {
      const content = readContent(request.body, subscription);
      const message: PushMessage = {
        id: newId,
        channel: 'push',
        received_at: receivedAt.toISOString(),
        from: sender.subject,
        to: [subscription.endpoint],
        subject: titleOf(content.payload),
        subscription: subscription.id,
        ttl: Number(ttl),
        urgency,
        ...(topic !== undefined && { topic }),
        vapid_public_key: sender.publicKey,
        ...content,
      };
      return `${JSON.stringify(message, null, 2)}\n`;
    },
  });
  return {
    status: 201,
    headers: { location: `${url}/messages/${id}`, ttl: String(Number(ttl)) },
  };
}

function authorize(
  { headers }: SinkRequest,
  subscription: PushSubscription,
): VapidSender | SinkAnswer {
  try {
    return verifyVapid(headers.authorization, {
      audience: new URL(subscription.endpoint).origin,
      publicKey: subscription.application_server_key,
      now: new Date(),
    });
  } catch (error) {
    if (!(error instanceof VapidError)) throw error;
    const challenge = error.status === 401 && { headers: { 'www-authenticate': 'vapid' } };
    return { ...failure(error.status, error.message), ...challenge };
  }
}

interface PushHeaders {
  readonly ttl: string | undefined;
  readonly topic: string | undefined;
  readonly urgency: string | undefined;
}

function pushHeaders({ headers }: SinkRequest): PushHeaders {
  const read = (name: string): string | undefined => {
    const value = headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  return { ttl: read('ttl'), topic: read('topic'), urgency: read('urgency') };
}

function refuse(
  { headers, body }: SinkRequest,
  { ttl, topic, urgency }: PushHeaders,
): SinkAnswer | undefined {
  if (ttl === undefined || !/^\d{1,10}$/.test(ttl)) {
    return failure(400, 'the TTL header is a number of seconds');
  }
  if (topic !== undefined && !/^[\w-]{1,32}$/.test(topic)) {
    return failure(400, 'the Topic header has at most 32 characters of base64url');
  }
  if (urgency !== undefined && !urgencies.includes(urgency)) {
    return failure(400, `the Urgency header is one of ${urgencies.join(', ')}`);
  }
  if (body.length > largestMessage) {
    return failure(413, `the message is longer than ${largestMessage} bytes`);
  }
  if (body.length > 0 && headers['content-encoding'] !== 'aes128gcm') {
    return failure(400, 'a message with content is encrypted: Content-Encoding: aes128gcm');
  }
  return undefined;
}

/** A push service cannot know whether the browser can decrypt a message; who looks into the mailbox wants to. */
function readContent(
  body: Buffer,
  subscription: PushSubscription,
): Pick<PushMessage, 'payload' | 'decryption_error'> {
  if (body.length === 0) return { payload: '' };
  try {
    return { payload: decryptPush(body, subscription) };
  } catch (error) {
    return { decryption_error: error instanceof Error ? error.message : String(error) };
  }
}

/** What a list shows of a payload: its title when it is JSON that has one, else all of it. */
function titleOf(payload: string | undefined): string {
  if (payload === undefined) return '(cannot be decrypted)';
  try {
    const value: unknown = JSON.parse(payload);
    const title = typeof value === 'object' && value && 'title' in value ? value.title : undefined;
    return typeof title === 'string' ? title : payload;
  } catch {
    return payload;
  }
}
