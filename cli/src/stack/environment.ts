import { join } from 'node:path';
import type { StackPaths } from './paths.ts';
import { type ServiceName, serviceNames, serviceUrl, urlVariable } from './service-names.ts';

/** Environment variables. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the environment of a service is made of. */
export interface ServiceEnvironmentOptions {
  readonly service: ServiceName;
  /** The environment of the command itself; what it says goes before what the stack says. */
  readonly env: Environment;
  readonly paths: StackPaths;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** What the notification service needs to send messages, on top of what `env` says. */
  readonly channels?: Environment;
}

/** The environment that a service process gets: its own addresses and keys on top of ours. */
export function serviceEnvironment(options: ServiceEnvironmentOptions): Environment {
  const { service, env, paths, databaseUrl, redisUrl, channels } = options;
  return {
    LOG_LEVEL: 'info',
    SERVICE_KEY_FILE: join(paths.keys, `${service}.key.json`),
    TRUSTED_KEYS_FILE: join(paths.keys, 'trusted.json'),
    ...(service === 'user' && { TOKEN_KEY_FILE: join(paths.keys, 'tokens.key.json') }),
    NODE_COMPILE_CACHE: paths.compileCache,
    ...env,
    ...(service === 'notification' && channels),
    ...Object.fromEntries(serviceNames.map((name) => [urlVariable(name), serviceUrl(name, env)])),
    DATABASE_URL: databaseUrl,
    REDIS_URL: redisUrl,
  };
}

/** Variables that mean one service each: several services cannot share a port, a private key or a name. */
const ofOneService = new Set([
  'PORT',
  'LISTEN_FD',
  'SERVICE_KEY_FILE',
  'TRUSTED_KEYS_FILE',
  'TOKEN_KEY_FILE',
  'OTEL_SERVICE_NAME',
]);

/** The environment without what only one service could use. */
export function sharedEnvironment(env: Environment): Environment {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ofOneService.has(name)));
}
