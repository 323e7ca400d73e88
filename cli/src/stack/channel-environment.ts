import type { Environment } from './environment.ts';
import type { MailboxAddresses } from './start-stack-mailbox.ts';
import type { VapidKeys } from './vapid-keys.ts';

/** What {@link channelEnvironment} is made of. */
export interface ChannelOptions {
  readonly mailbox: MailboxAddresses;
  readonly vapid: VapidKeys;
  /** The environment of the command itself; what it says goes before. */
  readonly env: Environment;
}

/**
 * The variables by which the notification service sends everything to the mailbox, as far as the environment does not
 * say otherwise.
 */
export function channelEnvironment({ mailbox, vapid, env }: ChannelOptions): Environment {
  // Somebody's own account is at Twilio: its token is not for the sink, and its messages should go out.
  const ownAccount = env['TWILIO_ACCOUNT_SID'] || env['TWILIO_AUTH_TOKEN'];
  // Half a pair of keys is worth nothing.
  const ownKeys = env['VAPID_PUBLIC_KEY'] || env['VAPID_PRIVATE_KEY'];
  const variables: Environment = {
    SMTP_URL: mailbox.smtp_url,
    MAIL_FROM: 'FitSync <no-reply@demo.fitsync.dev>',
    ...(!ownAccount && {
      TWILIO_API_URL: mailbox.http_url,
      TWILIO_ACCOUNT_SID: 'AC00000000000000000000000000000000',
      TWILIO_AUTH_TOKEN: 'mailbox',
      TWILIO_FROM: '+15005550006',
    }),
    ...(!ownKeys && {
      VAPID_PUBLIC_KEY: vapid.public_key,
      VAPID_PRIVATE_KEY: vapid.private_key,
    }),
    VAPID_SUBJECT: 'mailto:admin@demo.fitsync.dev',
    PUSH_ALLOW_INSECURE_ENDPOINTS: 'true',
  };
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !env[name]));
}
