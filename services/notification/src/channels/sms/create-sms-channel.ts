import { z } from 'zod';
import type { DeliveryChannel, SendResult } from '../delivery-channel.ts';
import { readRequestError } from '../read-request-error.ts';

/** The account that SMS are sent with. */
export interface SmsSettings {
  /** Where Twilio, or something that speaks like it, is. */
  readonly apiUrl: string;
  readonly accountSid: string;
  readonly authToken: string;
  /** A phone number, or the id (`MG…`) of a messaging service. */
  readonly from: string;
}

const answerShape = z.object({ sid: z.string() });
const errorShape = z.object({ code: z.number(), message: z.string() });

/** Statuses that say something about our account or the time, not about the message. */
const awayStatuses = new Set([401, 429]);

/** Sends SMS by Twilio's REST interface. */
export function createSmsChannel(settings: SmsSettings): DeliveryChannel {
  const { apiUrl, accountSid, authToken, from } = settings;
  const path = `2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
  const url = new URL(path, apiUrl.endsWith('/') ? apiUrl : `${apiUrl}/`);
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const sender = from.startsWith('MG') ? { MessagingServiceSid: from } : { From: from };
  return {
    hasOneProvider: true,
    pack({ id, to, kind, story }) {
      const { phone } = to;
      if (phone === undefined || phone === null) return { skip: 'the profile has no phone number' };
      const { title, body } = kind.brief(story);
      const form = new URLSearchParams({
        To: phone,
        ...sender,
        Body: `FitSync: ${title}. ${body}`,
      });
      return {
        send: async ({ signal }) => {
          try {
            const response = await fetch(url, {
              method: 'POST',
              headers: { authorization, 'idempotency-key': id },
              body: form,
              redirect: 'manual',
              signal,
            });
            return await readAnswer(response);
          } catch (error) {
            return readRequestError(error);
          }
        },
      };
    },
  };
}

async function readAnswer(response: Response): Promise<SendResult> {
  const body: unknown = await response.json().catch(() => undefined);
  if (response.ok) {
    return { kind: 'sent', provider_id: answerShape.safeParse(body).data?.sid ?? null };
  }
  const told = errorShape.safeParse(body).data;
  const detail = told === undefined ? '' : `: ${told.code} ${told.message}`;
  // Numbers are repeated in what it says.
  const reason = `SMS ${response.status}${detail}`
    .replaceAll(/\+?\d{7,}/g, '<number>')
    .slice(0, 300);
  if (response.status >= 500 || awayStatuses.has(response.status)) return { kind: 'away', reason };
  return { kind: response.status === 408 ? 'unclear' : 'refused', reason };
}
