import type { Sql } from '@fitsync/descriptor';
import { sqlStateOf } from '../db/index.ts';
import { conflict, idempotencyKeyReused, Problem } from '../problem/index.ts';
import type { KeyClaim } from './key-claim.ts';

/** An answer as it is kept: `body` is its JSON, null when it has none. */
export interface StoredAnswer {
  readonly status: number;
  readonly body: string | null;
}

const keptMs = 24 * 60 * 60 * 1_000;
const lockNotAvailable = '55P03';

/**
 * The answer that was given to this request within the last 24 hours. Throws 422 when the key was
 * used for another request.
 */
export async function findAnswer(
  sql: Sql,
  { scope, key, fingerprint }: KeyClaim,
  now: Date,
): Promise<StoredAnswer | undefined> {
  const { rows } = await sql.query<StoredAnswer & { readonly fingerprint: string }>(
    `SELECT fingerprint, status, body FROM idempotency_keys
     WHERE scope = $1 AND key = $2 AND created_at > $3`,
    [scope, key, oldestKept(now)],
  );
  const [found] = rows;
  if (found !== undefined && found.fingerprint !== fingerprint) {
    throw new Problem(
      idempotencyKeyReused,
      'This Idempotency-Key was sent with another body. Use a new key for a new request.',
    );
  }
  return found;
}

/**
 * Takes the key for this transaction, first waiting until a transaction that has it is over, for
 * `patience` milliseconds at most: then it throws 409. False when that one has given an answer.
 */
export async function claimKey(
  tx: Sql,
  { scope, key, fingerprint }: KeyClaim,
  now: Date,
  patience: number,
): Promise<boolean> {
  // 0 would mean to wait for ever.
  await tx.query("SELECT set_config('lock_timeout', $1, true)", [`${Math.max(1, patience)}ms`]);
  const { rowCount } = await tx
    .query(
      `INSERT INTO idempotency_keys AS held (scope, key, fingerprint, created_at)
       VALUES ($1, $2, $3, $4)
       ON CONFLICT (scope, key) DO UPDATE
         SET fingerprint = excluded.fingerprint, status = NULL, body = NULL,
           created_at = excluded.created_at
         WHERE held.created_at <= $5`,
      [scope, key, fingerprint, now, oldestKept(now)],
    )
    .catch(refuseToWait);
  await tx.query('SET LOCAL lock_timeout TO DEFAULT');
  return rowCount === 1;
}

/** Stores the answer under the claimed key; it counts once the transaction commits. */
export async function storeAnswer(
  tx: Sql,
  { scope, key }: KeyClaim,
  { status, body }: StoredAnswer,
): Promise<void> {
  await tx.query(
    'UPDATE idempotency_keys SET status = $3, body = $4 WHERE scope = $1 AND key = $2',
    [scope, key, status, body],
  );
}

/** Gives a claimed key back. */
export async function releaseKey(tx: Sql, { scope, key }: KeyClaim): Promise<void> {
  await tx.query('DELETE FROM idempotency_keys WHERE scope = $1 AND key = $2', [scope, key]);
}

/**
 * Deletes a few answers that are no longer kept. Each new one pays for more than itself, so that the
 * table does not grow; rows that somebody else is at are left to them, so that nobody waits.
 */
export async function pruneAnswers(tx: Sql, now: Date): Promise<void> {
  await tx.query(
    `DELETE FROM idempotency_keys WHERE (scope, key) IN (
       SELECT scope, key FROM idempotency_keys WHERE created_at <= $1
       ORDER BY created_at LIMIT 10 FOR UPDATE SKIP LOCKED
     )`,
    [oldestKept(now)],
  );
}

function oldestKept(now: Date): Date {
  return new Date(now.getTime() - keptMs);
}

function refuseToWait(error: unknown): never {
  if (sqlStateOf(error) !== lockNotAvailable) throw error;
  throw new Problem(
    conflict,
    'A request with this Idempotency-Key is still being served. Repeat it later to get its answer.',
    { cause: error },
  );
}
