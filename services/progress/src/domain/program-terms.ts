import type { Program } from '@fitsync/contracts/training';
import { addDays, dayNumber } from './calendar.ts';

/** What a program asks for: so many workouts in each of its weeks, all of them due when the week begins. */
export type ProgramTerms = Pick<Program, 'start_date' | 'duration_weeks' | 'workouts_per_week'>;

/** How a program ended. */
export interface ProgramEnd {
  readonly adherence_rate: number;
  readonly completion_date: string;
}

/** Workouts that are due on a day since the start of the program. */
export function workoutsDue(program: ProgramTerms, day: string): number {
  const weeks = Math.floor((dayNumber(day) - dayNumber(program.start_date)) / 7) + 1;
  return Math.min(Math.max(weeks, 0), program.duration_weeks) * program.workouts_per_week;
}

/** Completed workouts in relation to those due, 0 to 1, to four decimals; null when none is due. */
export function adherenceRate(completed: number, due: number): number | null {
  return due === 0 ? null : Math.round((completed / due) * 10_000) / 10_000;
}

/**
 * How a program ends with workouts logged on these days; undefined while it goes on.
 *
 * It ends when as many are logged as it asks for in all, or, for a client who missed some, in its last week or later as
 * many as it asks for in a week. What was logged before its start does not count.
 */
export function decideProgramEnd(
  program: ProgramTerms,
  days: readonly string[],
): ProgramEnd | undefined {
  const { start_date, duration_weeks, workouts_per_week } = program;
  const logged = days.filter((day) => day >= start_date).sort();
  const lastWeek = addDays(start_date, (duration_weeks - 1) * 7);
  const inLastWeek = logged.filter((day) => day >= lastWeek).length;
  const asked = duration_weeks * workouts_per_week;
  const last = logged.at(-1);
  if (last === undefined || (logged.length < asked && inLastWeek < workouts_per_week)) {
    return undefined;
  }
  const rate = adherenceRate(Math.min(logged.length, asked), asked);
  return { adherence_rate: rate ?? 0, completion_date: last };
}
