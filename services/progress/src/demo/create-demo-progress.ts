import type { Sql } from '@fitsync/descriptor';
import { findGoals } from '../store/find-goals.ts';
import { findReading } from '../store/find-reading.ts';
import { findWorkoutLog } from '../store/find-workout-log.ts';
import { insertAchievement } from '../store/insert-achievement.ts';
import { insertGoal } from '../store/insert-goal.ts';
import { insertMetricEntry } from '../store/insert-metric-entry.ts';
import { saveWorkoutLog } from '../store/save-workout-log.ts';
import { demoAchievement, demoGoal, demoMetrics, demoWorkoutLog } from './demo-progress.ts';

/**
 * Stores seven weeks of weight, a goal within reach, and a workout of the demo program with what it has earned. What is
 * there stays as it is.
 */
export async function createDemoProgress(sql: Sql, now: Date): Promise<void> {
  const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
  for (const entry of demoMetrics(today)) {
    if ((await findReading(sql, entry)) === undefined) await insertMetricEntry(sql, entry, now);
  }
  const goal = demoGoal(today);
  const goals = await findGoals(sql, goal.client_id);
  if (goals.every(({ id }) => id !== goal.id)) await insertGoal(sql, goal);
  const log = demoWorkoutLog(today);
  if ((await findWorkoutLog(sql, log.id)) === undefined) await saveWorkoutLog(sql, log, now);
  await insertAchievement(sql, demoAchievement(now));
}
