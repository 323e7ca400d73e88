import { z } from 'zod';
import { logLevels } from '../observability/index.ts';
import { otlpProtocols } from '../tracing/index.ts';
import type { Settings } from './parse-config.ts';
import { secret } from './secret.ts';
import {
  databaseUrl,
  networks,
  oneOf,
  port,
  redisUrl,
  webUrl,
  wholeNumber,
} from './setting-types.ts';

/** What comes after it still has to fit into the 25 s that a process has to stop. */
const longestStopDelay = 10_000;
const longestTimer = 2 ** 31 - 1;
const milliseconds = wholeNumber('milliseconds', 1, longestTimer).optional();
const count = wholeNumber('a number', 1, longestTimer).optional();
const compression = oneOf(['gzip', 'none']).optional();

/** What is sent to a collector and how; most of it only the libraries of OpenTelemetry read, and they pass mistakes over. */
const traceSettings = {
  OTEL_EXPORTER_OTLP_ENDPOINT: webUrl.optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: webUrl.optional(),
  OTEL_EXPORTER_OTLP_PROTOCOL: oneOf(otlpProtocols).default('http/protobuf'),
  OTEL_EXPORTER_OTLP_TRACES_PROTOCOL: oneOf(otlpProtocols).optional(),
  OTEL_EXPORTER_OTLP_COMPRESSION: compression,
  OTEL_EXPORTER_OTLP_TRACES_COMPRESSION: compression,
  OTEL_EXPORTER_OTLP_TIMEOUT: milliseconds,
  OTEL_EXPORTER_OTLP_TRACES_TIMEOUT: milliseconds,
  OTEL_TRACES_SAMPLER: oneOf([
    'always_on',
    'always_off',
    'traceidratio',
    'parentbased_always_on',
    'parentbased_always_off',
    'parentbased_traceidratio',
  ]).optional(),
  OTEL_TRACES_SAMPLER_ARG: share().optional(),
  OTEL_BSP_SCHEDULE_DELAY: milliseconds,
  OTEL_BSP_EXPORT_TIMEOUT: milliseconds,
  OTEL_BSP_MAX_QUEUE_SIZE: count,
  OTEL_BSP_MAX_EXPORT_BATCH_SIZE: count,
  OTEL_SDK_DISABLED: z.string().optional(),
} as const;

/** The settings that every service has. */
export const sharedSettings = {
  REDIS_URL: secret(redisUrl),
  DATABASE_URL: secret(databaseUrl.optional()),
  TRUSTED_KEYS_FILE: z.string({ error: 'the file with the public keys, trusted.json' }),
  SERVICE_KEY_FILE: z.string().optional(),
  TOKEN_KEY_FILE: z.string().optional(),
  HOST: z.string().optional(),
  PORT: port.optional(),
  LISTEN_FD: wholeNumber('the number of an open socket', 3, longestTimer).optional(),
  STOP_DELAY_MS: wholeNumber('milliseconds', 0, longestStopDelay).default(5_000),
  LOG_LEVEL: oneOf(logLevels).default('info'),
  JWT_ISSUER: z.string().default('fitsync'),
  JWT_AUDIENCE: z.string().default('fitsync'),
  RESPONSE_CHECK: oneOf(['enforce', 'report']).optional(),
  NODE_ENV: z.string().optional(),
  TRUSTED_PROXIES: networks.optional(),
  METRICS_READERS: networks.optional(),
  ...traceSettings,
} as const satisfies Settings;

/** `USER_SERVICE_URL`, and `GATEWAY_URL`, which is no service behind the gateway. */
const urlVariable = /^(?:[A-Z]+_SERVICE|GATEWAY)_URL$/;

/** The settings that say where services are, as many as the environment has. */
export function urlSettings(environment: Readonly<Record<string, string | undefined>>) {
  const names = Object.keys(environment).filter((name) => urlVariable.test(name));
  return Object.fromEntries(names.map((name) => [name, webUrl.optional()]));
}

/** The settings that name the databases of single services. */
export function databaseSettings(services: readonly string[]) {
  const names = services.map((service) => `${service.toUpperCase()}_DATABASE_URL`);
  return Object.fromEntries(names.map((name) => [name, secret(databaseUrl.optional())]));
}

function share() {
  const error = 'must be a share from 0 to 1';
  return z.coerce.number({ error }).min(0, { error }).max(1, { error });
}
