export { createPool, type PoolOptions } from './create-pool.ts';
export { ensureDatabase } from './ensure-database.ts';
export { firstRow } from './first-row.ts';
export { migrate, runtimeMigrations } from './migrate.ts';
export { isServerAway } from './server-away.ts';
export { constraintOf, isRetryableConflict, sqlStateOf } from './sql-errors.ts';
export { toSql } from './to-sql.ts';
export { uuidv7 } from './uuidv7.ts';
export { withTransaction } from './with-transaction.ts';
