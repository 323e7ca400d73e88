import type {
  ClientAnalytics,
  Goal,
  MetricTrend,
  ProgramProgress,
  WeeklyTotal,
  WorkoutLog,
} from '@fitsync/contracts/progress';
import type { Program } from '@fitsync/contracts/training';
import { addDays, daysIn, mondayOf } from './calendar.ts';
import { difference, type Measurement, valuesOf } from './measurement.ts';
import { metricNames } from './metric-names.ts';
import { adherenceRate, workoutsDue } from './program-terms.ts';

/** A workout that is written down, as analytics look at it. */
export type LoggedWorkout = Pick<
  WorkoutLog,
  'program_id' | 'workout_date' | 'exercises_completed' | 'total_duration_minutes'
>;

/** What analytics need to know of a program that is active or completed. */
export type FollowedProgram = Pick<
  Program,
  | 'id'
  | 'name'
  | 'trainer_id'
  | 'start_date'
  | 'duration_weeks'
  | 'workouts_per_week'
  | 'status'
  | 'completion_date'
>;

/** The days that count, both included. */
export interface Period {
  readonly from_date: string;
  readonly to_date: string;
}

/** Everything that is known of a client. */
export interface ClientFacts {
  readonly client_id: string;
  readonly time_zone: string;
  /** Those that are filled in, since the earliest start of an active program and in the period. */
  readonly workouts: readonly LoggedWorkout[];
  readonly entries: readonly Measurement[];
  readonly active_goals: Goal[];
  /** When achievements were earned. */
  readonly earned: readonly string[];
  /** Null when the training service does not answer. */
  readonly programs: readonly FollowedProgram[] | null;
}

/** The last weeks until `today`, of which the current one is one. */
export function periodOf(weeks: number, today: string): Period {
  return { from_date: addDays(mondayOf(today), -(weeks - 1) * 7), to_date: today };
}

/** Sums up how a client is doing. */
export function analyse(facts: ClientFacts, period: Period): ClientAnalytics {
  const isInPeriod = (day: string): boolean => period.from_date <= day && day <= period.to_date;
  const dayOf = daysIn(facts.time_zone);
  const instantIsInPeriod = (at: string): boolean => isInPeriod(dayOf(new Date(at)));
  const workouts = facts.workouts.filter(({ workout_date }) => isInPeriod(workout_date));
  return {
    client_id: facts.client_id,
    ...period,
    ...adherenceIn(period, facts.programs, workouts),
    total_duration_minutes: sumOf(workouts, durationOf),
    weekly_totals: totalsPerWeek(workouts, period),
    trends: trendsOf(facts.entries.filter(({ recorded_at }) => instantIsInPeriod(recorded_at))),
    active_goals: facts.active_goals,
    achievements_earned: facts.earned.filter(instantIsInPeriod).length,
    active_programs:
      facts.programs
        ?.filter(({ status }) => status === 'active')
        .map((one) => progressOf(one, facts.workouts, period.to_date)) ?? null,
  };
}

function adherenceIn(
  { from_date, to_date }: Period,
  programs: readonly FollowedProgram[] | null,
  workouts: readonly LoggedWorkout[],
): Pick<ClientAnalytics, 'workouts_due' | 'workouts_completed' | 'adherence_rate'> {
  if (programs === null) {
    return { workouts_due: null, workouts_completed: null, adherence_rate: null };
  }
  let due = 0;
  let completed = 0;
  for (const program of programs) {
    // A program that was completed asks for nothing more.
    const last = [program.completion_date ?? to_date, to_date].sort()[0] ?? to_date;
    const before = addDays(from_date, -1);
    const newlyDue = Math.max(0, workoutsDue(program, last) - workoutsDue(program, before));
    due += newlyDue;
    completed += Math.min(newlyDue, countLogged(program, workouts, last));
  }
  return {
    workouts_due: due,
    workouts_completed: completed,
    adherence_rate: adherenceRate(completed, due),
  };
}

function progressOf(
  program: FollowedProgram,
  workouts: readonly LoggedWorkout[],
  today: string,
): ProgramProgress {
  const due = workoutsDue(program, today);
  const completed = Math.min(due, countLogged(program, workouts, today));
  return {
    program_id: program.id,
    name: program.name,
    trainer_id: program.trainer_id,
    start_date: program.start_date,
    duration_weeks: program.duration_weeks,
    workouts_due: due,
    workouts_completed: completed,
    adherence_rate: adherenceRate(completed, due),
  };
}

function countLogged(
  { id, start_date }: FollowedProgram,
  workouts: readonly LoggedWorkout[],
  until: string,
): number {
  return workouts.filter(
    ({ program_id, workout_date }) =>
      program_id === id && start_date <= workout_date && workout_date <= until,
  ).length;
}

function totalsPerWeek(workouts: readonly LoggedWorkout[], period: Period): WeeklyTotal[] {
  const totals: WeeklyTotal[] = [];
  for (let monday = period.from_date; monday <= period.to_date; monday = addDays(monday, 7)) {
    const week = workouts.filter(({ workout_date }) => mondayOf(workout_date) === monday);
    totals.push({
      week_start: monday,
      workouts_completed: week.length,
      duration_minutes: sumOf(week, durationOf),
      volume_kg: sumOf(week, volumeOf),
    });
  }
  return totals;
}

function durationOf({ total_duration_minutes }: LoggedWorkout): number {
  return total_duration_minutes;
}

/** What was lifted; an exercise without repetitions or load adds nothing, one without sets is one set. */
function volumeOf({ exercises_completed }: LoggedWorkout): number {
  return sumOf(
    exercises_completed,
    ({ sets = 1, reps = 0, weight_kg = 0 }) => sets * reps * weight_kg,
  );
}

function sumOf<Item>(items: readonly Item[], amountOf: (item: Item) => number): number {
  const sum = items.reduce((total, item) => total + amountOf(item), 0);
  return Math.round(sum * 1_000) / 1_000;
}

function trendsOf(entries: readonly Measurement[]): MetricTrend[] {
  return metricNames.flatMap((metric) => {
    const values = valuesOf(entries, metric);
    const [first] = values;
    const latest = values.at(-1);
    if (first === undefined || latest === undefined) return [];
    return [
      {
        metric,
        entries: values.length,
        first_value: first.value,
        latest_value: latest.value,
        change: difference(latest.value, first.value),
        first_recorded_at: first.recorded_at,
        latest_recorded_at: latest.recorded_at,
      },
    ];
  });
}
