import type { Program } from '@fitsync/contracts/training';
import type { Sql } from '@fitsync/descriptor';
import { firstRow } from '@fitsync/runtime/db';

/** A program that is to be stored; it starts active. */
export type NewProgram = Pick<
  Program,
  | 'id'
  | 'client_id'
  | 'trainer_id'
  | 'workout_plan_id'
  | 'diet_plan_id'
  | 'name'
  | 'start_date'
  | 'duration_weeks'
  | 'workouts_per_week'
  | 'goals'
>;

/** Stores an active program. */
export async function insertProgram(sql: Sql, program: NewProgram, now: Date): Promise<Program> {
  const { rows } = await sql.query<Program>(
    `INSERT INTO programs (id, client_id, trainer_id, workout_plan_id, diet_plan_id, name, start_date,
       duration_weeks, workouts_per_week, goals, status, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'active', $11, $11)
     RETURNING *`,
    [
      program.id,
      program.client_id,
      program.trainer_id,
      program.workout_plan_id,
      program.diet_plan_id,
      program.name,
      program.start_date,
      program.duration_weeks,
      program.workouts_per_week,
      JSON.stringify(program.goals),
      now,
    ],
  );
  return firstRow(rows);
}
