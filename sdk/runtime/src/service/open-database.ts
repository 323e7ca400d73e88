import type { Sql } from '@fitsync/descriptor';
import type { Cluster, Redis } from 'ioredis';
import type pg from 'pg';
import type { Registry } from 'prom-client';
import type { ServiceConfig } from '../config/index.ts';
import { createPool, ensureDatabase, migrate, toSql } from '../db/index.ts';
import { createRelay, createTransact, type EventContract, type Transact } from '../events/index.ts';
import type { Logger } from '../observability/index.ts';
import type { Tracer } from '../tracing/index.ts';

/** The database of a service, with the outbox in it. */
export interface ServiceDatabase {
  readonly pool: pg.Pool | undefined;
  readonly db: Sql;
  readonly transact: Transact;
  /** Says that there is something in the outbox. */
  readonly wakeRelay: () => void;
  /** Publishes what waits in the outbox, as far as Redis can be reached. */
  readonly stopRelay: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What {@link openDatabase} works with. */
export interface DatabaseDeps {
  readonly contract: EventContract;
  /** The numbered SQL files of the service. */
  readonly migrations: URL;
  readonly config: ServiceConfig;
  readonly redis: Redis | Cluster;
  readonly logger: Logger;
  readonly registry: Registry;
  readonly tracer: Tracer;
  readonly now: () => Date;
}

/** Makes the database unless it exists, brings it up to date, and starts the relay of its events. */
export async function openDatabase({
  contract,
  migrations,
  config,
  redis,
  logger,
  registry,
  tracer,
  now,
}: DatabaseDeps): Promise<ServiceDatabase> {
  const url = await findDatabase(contract.name, config);
  await migrate(url, migrations);
  const pool = createPool({
    url,
    name: contract.name,
    onError: (error) => logger.warn({ err: error }, 'a connection to the database broke'),
  });
  const receivers = Object.values(contract.sends).flatMap((event) => event.receivers);
  const relay = createRelay({
    pool,
    redis,
    service: contract.name,
    receivers,
    logger,
    registry,
    now,
  });
  const transact = createTransact({ pool, contract, now, tracer, onPublish: () => relay.poke() });
  relay.start();
  return {
    pool,
    db: toSql(pool),
    transact,
    wakeRelay: () => relay.poke(),
    stopRelay: () => relay.stop(),
    close: () => pool.end(),
  };
}

/** Stands in for the database of a service that has none: whoever uses it has made a mistake. */
export function createNoDatabase(service: string): ServiceDatabase {
  const refuse = (): Promise<never> => Promise.reject(new Error(`${service} has no database`));
  const done = (): Promise<void> => Promise.resolve();
  return {
    pool: undefined,
    db: { query: refuse },
    transact: refuse,
    wakeRelay: () => undefined,
    stopRelay: done,
    close: done,
  };
}

function findDatabase(service: string, config: ServiceConfig): string | Promise<string> {
  if (config.databaseUrl !== undefined) return config.databaseUrl;
  if (config.databaseServerUrl === undefined) {
    throw new Error('a service with a database does not start without its URL');
  }
  return ensureDatabase(config.databaseServerUrl, `fitsync_${service}`);
}
