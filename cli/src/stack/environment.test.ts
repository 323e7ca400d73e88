import { describe, expect, it } from 'vitest';
import { serviceEnvironment, sharedEnvironment } from './environment.ts';
import { locateStack } from './paths.ts';

const options = {
  paths: locateStack('/tmp'),
  databaseUrl: 'postgres://db',
  redisUrl: 'redis://cache',
};

describe('serviceEnvironment', () => {
  it('tells a service where everybody is, and which keys are its own', () => {
    const env = { SCHEDULE_SERVICE_URL: 'http://elsewhere:1', LOG_LEVEL: 'debug' };
    expect(serviceEnvironment({ ...options, service: 'schedule', env })).toMatchObject({
      USER_SERVICE_URL: 'http://localhost:3001',
      SCHEDULE_SERVICE_URL: 'http://elsewhere:1',
      GATEWAY_URL: 'http://localhost:4000',
      DATABASE_URL: 'postgres://db',
      REDIS_URL: 'redis://cache',
      LOG_LEVEL: 'debug',
      SERVICE_KEY_FILE: '/tmp/.fitsync/keys/schedule.key.json',
      TRUSTED_KEYS_FILE: '/tmp/.fitsync/keys/trusted.json',
    });
  });

  it('gives the key that signs the tokens of users to the user service alone', () => {
    const tokenKey = '/tmp/.fitsync/keys/tokens.key.json';
    const keyOf = (service: 'user' | 'gateway') =>
      serviceEnvironment({ ...options, service, env: {} })['TOKEN_KEY_FILE'];
    expect(keyOf('user')).toBe(tokenKey);
    expect(keyOf('gateway')).toBeUndefined();
  });
});

describe('the channels of serviceEnvironment', () => {
  it('are for the notification service alone', () => {
    const channels = { SMTP_URL: 'smtp://127.0.0.1:1025' };
    const urlOf = (service: 'notification' | 'user') =>
      serviceEnvironment({ ...options, service, env: {}, channels })['SMTP_URL'];
    expect(urlOf('notification')).toBe(channels.SMTP_URL);
    expect(urlOf('user')).toBeUndefined();
  });
});

describe('sharedEnvironment', () => {
  it('keeps what several services cannot share from all of them', () => {
    expect(sharedEnvironment({ PORT: '80', OTEL_SERVICE_NAME: 'x', LOG_LEVEL: 'warn' })).toEqual({
      LOG_LEVEL: 'warn',
    });
  });
});
