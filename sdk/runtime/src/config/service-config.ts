import { loopback, privateNetworks } from '../http/index.ts';
import type { logLevels } from '../observability/index.ts';
import type { OtlpProtocol } from '../tracing/index.ts';
import { ConfigError } from './config-error.ts';
import { type Config, type Environment, parseConfig, type Settings } from './parse-config.ts';
import { findProblems, type Needs } from './find-problems.ts';
import { toListenAddress } from './listen-address.ts';
import { databaseSettings, sharedSettings, urlSettings } from './shared-settings.ts';

/** How a service is set up. */
export interface ServiceConfig {
  /** The server; the database of the service is created in it. */
  readonly databaseServerUrl: string | undefined;
  /** A database for this service alone; goes before `databaseServerUrl`. */
  readonly databaseUrl: string | undefined;
  readonly redisUrl: string;
  /** Where it listens; all addresses when undefined. */
  readonly host: string | undefined;
  /** 0 is any free one. */
  readonly port: number;
  /** A socket that whoever started the process has bound; it is listened on in the place of `host` and `port`. */
  readonly listenFd: number | undefined;
  /** Milliseconds from SIGTERM until it stops to take requests. */
  readonly stopDelayMs: number;
  /** Where services are, by name, as far as the environment says. */
  readonly urls: Readonly<Record<string, string>>;
  readonly serviceKeyFile: string | undefined;
  readonly tokenKeyFile: string | undefined;
  readonly trustedKeysFile: string;
  readonly logLevel: (typeof logLevels)[number];
  readonly tokens: { readonly issuer: string; readonly audience: string };
  readonly responseCheck: 'enforce' | 'report';
  readonly trustedProxies: readonly string[];
  /** The networks that metrics are told. */
  readonly metricsReaders: readonly string[];
  /** How spans are sent; undefined when they are not. */
  readonly otlp: OtlpProtocol | undefined;
}

/** A service whose settings are read. */
export interface ConfiguredService<Extra extends Settings> extends Needs {
  /** Where its contract says that it listens. */
  readonly defaultUrl: string;
  /** Whether it trusts no proxy that is not named. */
  readonly edge?: boolean;
  /** Throws a {@link ConfigError} when settings that only this service has do not go together. */
  readonly checkSettings?: ((settings: Config<Extra>) => unknown) | undefined;
}

/**
 * Reads the settings that every service has, and those that only this one has. Throws one {@link ConfigError} that
 * lists everything that is wrong.
 */
export function parseServiceConfig<Extra extends Settings = Record<never, never>>(
  service: ConfiguredService<Extra>,
  environment: Environment,
  extra: Extra,
): ServiceConfig & { readonly settings: Config<Extra> } {
  const problems: string[] = [];
  const collect = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const read = <Shape extends Settings>(settings: Shape): Config<Shape> | undefined =>
    collect(() => parseConfig(settings, environment));
  const ownDatabase = `${service.name.toUpperCase()}_DATABASE_URL`;
  const shared = read(sharedSettings);
  const database = read(databaseSettings([service.name]));
  const urls = read(urlSettings(environment));
  const settings = read(extra);
  if (settings) collect(() => service.checkSettings?.(settings));
  problems.push(...findProblems(service, environment));
  if (!shared || !database || !urls || !settings || problems.length > 0) {
    throw new ConfigError(problems);
  }

  const byService = toUrlsByService(urls);
  const config = {
    databaseServerUrl: shared.DATABASE_URL,
    databaseUrl: database[ownDatabase],
    redisUrl: shared.REDIS_URL,
    ...toListenAddress(byService[service.name] ?? service.defaultUrl, {
      host: shared.HOST,
      port: shared.PORT,
    }),
    listenFd: shared.LISTEN_FD,
    stopDelayMs: shared.STOP_DELAY_MS,
    urls: byService,
    serviceKeyFile: shared.SERVICE_KEY_FILE,
    tokenKeyFile: shared.TOKEN_KEY_FILE,
    trustedKeysFile: shared.TRUSTED_KEYS_FILE,
    logLevel: shared.LOG_LEVEL,
    tokens: { issuer: shared.JWT_ISSUER, audience: shared.JWT_AUDIENCE },
    responseCheck: shared.RESPONSE_CHECK ?? (shared.NODE_ENV === 'test' ? 'enforce' : 'report'),
    trustedProxies: shared.TRUSTED_PROXIES ?? (service.edge ? [] : privateNetworks),
    metricsReaders: shared.METRICS_READERS ?? (service.edge ? loopback : privateNetworks),
    otlp: toOtlpProtocol(shared),
    settings,
  } as const;
  return Object.freeze(config);
}

/** Whoever names a collector wants to have spans sent. Everything else about it the libraries read that send them. */
function toOtlpProtocol(settings: Config<typeof sharedSettings>): OtlpProtocol | undefined {
  const endpoint =
    settings.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? settings.OTEL_EXPORTER_OTLP_ENDPOINT;
  if (endpoint === undefined || settings.OTEL_SDK_DISABLED === 'true') return undefined;
  return settings.OTEL_EXPORTER_OTLP_TRACES_PROTOCOL ?? settings.OTEL_EXPORTER_OTLP_PROTOCOL;
}

function toUrlsByService(
  urls: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, url] of Object.entries(urls)) {
    if (url !== undefined) found[name.replace(/(?:_SERVICE)?_URL$/, '').toLowerCase()] = url;
  }
  return found;
}
