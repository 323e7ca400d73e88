import type { Sql } from '@fitsync/descriptor';
import type { DeathReason } from '../consume/dead-letters.ts';

/** A dead letter, without its envelope. */
export interface DeadLetter {
  readonly event_id: string;
  readonly source: string;
  readonly partition: number;
  readonly type: string;
  readonly key: string;
  readonly log_id: string | null;
  readonly reason: DeathReason;
  readonly error: string;
  readonly attempts: number;
  readonly first_failed_at: string;
  readonly dead_at: string;
  readonly redrives: number;
}

/** Which dead letters are meant; those that fulfil everything that is given. */
export interface DeadLetterFilter {
  readonly ids?: readonly string[];
  readonly types?: readonly string[];
  readonly reason?: DeathReason;
  /** Given up at this time or later. */
  readonly since?: Date;
  /** The oldest ones, this many. */
  readonly limit?: number;
}

const columns = `event_id, source, partition, type, key, log_id, reason, error, attempts,
  first_failed_at, dead_at, redrives`;

/** Finds dead letters, oldest first. */
export async function findDeadLetters(sql: Sql, filter: DeadLetterFilter): Promise<DeadLetter[]> {
  const { ids = null, types = null, reason = null, since, limit = null } = filter;
  const { rows } = await sql.query<DeadLetter>(
    `SELECT ${columns} FROM dead_letter
     WHERE ($1::text[] IS NULL OR event_id = ANY ($1)) AND ($2::text[] IS NULL OR type = ANY ($2))
       AND ($3::text IS NULL OR reason = $3) AND ($4::timestamptz IS NULL OR dead_at >= $4)
     ORDER BY dead_at, event_id LIMIT $5`,
    [ids, types, reason, since?.toISOString() ?? null, limit],
  );
  return rows;
}

/** What stood in the log, of a dead letter. */
export async function readDeadLetter(
  sql: Sql,
  id: string,
): Promise<(DeadLetter & { readonly envelope: string }) | undefined> {
  const { rows } = await sql.query<DeadLetter & { envelope: string }>(
    `SELECT ${columns}, envelope FROM dead_letter WHERE event_id = $1`,
    [id],
  );
  return rows[0];
}

/** The types of the events that are dead letters. */
export async function listDeadTypes(sql: Sql): Promise<string[]> {
  const { rows } = await sql.query<{ type: string }>('SELECT DISTINCT type FROM dead_letter');
  return rows.map(({ type }) => type);
}
