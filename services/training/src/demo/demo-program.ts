import type { NewProgram } from '../store/insert-program.ts';
import type { insertDietPlan } from '../store/insert-diet-plan.ts';
import type { insertWorkoutPlan } from '../store/insert-workout-plan.ts';

/** The demo accounts that the user service makes. */
const clientId = '0193a000-0000-7000-8000-000000000001';
const trainerId = '0193a000-0000-7000-8000-000000000002';

/** The workout plan of the demo program. */
export const demoWorkoutPlan: Parameters<typeof insertWorkoutPlan>[1] = {
  id: '0193a000-0000-7000-8000-000000000021',
  trainer_id: trainerId,
  name: 'Strength base',
  description: 'Three full-body days a week',
  exercises: [
    { name: 'Back squat', sets: 4, reps: 8, weight_kg: 60, rest_seconds: 120 },
    { name: 'Bench press', sets: 4, reps: 8, weight_kg: 45, rest_seconds: 120 },
    { name: 'Bent-over row', sets: 3, reps: 10, weight_kg: 40, rest_seconds: 90 },
    { name: 'Plank', sets: 3, duration_seconds: 60, rest_seconds: 60 },
  ],
};

/** The diet plan of the demo program. */
export const demoDietPlan: Parameters<typeof insertDietPlan>[1] = {
  id: '0193a000-0000-7000-8000-000000000022',
  trainer_id: trainerId,
  name: 'Lean bulk',
  description: 'A small surplus',
  daily_calories: 2600,
  meals: [
    { name: 'Breakfast', calories: 600, protein_g: 35, carbs_g: 60, fat_g: 20 },
    { name: 'Lunch', calories: 800, protein_g: 50, carbs_g: 90, fat_g: 25 },
    { name: 'Dinner', calories: 800, protein_g: 50, carbs_g: 85, fat_g: 25 },
    { name: 'Snacks', calories: 400, protein_g: 25, carbs_g: 40, fat_g: 15 },
  ],
};

/** The demo program, from the given day on. */
export function demoProgram(startDate: string): NewProgram {
  return {
    id: '0193a000-0000-7000-8000-000000000020',
    client_id: clientId,
    trainer_id: trainerId,
    workout_plan_id: demoWorkoutPlan.id,
    diet_plan_id: demoDietPlan.id,
    name: 'Twelve weeks to strong',
    start_date: startDate,
    duration_weeks: 12,
    workouts_per_week: 3,
    goals: ['Squat body weight'],
  };
}
