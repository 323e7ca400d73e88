import type { WorkoutLog, WorkoutLogStatus } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';
import type { VisibleClients } from '../domain/client-policy.ts';

/** What a list of workout logs is narrowed by; null does not narrow. */
export interface WorkoutLogFilter {
  readonly clients: VisibleClients;
  readonly status: WorkoutLogStatus | null;
  readonly bookingId: string | null;
  /** The first day. */
  readonly from: string | null;
  /** The last day. */
  readonly to: string | null;
  /** The last log of the page before. */
  readonly before: { readonly workout_date: string; readonly id: string } | null;
}

/** Workout logs, the latest workout first, at most `limit`. */
export async function listWorkoutLogs(
  sql: Sql,
  filter: WorkoutLogFilter,
  limit: number,
): Promise<WorkoutLog[]> {
  const { rows } = await sql.query<WorkoutLog>(
    `SELECT * FROM workout_logs
     WHERE ($1::uuid[] IS NULL OR client_id = ANY ($1))
       AND ($2::text IS NULL OR status = $2)
       AND ($3::uuid IS NULL OR booking_id = $3)
       AND ($4::date IS NULL OR workout_date >= $4)
       AND ($5::date IS NULL OR workout_date <= $5)
       AND ($6::date IS NULL OR (workout_date, id) < ($6, $7::uuid))
     ORDER BY workout_date DESC, id DESC
     LIMIT $8`,
    [
      filter.clients,
      filter.status,
      filter.bookingId,
      filter.from,
      filter.to,
      filter.before?.workout_date ?? null,
      filter.before?.id ?? null,
      limit,
    ],
  );
  return rows;
}
