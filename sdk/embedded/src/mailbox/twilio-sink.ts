import { createHash } from 'node:crypto';
import type { SinkAnswer, SinkRequest, SinkRoute } from './http-server.ts';
import { momentOfId } from './message-files.ts';
import type { MessageStore } from './message-store.ts';
import type { SmsMessage } from './messages.ts';

const longestText = 1_600;
const telephoneNumber = /^\+[1-9]\d{1,14}$/;
/** Letters and digits that some countries allow in the place of a number. */
const alphanumericSender = /^(?=.*[A-Za-z])[A-Za-z0-9 +\-_&]{1,11}$/;

/**
 * The request of Twilio's REST interface that sends an SMS. Any account may send, with any token. `Idempotency-Key` is
 * what tells repetitions apart for a store that deduplicates.
 */
export function twilioRoutes(store: MessageStore): readonly SinkRoute[] {
  return [
    {
      method: 'POST',
      path: /^\/2010-04-01\/Accounts\/([^/]+)\/Messages\.json$/,
      handle: (request) => sendSms(request, store),
    },
  ];
}

async function sendSms(
  { headers, body, parameters: [account = ''] }: SinkRequest,
  store: MessageStore,
): Promise<SinkAnswer> {
  if (!isAuthorized(headers.authorization, account)) {
    return twilioFailure(401, 20003, 'Authenticate');
  }
  if (!headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    return twilioFailure(
      415,
      20415,
      'Unsupported Media Type: send application/x-www-form-urlencoded',
    );
  }
  const form = new URLSearchParams(body.toString('utf8'));
  const to = form.get('To') ?? '';
  const from = form.get('From') ?? '';
  const text = form.get('Body') ?? '';
  const refusal = refuse(to, from, text);
  if (refusal) return refusal;
  const key = headers['idempotency-key'];
  const idempotencyKey = typeof key === 'string' && key !== '' ? key : undefined;
  const id = await store.add({
    channel: 'sms',
    key: idempotencyKey,
    content: (newId, receivedAt) => {
      const message: SmsMessage = {
        id: newId,
        channel: 'sms',
        received_at: receivedAt.toISOString(),
        from,
        to: [to],
        subject: text,
        sid: sidOf(newId),
        account_sid: account,
        text,
        ...(idempotencyKey !== undefined && { idempotency_key: idempotencyKey }),
      };
      return `${JSON.stringify(message, null, 2)}\n`;
    },
  });
  return { status: 201, body: describeMessage(id, account, { to, from, text }) };
}

function isAuthorized(authorization: string | undefined, account: string): boolean {
  const [, credentials = ''] = /^Basic (.+)$/i.exec(authorization ?? '') ?? [];
  const [user, token] = Buffer.from(credentials, 'base64').toString('utf8').split(':');
  return user === account && token !== undefined && token !== '';
}

function refuse(to: string, from: string, text: string): SinkAnswer | undefined {
  if (to === '') return twilioFailure(400, 21604, "A 'To' phone number is required.");
  if (from === '') return twilioFailure(400, 21603, "A 'From' phone number is required.");
  if (text === '') return twilioFailure(400, 21602, 'Message body is required.');
  if (!telephoneNumber.test(to)) {
    return twilioFailure(400, 21211, `Invalid 'To' Phone Number: ${to}`);
  }
  if (!telephoneNumber.test(from) && !alphanumericSender.test(from)) {
    return twilioFailure(400, 21212, `Invalid From Number (caller ID): ${from}`);
  }
  if (text.length > longestText) {
    return twilioFailure(
      400,
      21617,
      `The concatenated message body exceeds the ${longestText} character limit.`,
    );
  }
  return undefined;
}

function twilioFailure(status: number, code: number, message: string): SinkAnswer {
  const more_info = `https://www.twilio.com/docs/errors/${code}`;
  return { status, body: { code, message, more_info, status } };
}

/** Made from the id, so that a repetition gets the same. */
function sidOf(id: string): string {
  return `SM${createHash('sha256').update(id).digest('hex').slice(0, 32)}`;
}

function describeMessage(
  id: string,
  account: string,
  { to, from, text }: { readonly to: string; readonly from: string; readonly text: string },
): object {
  const created = new Date(momentOfId(id)).toUTCString().replace('GMT', '+0000');
  const sid = sidOf(id);
  const uri = `/2010-04-01/Accounts/${account}/Messages/${sid}`;
  return {
    sid,
    account_sid: account,
    to,
    from,
    body: text,
    status: 'queued',
    direction: 'outbound-api',
    num_segments: String(Math.ceil(text.length / 153)),
    num_media: '0',
    date_created: created,
    date_updated: created,
    date_sent: null,
    error_code: null,
    error_message: null,
    messaging_service_sid: null,
    price: null,
    price_unit: 'USD',
    api_version: '2010-04-01',
    uri: `${uri}.json`,
    subresource_uris: { media: `${uri}/Media.json` },
  };
}
