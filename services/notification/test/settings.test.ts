import { parseConfig } from '@fitsync/runtime/config';
import webPush from 'web-push';
import { describe, expect, it } from 'vitest';
import { notificationSettings, toChannelSettings } from '../src/settings.ts';

const read = (environment: Record<string, string>) =>
  toChannelSettings(parseConfig(notificationSettings, environment));
const problemsOf = (environment: Record<string, string>): unknown => {
  try {
    return read(environment);
  } catch (error) {
    return error instanceof Error && 'problems' in error ? error.problems : error;
  }
};

describe('toChannelSettings', () => {
  it('needs nothing, and then sends nothing', () => {
    expect(read({})).toEqual({
      email: undefined,
      sms: undefined,
      push: undefined,
      allowInsecureEndpoints: false,
    });
  });

  it('sets every channel up', () => {
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    expect(
      read({
        SMTP_URL: 'smtp://127.0.0.1:25',
        MAIL_FROM: 'FitSync <hello@example.com>',
        TWILIO_ACCOUNT_SID: 'AC1',
        TWILIO_AUTH_TOKEN: 'secret',
        TWILIO_FROM: '+15005550006',
        VAPID_PUBLIC_KEY: publicKey,
        VAPID_PRIVATE_KEY: privateKey,
        VAPID_SUBJECT: 'mailto:hello@example.com',
        PUSH_ALLOW_INSECURE_ENDPOINTS: 'true',
      }),
    ).toEqual({
      email: { url: 'smtp://127.0.0.1:25', from: 'FitSync <hello@example.com>' },
      sms: {
        apiUrl: 'https://api.twilio.com',
        accountSid: 'AC1',
        authToken: 'secret',
        from: '+15005550006',
      },
      push: {
        publicKey,
        privateKey,
        subject: 'mailto:hello@example.com',
        allowInsecureEndpoints: true,
      },
      allowInsecureEndpoints: true,
    });
  });

  it('lists all that a half configured channel lacks', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://mail', TWILIO_FROM: '+1500' })).toEqual([
      'MAIL_FROM is missing: SMTP_URL needs it',
      'TWILIO_ACCOUNT_SID is missing: TWILIO_FROM needs it',
      'TWILIO_AUTH_TOKEN is missing: TWILIO_FROM needs it',
    ]);
  });

  it('lists all that is wrong', () => {
    expect(
      problemsOf({
        SMTP_URL: 'http://mail',
        MAIL_FROM: 'nobody',
        VAPID_PUBLIC_KEY: 'short',
        VAPID_SUBJECT: 'me',
        PUSH_ALLOW_INSECURE_ENDPOINTS: 'yes',
      }),
    ).toEqual([
      expect.stringContaining('SMTP_URL must be a URL'),
      expect.stringContaining('MAIL_FROM must be an address'),
      expect.stringContaining('VAPID_PUBLIC_KEY must be a VAPID key in base64url, 87 characters'),
      expect.stringContaining('VAPID_SUBJECT must be mailto:'),
      expect.stringContaining('PUSH_ALLOW_INSECURE_ENDPOINTS must be true or false'),
    ]);
  });
});
