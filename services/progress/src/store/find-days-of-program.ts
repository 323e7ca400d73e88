import type { Sql } from '@fitsync/descriptor';

/** The days of the workouts that are written down for a program. */
export async function findDaysOfProgram(sql: Sql, programId: string): Promise<string[]> {
  const { rows } = await sql.query<{ workout_date: string }>(
    "SELECT workout_date FROM workout_logs WHERE program_id = $1 AND status = 'filled'",
    [programId],
  );
  return rows.map(({ workout_date }) => workout_date);
}
