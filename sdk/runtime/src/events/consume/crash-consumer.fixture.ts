import { Redis } from 'ioredis';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { createPool } from '../../db/index.ts';
import { shelves } from '../events.fixture.ts';
import { recordingLoans } from './recording.fixture.ts';
import { createConsumer } from './create-consumer.ts';

// A replica of the service that shelves books; the environment says where it dies.
const [, , databaseUrl = '', redisUrl = '', leaseSeconds = '1'] = process.argv;
const consumer = createConsumer({
  pool: createPool({ url: databaseUrl, name: 'crash' }),
  redis: new Redis(redisUrl, { maxRetriesPerRequest: 0 }),
  contract: shelves,
  handlers: recordingLoans,
  calls: () => ({}),
  onPublish: () => undefined,
  logger: pino({ level: 'silent' }),
  registry: new Registry(),
  leaseSeconds: Number(leaseSeconds),
});
consumer.start();
process.on('SIGTERM', () => {
  void consumer.stop().then(() => process.exit(0));
});
