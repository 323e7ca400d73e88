import { createPool, ensureDatabase, migrate } from '@fitsync/runtime/db';
import {
  type AnyEventHandlers,
  type ConsumerContract,
  createConsumer,
  createRelay,
} from '@fitsync/runtime/events';
import { stopGracefully } from '@fitsync/runtime/lifecycle';
import { createLogger } from '@fitsync/runtime/observability';
import { Redis } from 'ioredis';
import { Registry } from 'prom-client';

/** What stands in for a service: its contract, and handlers that write down what they are given. */
export interface StandIn {
  readonly contract: ConsumerContract;
  readonly handlers: AnyEventHandlers;
}

const migrations = new URL('./migrations/', import.meta.url);

/** Runs a stand-in as this process, on the same engine and in the same way as a service. */
export async function runStandIn({ contract, handlers }: StandIn): Promise<void> {
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
  const registry = new Registry();
  const relay = createRelay({ pool, redis, service: contract.name, logger, registry });
  const consumer = createConsumer({
    pool,
    redis,
    contract,
    handlers,
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
