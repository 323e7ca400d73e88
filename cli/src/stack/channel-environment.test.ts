import { describe, expect, it } from 'vitest';
import { channelEnvironment } from './channel-environment.ts';

const options = {
  mailbox: { smtp_url: 'smtp://127.0.0.1:1025', http_url: 'http://127.0.0.1:8025' },
  vapid: { public_key: 'public', private_key: 'private' },
};

describe('channelEnvironment', () => {
  it('sends every channel to the mailbox', () => {
    expect(channelEnvironment({ ...options, env: {} })).toEqual({
      SMTP_URL: 'smtp://127.0.0.1:1025',
      MAIL_FROM: expect.stringContaining('@'),
      TWILIO_API_URL: 'http://127.0.0.1:8025',
      TWILIO_ACCOUNT_SID: expect.stringMatching(/^AC\w{32}$/),
      TWILIO_AUTH_TOKEN: expect.any(String),
      TWILIO_FROM: expect.stringMatching(/^\+\d+$/),
      VAPID_PUBLIC_KEY: 'public',
      VAPID_PRIVATE_KEY: 'private',
      VAPID_SUBJECT: expect.stringMatching(/^mailto:/),
      PUSH_ALLOW_INSECURE_ENDPOINTS: 'true',
    });
  });

  it('leaves alone what is set, and keeps the token of a real account from the sink', () => {
    const env = { MAIL_FROM: 'me@example.com', TWILIO_AUTH_TOKEN: 'secret', VAPID_SUBJECT: '' };
    const variables = channelEnvironment({ ...options, env });
    expect(variables).not.toHaveProperty('MAIL_FROM');
    expect(Object.keys(variables).filter((name) => name.startsWith('TWILIO_'))).toEqual([]);
    expect(variables['VAPID_SUBJECT']).not.toBe('');
  });

  it('does not make up half a pair of keys', () => {
    const variables = channelEnvironment({ ...options, env: { VAPID_PUBLIC_KEY: 'mine' } });
    expect(variables).not.toHaveProperty('VAPID_PRIVATE_KEY');
  });
});
