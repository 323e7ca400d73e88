import type { Sql } from '@fitsync/descriptor';
import type { ProgramCheck } from './claim-program-check.ts';

/** Ends a check, unless a log has asked for another one meanwhile. */
export async function settleProgramCheck(sql: Sql, check: ProgramCheck): Promise<void> {
  await sql.query('DELETE FROM program_checks WHERE program_id = $1 AND requests = $2', [
    check.program_id,
    check.requests,
  ]);
}
