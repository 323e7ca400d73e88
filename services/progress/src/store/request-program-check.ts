import type { Sql } from '@fitsync/descriptor';

/** Has somebody look soon whether a program is completed, once the transaction has committed. */
export async function requestProgramCheck(
  sql: Sql,
  programId: string,
  correlationId: string,
  now: Date,
): Promise<void> {
  await sql.query(
    `INSERT INTO program_checks (program_id, due_at, correlation_id) VALUES ($1, $2, $3)
     ON CONFLICT (program_id) DO UPDATE
       SET requests = program_checks.requests + 1, due_at = excluded.due_at,
         correlation_id = excluded.correlation_id`,
    [programId, now, correlationId],
  );
}
