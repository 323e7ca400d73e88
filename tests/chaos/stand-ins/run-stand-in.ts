import type { EventHandlers, ServiceContract } from '@fitsync/descriptor';
import { createPool, ensureDatabase, migrate } from '@fitsync/runtime/db';
import { type AnyEventHandlers, createConsumer, createRelay } from '@fitsync/runtime/events';
import { stopGracefully } from '@fitsync/runtime/lifecycle';
import { createLogger, createMetrics } from '@fitsync/runtime/observability';
import { Redis } from 'ioredis';

const migrations = new URL('./migrations/', import.meta.url);

/** Runs handlers in the name of a service as this process, on the same engine and in the same way as a service. */
export async function runStandIn<Payloads extends object, Received extends object>(
  service: ServiceContract<object, Payloads, Received>,
  handlers: EventHandlers<Received, Payloads, never>,
): Promise<void> {
  const contract = {
    name: service.name,
    sends: { ...service.sends },
    receives: { ...service.receives },
    eventValidators: { ...service.eventValidators },
  };
  const leave = (): void => process.exit(1);
  process.once('disconnect', leave);
  const logger = createLogger({ service: contract.name, level: 'info' });
  const url = await ensureDatabase(setting('DATABASE_URL'), `fitsync_${contract.name}`);
  await migrate(url, migrations);
  const pool = createPool({ url, name: contract.name });
  const redis = new Redis(setting('REDIS_URL'), {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: 1_000,
    retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
  });
  redis.on('error', () => undefined);
  const { registry } = createMetrics(service);
  const relay = createRelay({ pool, redis, service: contract.name, logger, registry });
  const consumer = createConsumer({
    pool,
    redis,
    contract,
    // They implement the interface that was generated from the same contract.
    handlers: handlers as unknown as AnyEventHandlers,
    calls: () => ({}),
    onPublish: () => relay.poke(),
    logger,
    registry,
  });
  relay.start();
  consumer.start();
  process.off('disconnect', leave);
  stopGracefully({
    steps: [
      { name: 'consumer', run: () => consumer.stop(), limit: 10_000 },
      { name: 'relay', run: () => relay.stop(), limit: 5_000 },
      { name: 'redis', run: () => redis.disconnect() },
      { name: 'database', run: () => pool.end(), limit: 3_000 },
    ],
    logger,
  });
  process.send?.('ready');
}

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing.`);
  return value;
}
