/**
 * Not a service of the platform: a consumer that writes one row for each time that it handles an event, into a table where
 * nothing is unique. The real services refuse a second effect by constraints of their own, which hides what the engine
 * does wrong; this one shows it.
 */
import { notification } from '@fitsync/contracts/notification';
import { createPool, ensureDatabase, migrate } from '@fitsync/runtime/db';
import { createConsumer } from '@fitsync/runtime/events';
import { stopGracefully } from '@fitsync/runtime/lifecycle';
import { createLogger, createMetrics } from '@fitsync/runtime/observability';
import { Redis } from 'ioredis';
import { recorderContract, recorderName } from './recorder-contract.ts';
import { recorderHandlers } from './recorder-handlers.ts';

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is missing.`);
  return value;
}

const leave = (): void => process.exit(1);
process.once('disconnect', leave);
const logger = createLogger({ service: recorderName, level: 'info' });
const url = await ensureDatabase(setting('DATABASE_URL'), `fitsync_${recorderName}`);
await migrate(url, new URL('./migrations/', import.meta.url));
const pool = createPool({ url, name: recorderName });
const redis = new Redis(setting('REDIS_URL'), {
  enableOfflineQueue: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 1_000,
  retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
});
redis.on('error', () => undefined);
const consumer = createConsumer({
  pool,
  redis,
  contract: recorderContract,
  handlers: recorderHandlers,
  calls: () => ({}),
  onPublish: () => undefined,
  logger,
  registry: createMetrics(notification).registry,
});
consumer.start();
process.off('disconnect', leave);
stopGracefully({
  steps: [
    { name: 'consumer', run: () => consumer.stop(), limit: 10_000 },
    { name: 'redis', run: () => redis.disconnect() },
    { name: 'database', run: () => pool.end(), limit: 3_000 },
  ],
  logger,
});
process.send?.('ready');
