import type { ServiceContract } from '@fitsync/descriptor';
import { ConfigError, parseServiceConfig, type Settings } from '../config/index.ts';
import type { EventContract } from '../events/index.ts';
import {
  createAccessTokenSigner,
  createRevokedSessions,
  createTrustedKeys,
} from '../identity/index.ts';
import type { StopStep } from '../lifecycle/index.ts';
import { createLogger, createMetrics } from '../observability/index.ts';
import { openTracer } from '../tracing/index.ts';
import { createBreakers, createRetryBudgets } from '../resilience/index.ts';
import { callsAsItself } from './bind-calls.ts';
import { connectRedis, firstAttempt } from './connect-redis.ts';
import { createNoDatabase, openDatabase } from './open-database.ts';
import type { ServiceDefinition, StartOptions } from './service-definition.ts';
import type { ServiceKit } from './service-kit.ts';

/** A kit with what it takes to put everything in it away again. */
export interface OpenKit<Extra extends Settings> {
  readonly kit: ServiceKit<Extra>;
  /** Says that there is something in the outbox. */
  readonly wakeRelay: () => void;
  /** What the service itself wants to have stopped first. */
  readonly ownSteps: readonly StopStep[];
  /** What is closed when nothing uses it any more, in this order. */
  readonly closingSteps: readonly StopStep[];
}

/** Opens all that a service works with: configuration, log, keys, Redis, database, relay. */
export async function openKit<Extra extends Settings>(
  definition: Pick<
    ServiceDefinition<object, object, object, Extra>,
    'calls' | 'checkSettings' | 'contract' | 'edge' | 'migrations' | 'settings'
  >,
  { environment, now = () => new Date(), ...options }: StartOptions,
): Promise<OpenKit<Extra>> {
  const { contract, migrations, calls = {}, checkSettings } = definition;
  const edge = definition.edge !== undefined;
  // A service without settings of its own leaves `Extra` at the empty record.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const settings = definition.settings ?? ({} as Extra);
  const { name, defaultUrl } = contract;
  const config = parseServiceConfig(
    {
      name,
      defaultUrl,
      edge,
      checkSettings,
      database: migrations !== undefined,
      serviceKey: callsAsItself(name, calls),
    },
    environment,
    settings,
  );
  const logger = options.logger ?? createLogger({ service: contract.name, level: config.logLevel });
  const keys = createTrustedKeys(config.trustedKeysFile);
  const metrics = createMetrics(contract);
  const { registry } = metrics;
  const tracer = await openTracer({ service: contract.name, protocol: config.otlp, logger });
  const redis = connectRedis(config.redisUrl, logger);
  const redisTried = firstAttempt(redis);
  const database = await (
    migrations
      ? openDatabase({
          contract: toEventContract(contract),
          migrations,
          config,
          redis,
          logger,
          registry,
          tracer,
          now,
        })
      : Promise.resolve(createNoDatabase(contract.name))
  ).catch((error: unknown) => {
    redis.disconnect();
    throw error;
  });
  // The first requests shall find Redis: they would fail at once, or not know which sessions have ended.
  await redisTried;
  const ownSteps: StopStep[] = [];
  const { pool, db, transact } = database;
  return {
    kit: {
      config,
      logger,
      now,
      db,
      pool,
      transact,
      redis,
      metrics,
      tracer,
      breakers: createBreakers({ source: contract.name, logger, registry }),
      retryBudgets: createRetryBudgets({ source: contract.name, registry }),
      keys,
      revokedSessions: createRevokedSessions({
        redis,
        onError: (error) => logger.warn({ err: error }, 'cannot ask for revoked sessions'),
      }),
      openTokenSigner: () => {
        const { tokenKeyFile, tokens } = config;
        if (tokenKeyFile !== undefined) return createAccessTokenSigner(tokenKeyFile, tokens, now);
        throw new ConfigError([
          'TOKEN_KEY_FILE is missing: the file with the key of access tokens',
        ]);
      },
      onStop: (step) => ownSteps.push(step),
    },
    wakeRelay: database.wakeRelay,
    ownSteps,
    closingSteps: [
      { name: 'relay', run: database.stopRelay, limit: 5_000 },
      { name: 'redis', run: () => redis.disconnect() },
      { name: 'database', run: database.close, limit: 3_000 },
      { name: 'traces', run: () => tracer.stop(), limit: 3_000 },
    ],
  };
}

/** Gives up the names of the events, which the compiler knows but generic code cannot look up by. */
function toEventContract(contract: ServiceContract<object, object>): EventContract {
  const { name, sends, eventValidators } = contract;
  return { name, sends: { ...sends }, eventValidators: { ...eventValidators } };
}
