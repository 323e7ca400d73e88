import type { Sql } from '@fitsync/descriptor';

/** A look at a program that is to be done. */
export interface ProgramCheck {
  readonly program_id: string;
  /** How often it has been asked for so far. */
  readonly requests: number;
  /** Of the request that asked for it last. */
  readonly correlation_id: string;
}

/**
 * Takes the program whose check has been due longest, for this replica alone until `until`: if it has not settled the
 * check by then, another one takes it. Undefined when nothing is due.
 */
export async function claimProgramCheck(
  sql: Sql,
  now: Date,
  until: Date,
): Promise<ProgramCheck | undefined> {
  const { rows } = await sql.query<ProgramCheck>(
    `UPDATE program_checks SET due_at = $2
     WHERE program_id = (
       SELECT program_id FROM program_checks WHERE due_at <= $1
       ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED)
     RETURNING program_id, requests, correlation_id`,
    [now, until],
  );
  return rows[0];
}
