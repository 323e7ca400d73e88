import { setTimeout as delay } from 'node:timers/promises';
import type { Sql } from '@fitsync/descriptor';
import type pg from 'pg';
import { isRetryableConflict } from './sql-errors.ts';
import { toSql } from './to-sql.ts';

const attempts = 3;

/**
 * Runs `work` in one transaction: commits what it did, or rolls back when it throws. When Postgres cancels the
 * transaction in favour of a concurrent one, all of it runs again, three times at most: so `work` must do nothing but
 * SQL.
 */
export async function withTransaction<T>(
  pool: pg.Pool,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(pool, work);
    } catch (error) {
      if (attempt >= attempts || !isRetryableConflict(error)) throw error;
      // Apart from each other, so that two that collided do not collide again at once.
      await delay(Math.random() * 50);
    }
  }
}

async function runOnce<T>(pool: pg.Pool, work: (sql: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  const sql = toSql(client);
  let open = true;
  let broken: Error | undefined;
  const guarded: Sql = {
    query(text, values) {
      // The connection may serve somebody else by now.
      if (!open)
        return Promise.reject(new Error('The transaction is over: a statement came late.'));
      return sql.query(text, values);
    },
  };
  try {
    await sql.query('BEGIN');
    const result = await work(guarded);
    open = false;
    await commit(client);
    return result;
  } catch (error) {
    open = false;
    await sql.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

async function commit(client: pg.ClientBase): Promise<void> {
  const { command } = await client.query('COMMIT');
  // What Postgres answers, without an error, when a statement had failed and its error was swallowed.
  if (command === 'ROLLBACK') {
    throw new Error('The transaction was rolled back: one of its statements had failed.');
  }
}
