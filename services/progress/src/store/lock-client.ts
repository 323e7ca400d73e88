import type { Sql } from '@fitsync/descriptor';

/**
 * Holds what belongs to a client until the transaction ends: what is decided from all entries or logs of a client has to
 * see those of others that record at the same moment.
 */
export async function lockClient(sql: Sql, clientId: string): Promise<void> {
  await sql.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [clientId]);
}
