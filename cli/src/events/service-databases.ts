import type { Sql } from '@fitsync/descriptor';
import { createPool, sqlStateOf, withTransaction } from '@fitsync/runtime/db';
import type pg from 'pg';
import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { findStack } from '../program/find-stack.ts';
import { explainQueryError, explainUnreachable } from './database-errors.ts';
import { requireDatabaseUrl } from './require-database-url.ts';

/** The databases of the services. */
export interface ServiceDatabases {
  /** Runs work in a transaction; undefined when the service has no database, because it has never run. */
  run<T>(service: string, work: (tx: Sql) => Promise<T>): Promise<T | undefined>;
}

const noSuchDatabase = '3D000';
/** Commands may look at more than a request does. */
const statementTimeout = 60_000;

/** Opens the databases of services as they are asked for, and closes them after the work. */
export async function withServiceDatabases<T>(
  context: CommandContext,
  work: (databases: ServiceDatabases) => Promise<T>,
): Promise<T> {
  const stack = findStack(context);
  const pools = new Map<string, Promise<pg.Pool | undefined>>();
  const open = (service: string): Promise<pg.Pool | undefined> => {
    const opened =
      pools.get(service) ?? openPool(service, requireDatabaseUrl(service, stack, context.env));
    pools.set(service, opened);
    return opened;
  };
  try {
    return await work({
      async run(service, query) {
        const pool = await open(service);
        if (!pool) return undefined;
        try {
          return await withTransaction(pool, query);
        } catch (cause) {
          throw explainQueryError(service, cause);
        }
      },
    });
  } finally {
    const opened = await Promise.allSettled(pools.values());
    await Promise.all(
      opened.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value.end()] : [])),
    );
  }
}

/** The answer of a service that has to have a database; one that has not exits 1. */
export function requireRun<T>(service: string, answer: T | undefined): T {
  if (answer !== undefined) return answer;
  throw new CliError(exitCodes.failure, `${service} has never run: it has no database yet`);
}

async function openPool(service: string, url: string): Promise<pg.Pool | undefined> {
  const pool = createPool({ url, name: 'fitsync', max: 2, statementTimeout });
  try {
    await pool.query('SELECT 1');
    return pool;
  } catch (cause) {
    await pool.end();
    if (sqlStateOf(cause) === noSuchDatabase) return undefined;
    throw explainUnreachable(`the database of ${service}`, url, cause);
  }
}
