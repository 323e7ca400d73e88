import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  ConfigError,
  findGivenProblems,
  parseConfig,
  parseServiceConfig,
  secret,
} from './index.ts';

const schedule = { name: 'schedule', defaultUrl: 'http://localhost:8003' };
const least = { REDIS_URL: 'redis://localhost:6379', TRUSTED_KEYS_FILE: import.meta.filename };

function problemsOf(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
  }
  return [];
}

describe('parseConfig', () => {
  const settings = {
    LIMIT: z.coerce.number().default(5),
    MODE: z.enum(['a', 'b'], { error: 'must be a or b' }),
    KEY: secret(z.string({ error: 'ask the administrator' })),
  };

  it('reads, completes and freezes', () => {
    const config = parseConfig(settings, { MODE: 'a', KEY: 'k', OTHER: 'x' });
    expect({ ...config }).toEqual({ LIMIT: 5, MODE: 'a', KEY: 'k' });
    expect(() => Object.assign(config, { MODE: 'b' })).toThrow(TypeError);
  });

  it('does not print secrets', () => {
    const config = parseConfig(settings, { MODE: 'a', KEY: 'canary' });
    expect(config.KEY).toBe('canary');
    expect(inspect(config)).not.toContain('canary');
    expect(JSON.stringify({ config })).toBe('{"config":{"LIMIT":5,"MODE":"a","KEY":"[redacted]"}}');
  });

  it('lists everything that is wrong, and takes an empty variable for none', () => {
    expect(problemsOf(() => parseConfig(settings, { MODE: 'c', KEY: '' }))).toEqual([
      'MODE must be a or b',
      'KEY is missing: ask the administrator',
    ]);
  });
});

describe('parseServiceConfig', () => {
  it('needs little', () => {
    expect(parseServiceConfig(schedule, least, {})).toMatchObject({
      host: '127.0.0.1',
      port: 8003,
      listenFd: undefined,
      stopDelayMs: 5_000,
      redisUrl: 'redis://localhost:6379',
      logLevel: 'info',
      responseCheck: 'report',
      tokens: { issuer: 'fitsync', audience: 'fitsync' },
      urls: {},
    });
  });

  it('listens where its own URL says, unless HOST and PORT say otherwise', () => {
    const own = { ...least, SCHEDULE_SERVICE_URL: 'http://schedule.internal:9000' };
    expect(parseServiceConfig(schedule, own, {})).toMatchObject({ host: undefined, port: 9000 });
    expect(parseServiceConfig(schedule, { ...own, HOST: '::1', PORT: '0' }, {})).toMatchObject({
      host: '::1',
      port: 0,
    });
  });

  it('knows where the others are', () => {
    const environment = {
      ...least,
      USER_SERVICE_URL: 'http://user:3001',
      GATEWAY_URL: 'https://gateway',
    };
    expect(parseServiceConfig(schedule, environment, {}).urls).toEqual({
      user: 'http://user:3001',
      gateway: 'https://gateway',
    });
  });

  it('takes a database of its own', () => {
    const environment = {
      ...least,
      DATABASE_URL: 'postgres://localhost/',
      SCHEDULE_DATABASE_URL: 'postgresql://localhost/mine',
      USER_DATABASE_URL: 'postgres://localhost/other',
    };
    expect(parseServiceConfig(schedule, environment, {})).toMatchObject({
      databaseServerUrl: 'postgres://localhost/',
      databaseUrl: 'postgresql://localhost/mine',
    });
  });

  it('trusts the networks where the gateway is, and nobody at the edge', () => {
    const trusted = (edge: boolean, TRUSTED_PROXIES?: string) =>
      parseServiceConfig({ ...schedule, edge }, { ...least, TRUSTED_PROXIES }, {}).trustedProxies;
    expect(trusted(false)).toContain('10.0.0.0/8');
    expect(trusted(true)).toEqual([]);
    expect(trusted(true, '192.0.2.1, 198.51.100.0/24')).toEqual(['192.0.2.1', '198.51.100.0/24']);
    expect(trusted(false, 'none')).toEqual([]);
  });

  it('tells metrics to this machine at the edge, and to private networks behind it', () => {
    const readers = (edge: boolean, METRICS_READERS?: string) =>
      parseServiceConfig({ ...schedule, edge }, { ...least, METRICS_READERS }, {}).metricsReaders;
    expect(readers(true)).toEqual(['127.0.0.0/8', '::1']);
    expect(readers(false)).toContain('10.0.0.0/8');
    expect(readers(true, '192.0.2.0/24')).toEqual(['192.0.2.0/24']);
    expect(readers(false, 'none')).toEqual([]);
  });

  it('sends spans when a collector is named, by a protocol that it can speak', () => {
    const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318' };
    const otlp = (settings: Record<string, string>) =>
      parseServiceConfig(schedule, { ...least, ...settings }, {}).otlp;
    expect(otlp({})).toBeUndefined();
    expect(otlp(endpoint)).toBe('http/protobuf');
    expect(otlp({ ...endpoint, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' })).toBe('http/json');
    expect(otlp({ ...endpoint, OTEL_SDK_DISABLED: 'true' })).toBeUndefined();
    const problems = problemsOf(() => otlp({ OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc' }));
    expect(problems).toEqual([expect.stringContaining('OTEL_EXPORTER_OTLP_PROTOCOL')]);
  });

  it('enforces contracts in tests', () => {
    const { responseCheck } = parseServiceConfig(schedule, { ...least, NODE_ENV: 'test' }, {});
    expect(responseCheck).toBe('enforce');
  });

  it('lists the problems of all parts at once', () => {
    const environment = {
      TOKEN_KEY_FILE: '/nowhere/tokens.json',
      DATABASE_URL: 'mysql://localhost',
      USER_SERVICE_URL: 'user:3001',
      LOG_LEVEL: 'loud',
      PORT: '99999',
    };
    const extra = {
      SMTP_URL: z.string({ error: 'smtp://host:port' }),
    };
    const service = { ...schedule, database: true, serviceKey: true };
    expect(problemsOf(() => parseServiceConfig(service, environment, extra))).toEqual([
      expect.stringContaining('REDIS_URL is missing'),
      'DATABASE_URL must be a URL, postgres://user:password@host:port',
      expect.stringContaining('TRUSTED_KEYS_FILE is missing'),
      'PORT must be a port from 0 to 65535',
      expect.stringContaining('LOG_LEVEL'),
      'USER_SERVICE_URL must be a URL, http://host:port',
      'SMTP_URL is missing: smtp://host:port',
      'SERVICE_KEY_FILE is missing: the file with the key of this service',
      'TOKEN_KEY_FILE names a file that cannot be read: /nowhere/tokens.json',
    ]);
  });

  it('says of each setting what would be right', () => {
    const environment = {
      ...least,
      REDIS_URL: 'foo',
      PORT: '-1',
      STOP_DELAY_MS: 'soon',
      LOG_LEVEL: 'loud',
      RESPONSE_CHECK: 'maybe',
      TRUSTED_PROXIES: '10.0.0.0/99',
      METRICS_READERS: 'banana',
      OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
      OTEL_EXPORTER_OTLP_COMPRESSION: 'zip',
      OTEL_EXPORTER_OTLP_TIMEOUT: 'x',
      OTEL_TRACES_SAMPLER: 'foo',
      OTEL_TRACES_SAMPLER_ARG: '7',
    };
    const problems = [
      'REDIS_URL must be a URL, redis://host:port, or a comma list for a cluster',
      'PORT must be a port from 0 to 65535',
      'STOP_DELAY_MS must be milliseconds from 0 to 10000',
      'LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent',
      'RESPONSE_CHECK must be enforce or report',
      'TRUSTED_PROXIES must be networks, 10.0.0.0/8,192.0.2.1, or none',
      'METRICS_READERS must be networks, 10.0.0.0/8,192.0.2.1, or none',
      'OTEL_EXPORTER_OTLP_PROTOCOL must be http/protobuf or http/json',
      'OTEL_EXPORTER_OTLP_COMPRESSION must be gzip or none',
      'OTEL_EXPORTER_OTLP_TIMEOUT must be milliseconds from 1 to 2147483647',
      expect.stringMatching(/^OTEL_TRACES_SAMPLER must be always_on, .* or parentbased_traceid/),
      'OTEL_TRACES_SAMPLER_ARG must be a share from 0 to 1',
    ];
    expect(problemsOf(() => parseServiceConfig(schedule, environment, {}))).toEqual(problems);
    expect(findGivenProblems(['schedule'], environment)).toEqual(problems);
  });

  it.each([
    'redis://h:1',
    'rediss://u:p@h',
    'redis+cluster://h:1',
    'redis://a:1,redis://b:2',
    'a:1,b:2',
  ])('takes %s for a Redis', (url) => {
    expect(parseServiceConfig(schedule, { ...least, REDIS_URL: url }, {}).redisUrl).toBe(url);
  });

  it('lists with them what does not go together, and a database that is not named', () => {
    const service = {
      ...schedule,
      database: true,
      checkSettings: () => {
        throw new ConfigError(['MAIL_FROM is missing: SMTP_URL needs it']);
      },
    };
    const environment = { ...least, LOG_LEVEL: 'loud' };
    expect(problemsOf(() => parseServiceConfig(service, environment, {}))).toEqual([
      expect.stringContaining('LOG_LEVEL'),
      'MAIL_FROM is missing: SMTP_URL needs it',
      expect.stringContaining('DATABASE_URL is missing'),
    ]);
  });
});

describe('findGivenProblems', () => {
  it('finds what is wrong, whatever is missing', () => {
    expect(findGivenProblems(['schedule'], { LOG_LEVEL: '', OTHER: 'x' })).toEqual([]);
    const environment = { GATEWAY_URL: 'http://h:99999', SCHEDULE_DATABASE_URL: 'nowhere' };
    expect(findGivenProblems(['schedule'], environment)).toEqual([
      'SCHEDULE_DATABASE_URL must be a URL, postgres://user:password@host:port',
      'GATEWAY_URL must be a URL, http://host:port',
    ]);
  });
});
