import { firstWorkoutAward } from '../domain/award.ts';
import { addDays } from '../domain/calendar.ts';
import type { insertAchievement } from '../store/insert-achievement.ts';
import type { NewGoal } from '../store/insert-goal.ts';
import type { NewMetricEntry } from '../store/insert-metric-entry.ts';
import type { NewWorkoutLog } from '../store/save-workout-log.ts';

/** The accounts that the user service makes, and the program that the training service does. */
const clientId = '0193a000-0000-7000-8000-000000000001';
const trainerId = '0193a000-0000-7000-8000-000000000002';
const programId = '0193a000-0000-7000-8000-000000000020';

/** What the client weighed so many days ago, and how much of it was fat. */
const weighings = [
  { daysAgo: 42, weight_kg: 85, body_fat_percentage: 24 },
  { daysAgo: 35, weight_kg: 84.1, body_fat_percentage: 23.6 },
  { daysAgo: 28, weight_kg: 83.2, body_fat_percentage: 23.1 },
  { daysAgo: 21, weight_kg: 82.6, body_fat_percentage: 22.7 },
  { daysAgo: 14, weight_kg: 81.5, body_fat_percentage: 22.2 },
  { daysAgo: 7, weight_kg: 80.9, body_fat_percentage: 21.8 },
  { daysAgo: 1, weight_kg: 80.4, body_fat_percentage: 21.5 },
];

const notMeasured = {
  muscle_mass_kg: null,
  waist_cm: null,
  hip_cm: null,
  chest_cm: null,
  arm_cm: null,
  thigh_cm: null,
  resting_heart_rate_bpm: null,
};

/** Seven weeks of weight, 4.6 kg less: one good day and the first badge is earned. */
export function demoMetrics(today: string): NewMetricEntry[] {
  return weighings.map(({ daysAgo, ...values }, index) => ({
    ...notMeasured,
    ...values,
    id: `0193a000-0000-7000-8000-0000000000${50 + index}`,
    client_id: clientId,
    recorded_at: `${addDays(today, -daysAgo)}T06:30:00.000Z`,
    source: 'smart_scale',
    source_id: `demo-${index + 1}`,
    notes: null,
    recorded_by: clientId,
  }));
}

/** A goal that was set on the day of the first weighing. */
export function demoGoal(today: string): NewGoal {
  return {
    id: '0193a000-0000-7000-8000-000000000060',
    client_id: clientId,
    metric: 'weight_kg',
    target_value: 75,
    set_start_value: 85,
    current_value: 80.4,
    target_date: addDays(today, 90),
    created_by: trainerId,
    created_at: `${addDays(today, -42)}T07:00:00.000Z`,
  };
}

/** A workout of the demo program, without a session. */
export function demoWorkoutLog(today: string): NewWorkoutLog {
  return {
    id: '0193a000-0000-7000-8000-000000000070',
    client_id: clientId,
    trainer_id: null,
    booking_id: null,
    program_id: programId,
    workout_date: addDays(today, -3),
    exercises_completed: [
      { name: 'Back squat', sets: 4, reps: 8, weight_kg: 60 },
      { name: 'Bench press', sets: 4, reps: 8, weight_kg: 45 },
      { name: 'Plank', sets: 3, duration_seconds: 60 },
    ],
    total_duration_minutes: 50,
    notes: 'Felt strong.',
    trainer_notes: null,
  };
}

/** What that workout has earned. */
export function demoAchievement(now: Date): Parameters<typeof insertAchievement>[1] {
  return {
    ...firstWorkoutAward,
    id: '0193a000-0000-7000-8000-000000000080',
    client_id: clientId,
    earned_at: now.toISOString(),
  };
}
