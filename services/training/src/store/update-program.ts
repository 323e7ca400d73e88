import type { Program } from '@fitsync/contracts/training';
import type { Sql } from '@fitsync/descriptor';
import { firstRow } from '@fitsync/runtime/db';

/** Stores a changed program and counts its version up. */
export async function updateProgram(sql: Sql, program: Program, now: Date): Promise<Program> {
  const { rows } = await sql.query<Program>(
    `UPDATE programs
     SET workout_plan_id = $2, diet_plan_id = $3, name = $4, start_date = $5, duration_weeks = $6,
         workouts_per_week = $7, goals = $8, status = $9, adherence_rate = $10, completion_date = $11,
         version = version + 1, updated_at = $12
     WHERE id = $1
     RETURNING *`,
    [
      program.id,
      program.workout_plan_id,
      program.diet_plan_id,
      program.name,
      program.start_date,
      program.duration_weeks,
      program.workouts_per_week,
      JSON.stringify(program.goals),
      program.status,
      program.adherence_rate,
      program.completion_date,
      now,
    ],
  );
  return firstRow(rows);
}
