import { Socket } from 'node:net';
import { assertReachable } from './reachable.ts';

/** Milliseconds that a server may take to answer. */
const patienceMs = 2000;

/** Fails when Postgres does not answer a query. */
export async function askPostgres(url: string): Promise<void> {
  await assertReachable(url, patienceMs);
  const { default: pg } = await import('pg');
  const socket = new Socket();
  const client = new pg.Client({ connectionString: url, stream: () => socket });
  const broken = new Promise<never>((_, reject) => {
    client.once('error', reject);
  });
  try {
    await answering(Promise.race([client.connect().then(() => client.query('SELECT 1')), broken]));
  } finally {
    // To say goodbye would wait for a server that hangs.
    socket.destroy();
  }
}

/** Fails when Redis does not answer; of a cluster, its first node. */
export async function askRedis(url: string): Promise<void> {
  await assertReachable(url, patienceMs);
  const { Redis } = await import('ioredis');
  const [first = ''] = url.replace(/^redis\+cluster:/, 'redis:').split(',');
  const redis = new Redis(first, {
    lazyConnect: true,
    enableReadyCheck: false,
    // A server that hangs does not close the connection either.
    disconnectTimeout: 100,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  // What is wrong is told by the command.
  redis.on('error', () => undefined);
  try {
    await answering(redis.connect().then(() => redis.ping()));
  } finally {
    redis.disconnect();
  }
}

async function answering(work: Promise<unknown>): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => late.reject(new Error(`no answer in ${patienceMs} ms`)),
    patienceMs,
  );
  try {
    await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
    // Whatever it ends with after that interests nobody.
    work.catch(() => undefined);
  }
}
