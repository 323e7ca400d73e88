import pg from 'pg';
import { wireTypes } from './wire-types.ts';

/** Settings of {@link createPool}. */
export interface PoolOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  /** Shown by Postgres as the owner of the connections, usually the service. */
  readonly name: string;
  /** Connections at most; default 10. */
  readonly max?: number;
  /** Milliseconds that one statement may take; default 10 000. */
  readonly statementTimeout?: number;
  /** Hears of connections that broke while nobody used them, as when Postgres restarts. */
  readonly onError?: (error: Error) => void;
}

/**
 * A pool of connections whose rows are wire data as they come: see {@link wireTypes}. It connects when first used and
 * survives a restart of Postgres: what runs then fails, later statements work again.
 */
export function createPool({
  url,
  name,
  max = 10,
  statementTimeout = 10_000,
  onError = () => undefined,
}: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max,
    types: wireTypes,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
    statement_timeout: statementTimeout,
    // Waiting for a row lock longer than that is a pile-up, and a dead client must not keep locks.
    lock_timeout: 5_000,
    idle_in_transaction_session_timeout: 30_000,
    // "Today" in SQL must not depend on how the server is set up.
    options: '-c timezone=UTC',
  });
  pool.on('error', onError);
  // The pool listens only to idle connections; one that breaks while checked out would end the process. Whoever
  // uses it is told by the statement that fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
