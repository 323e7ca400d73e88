import { Redis } from 'ioredis';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { createPool } from '../../db/index.ts';
import { createRelay } from './create-relay.ts';
import { createTransact } from '../outbox/create-transact.ts';
import { loans, origin } from '../events.fixture.ts';

// Publishes one event; the environment says where this process dies.
const [, , databaseUrl = '', redisUrl = '', loan = ''] = process.argv;
const pool = createPool({ url: databaseUrl, name: 'crash' });
const relay = createRelay({
  pool,
  redis: new Redis(redisUrl),
  service: 'loans',
  receivers: [],
  logger: pino({ level: 'silent' }),
  registry: new Registry(),
});
const transact = createTransact({
  pool,
  contract: loans,
  now: () => new Date(),
  onPublish: () => relay.start(),
});
await transact(origin, (tx) => tx.emit('loan.made', { reader_id: 'ada', loan }));
