import type { Sql } from '@fitsync/descriptor';

/** A session that begins. */
export interface NewSession {
  readonly id: string;
  readonly user_id: string;
  readonly chain_secret: Buffer;
  readonly expires_at: Date;
}

/** Stores a session. */
export async function insertSession(sql: Sql, session: NewSession, now: Date): Promise<void> {
  await sql.query(
    `INSERT INTO sessions (id, user_id, chain_secret, created_at, expires_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [session.id, session.user_id, session.chain_secret, now, session.expires_at],
  );
}
