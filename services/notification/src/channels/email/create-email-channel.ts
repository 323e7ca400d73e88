import { createTransport, type NodemailerError } from 'nodemailer';
import type { DeliveryChannel } from '../delivery-channel.ts';
import { layoutHtml } from './layout-html.ts';
import { layoutText } from './layout-text.ts';
import { readSmtpError } from './read-smtp-error.ts';

/** How mails are sent. */
export interface EmailSettings {
  /** `smtp://user:password@host:587` or `smtps://…`, with options of nodemailer in the query. */
  readonly url: string;
  /** Who they come from: `FitSync <hello@example.com>`. */
  readonly from: string;
}

const connectTimeout = 10_000;
const silenceTimeout = 20_000;

/**
 * Sends mails by SMTP. Every mail has a connection of its own: a pool would send what was under way when a connection broke
 * once more without our knowing.
 */
export function createEmailChannel({ url, from }: EmailSettings): DeliveryChannel {
  const transport = createTransport({
    url,
    connectionTimeout: connectTimeout,
    greetingTimeout: connectTimeout,
    socketTimeout: silenceTimeout,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^\s<>@]+)>?\s*$/.exec(from)?.[1] ?? 'fitsync.invalid';
  return {
    hasOneProvider: true,
    pack({ id, to, kind, story }) {
      if (to.email === undefined) return { skip: 'the profile has no email address' };
      const content = kind.mail(story);
      const mail = {
        from,
        to: { name: to.name, address: to.email },
        subject: content.subject.replaceAll(/\s+/g, ' '),
        text: layoutText(content),
        html: layoutHtml(content),
        // The same however often it is sent: mail programs and many servers show such a mail once.
        messageId: `<${id}@${domain}>`,
      };
      return {
        send: async ({ number, signal }) => {
          const headers = {
            'Auto-Submitted': 'auto-generated',
            'X-FitSync-Delivery': id,
            'X-FitSync-Attempt': String(number),
          };
          try {
            const { response } = await transport.sendMail({ ...mail, headers, signal });
            return { kind: 'sent', provider_id: response.slice(0, 200) };
          } catch (error) {
            // nodemailer rejects with nothing else.
            // oxlint-disable-next-line typescript/no-unsafe-type-assertion
            return readSmtpError(error as NodemailerError);
          }
        },
      };
    },
  };
}
