import type { Sql } from '@fitsync/descriptor';
import { findDietPlan } from '../store/find-diet-plan.ts';
import { findProgram } from '../store/find-program.ts';
import { findWorkoutPlan } from '../store/find-workout-plan.ts';
import { insertDietPlan } from '../store/insert-diet-plan.ts';
import { insertProgram } from '../store/insert-program.ts';
import { insertWorkoutPlan } from '../store/insert-workout-plan.ts';
import { demoDietPlan, demoProgram, demoWorkoutPlan } from './demo-program.ts';

const twoWeeksMs = 14 * 24 * 60 * 60 * 1000;

/** Stores an active program that began two weeks ago, and its plans. What is there stays as it is. */
export async function createDemoProgram(sql: Sql, now: Date): Promise<void> {
  if ((await findWorkoutPlan(sql, demoWorkoutPlan.id)) === undefined) {
    await insertWorkoutPlan(sql, demoWorkoutPlan, now);
  }
  if ((await findDietPlan(sql, demoDietPlan.id)) === undefined) {
    await insertDietPlan(sql, demoDietPlan, now);
  }
  const began = new Date(now.getTime() - twoWeeksMs).toISOString().slice(0, 'YYYY-MM-DD'.length);
  const program = demoProgram(began);
  if ((await findProgram(sql, program.id)) === undefined) await insertProgram(sql, program, now);
}
