import type { Program } from '@fitsync/contracts/training';
import type { Sql } from '@fitsync/descriptor';
import type { VisibleTo } from '../domain/training-policy.ts';

/** What a list of programs is narrowed by; null does not narrow. */
export interface ProgramFilter {
  readonly clientId: string | null;
  readonly trainerId: string | null;
  readonly status: string | null;
  /** Whose programs may be shown. */
  readonly visibleTo: VisibleTo;
  /** The last program of the page before. */
  readonly before: string | null;
}

/** Programs, the newest first, at most `limit`. */
export async function listPrograms(
  sql: Sql,
  filter: ProgramFilter,
  limit: number,
): Promise<Program[]> {
  const { rows } = await sql.query<Program>(
    `SELECT * FROM programs
     WHERE ($1::uuid IS NULL OR client_id = $1)
       AND ($2::uuid IS NULL OR trainer_id = $2)
       AND ($3::text IS NULL OR status = $3)
       AND ($4::uuid IS NULL OR client_id = $4)
       AND ($5::uuid IS NULL OR trainer_id = $5)
       AND ($6::uuid IS NULL OR id < $6)
     ORDER BY id DESC
     LIMIT $7`,
    [
      filter.clientId,
      filter.trainerId,
      filter.status,
      filter.visibleTo.clientId,
      filter.visibleTo.trainerId,
      filter.before,
      limit,
    ],
  );
  return rows;
}
