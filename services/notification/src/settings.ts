import { type Config, ConfigError, secret, type Settings } from '@fitsync/runtime/config';
import { z } from 'zod';
import type { EmailSettings } from './channels/email/create-email-channel.ts';
import type { PushSettings } from './channels/push/create-push-channel.ts';
import type { SmsSettings } from './channels/sms/create-sms-channel.ts';

const smtpUrl = z.url({
  protocol: /^smtps?$/,
  error: 'must be a URL, smtp://user:password@host:587',
});
const webUrl = z.url({ protocol: /^https?$/, error: 'must be a URL, https://host' });
const vapidSubject = z.string().regex(/^(?:mailto:.+@.+|https:\/\/.+)$/, {
  error: 'must be mailto:somebody@example.com or https://example.com',
});

/** A key of so many bytes in base64url, which writes four characters for three of them. */
function key(bytes: number) {
  const characters = Math.ceil((bytes * 4) / 3);
  return z.string().regex(new RegExp(`^[A-Za-z0-9_-]{${characters}}$`), {
    error: `must be a VAPID key in base64url, ${characters} characters`,
  });
}

/** The settings that only this service has. A channel whose settings are all absent is not used. */
export const notificationSettings = {
  SMTP_URL: secret(smtpUrl.optional()),
  MAIL_FROM: z
    .string()
    .regex(/^[^@]*<?[^\s<>@]+@[^\s<>@]+>?$/, {
      error: 'must be an address, FitSync <hello@example.com>',
    })
    .optional(),
  TWILIO_API_URL: webUrl.default('https://api.twilio.com'),
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: secret(z.string().optional()),
  TWILIO_FROM: z.string().optional(),
  VAPID_PUBLIC_KEY: key(65).optional(),
  VAPID_PRIVATE_KEY: secret(key(32).optional()),
  VAPID_SUBJECT: vapidSubject.optional(),
  PUSH_ALLOW_INSECURE_ENDPOINTS: z
    .enum(['true', 'false'], { error: 'must be true or false' })
    .default('false'),
} as const satisfies Settings;

/** How each channel is set up; undefined for one that is not used. */
export interface ChannelSettings {
  readonly email: EmailSettings | undefined;
  readonly sms: SmsSettings | undefined;
  readonly push: PushSettings | undefined;
  readonly allowInsecureEndpoints: boolean;
}

/** Sorts the settings by channel. Throws one {@link ConfigError} that lists everything that a half configured one lacks. */
export function toChannelSettings(settings: Config<typeof notificationSettings>): ChannelSettings {
  const { TWILIO_API_URL: apiUrl, ...given } = settings;
  const allowInsecureEndpoints = given.PUSH_ALLOW_INSECURE_ENDPOINTS === 'true';
  const problems: string[] = [];
  const complete = <Names extends keyof typeof given>(...names: readonly Names[]) => {
    const values = new Map(names.map((name) => [name, given[name]]));
    const missing = names.filter((name) => values.get(name) === undefined);
    if (missing.length > 0 && missing.length < names.length) {
      const present = names.filter((name) => !missing.includes(name)).join(' and ');
      problems.push(...missing.map((name) => `${name} is missing: ${present} needs it`));
    }
    if (missing.length > 0) return undefined;
    return (name: Names): string => values.get(name) ?? '';
  };
  const smtp = complete('SMTP_URL', 'MAIL_FROM');
  const twilio = complete('TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM');
  const vapid = complete('VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY', 'VAPID_SUBJECT');
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    email: smtp && { url: smtp('SMTP_URL'), from: smtp('MAIL_FROM') },
    sms: twilio && {
      apiUrl,
      accountSid: twilio('TWILIO_ACCOUNT_SID'),
      authToken: twilio('TWILIO_AUTH_TOKEN'),
      from: twilio('TWILIO_FROM'),
    },
    push: vapid && {
      publicKey: vapid('VAPID_PUBLIC_KEY'),
      privateKey: vapid('VAPID_PRIVATE_KEY'),
      subject: vapid('VAPID_SUBJECT'),
      allowInsecureEndpoints,
    },
    allowInsecureEndpoints,
  };
}
