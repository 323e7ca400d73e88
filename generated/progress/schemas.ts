// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import type { CalendarDate, Page, Timestamp, Uuid } from '../common/schemas.ts';

/** Something that a client has earned; each can be earned once. */
export interface Achievement {
  /** The achievement. */
  id: Uuid;
  /** Who earned it. */
  client_id: Uuid;
  /** What it was earned for. */
  type: AchievementType;
  /** What to call it. */
  title: string;
  /** What it says to the client. */
  description: string;
  /** File name of its badge; null when it has none. */
  badge_icon: string | null;
  /** The program that was completed; null for other kinds. */
  program_id: Uuid | null;
  /** When it was earned. */
  earned_at: Timestamp;
}

/** Achievements of a client. */
export interface AchievementListResponse {
  /** Always true. */
  success: true;
  /** The achievements, the latest first. */
  data: Achievement[];
  page: Page;
}

/**
 * What an achievement is earned for: `weight_milestone` for weight lost, `workout_milestone` for
 * the number of workouts logged, `program_completion` for a completed program.
 */
export type AchievementType = 'weight_milestone' | 'workout_milestone' | 'program_completion';

/** How a client is doing. */
export interface ClientAnalytics {
  /** The client. */
  client_id: Uuid;
  /** The first day that counts, a Monday. */
  from_date: CalendarDate;
  /** The last day that counts, today. */
  to_date: CalendarDate;
  /** Workouts that the active programs made due in this time; null when the programs are. */
  workouts_due: number | null;
  /** Those of them that were logged; null when the programs are. */
  workouts_completed: number | null;
  /**
   * Completed workouts in relation to those due, 0 to 1; null when none was due or the programs
   * are.
   */
  adherence_rate: number | null;
  /** How many minutes the workouts took together. */
  total_duration_minutes: number;
  /** What was done in each week, the earliest first; weeks without a workout included. */
  weekly_totals: WeeklyTotal[];
  /** How each metric has changed that was measured in this time. */
  trends: MetricTrend[];
  /** Goals that are not reached yet, the newest first. */
  active_goals: Goal[];
  /** How many achievements were earned in this time. */
  achievements_earned: number;
  /** The active programs; null when the training service does not answer. */
  active_programs: ProgramProgress[] | null;
}

/** How a client is doing. */
export interface ClientAnalyticsResponse {
  /** Always true. */
  success: true;
  data: ClientAnalytics;
}

/** One exercise of a workout, with as much detail as is known. */
export interface CompletedExercise {
  /** What was done. */
  name: string;
  /** How far in metres. */
  distance_meters?: number;
  /** How long it took in seconds; of each set where there are sets. */
  duration_seconds?: number;
  /** What else is to be said. */
  notes?: string;
  /** How many repetitions in each set. */
  reps?: number;
  /** How many sets. */
  sets?: number;
  /** The load in kilograms. */
  weight_kg?: number;
}

/** A value to reach. */
export interface CreateGoalRequest {
  /** Whose goal it is. */
  client_id: Uuid;
  /** What is to change. */
  metric: MetricName;
  /** The value to reach. */
  target_value: number;
  /** Where the client starts; the latest value on record if left out. */
  start_value?: number;
  /** The day to reach it by, today or later. */
  target_date?: CalendarDate;
}

/** A workout that has been done. */
export interface CreateWorkoutLogRequest {
  /** Who trained. */
  client_id: Uuid;
  /** The day of the workout, not in the future; of a booked session its day. */
  workout_date: CalendarDate;
  /** What was done, in order. */
  exercises_completed: CompletedExercise[];
  /** How long it took in minutes. */
  total_duration_minutes: number;
  /** The booked session that it was. */
  booking_id?: Uuid;
  /** What else is to be said. */
  notes?: string;
  /** The program that it belongs to; found from the session if left out. */
  program_id?: Uuid;
}

/** A value that a client wants to reach. */
export interface Goal {
  /** The goal. */
  id: Uuid;
  /** Whose goal it is. */
  client_id: Uuid;
  /** What is to change. */
  metric: MetricName;
  /** The value to reach. */
  target_value: number;
  /** Where the client started; null until there is a first value. */
  start_value: number | null;
  /** The latest value on record; null when there is none. */
  current_value: number | null;
  /** The day to reach it by; null when any will do. */
  target_date: CalendarDate | null;
  /** Whether it has been reached. */
  status: GoalStatus;
  /** When the value that met the target was measured; null while the goal is active. */
  reached_at: Timestamp | null;
  /** The user who set it. */
  created_by: Uuid;
  /** When it was set. */
  created_at: Timestamp;
}

/** Goals. */
export interface GoalListResponse {
  /** Always true. */
  success: true;
  /** The goals, the newest first. */
  data: Goal[];
  page: Page;
}

/** One goal. */
export interface GoalResponse {
  /** Always true. */
  success: true;
  data: Goal;
}

/**
 * `active` until a value meets the target, then `reached`, whatever is measured later; only a
 * correction of that value can make it active again.
 */
export type GoalStatus = 'active' | 'reached';

/** What was measured at one time; null is what was not measured. */
export interface MetricEntry {
  /** The entry. */
  id: Uuid;
  /** Who was measured. */
  client_id: Uuid;
  /** Body weight in kilograms. */
  weight_kg: number | null;
  /** Body fat in percent of the weight. */
  body_fat_percentage: number | null;
  /** Muscle mass in kilograms. */
  muscle_mass_kg: number | null;
  /** Waist in centimetres. */
  waist_cm: number | null;
  /** Hip in centimetres. */
  hip_cm: number | null;
  /** Chest in centimetres. */
  chest_cm: number | null;
  /** Upper arm in centimetres. */
  arm_cm: number | null;
  /** Thigh in centimetres. */
  thigh_cm: number | null;
  /** Heart beats per minute at rest. */
  resting_heart_rate_bpm: number | null;
  /** When it was measured. */
  recorded_at: Timestamp;
  /** Where the values come from. */
  source: string;
  /** The id of the reading at its source. */
  source_id: string | null;
  /** What else is to be said. */
  notes: string | null;
  /** The user who recorded it. */
  recorded_by: Uuid;
  /** When it was recorded first. */
  created_at: Timestamp;
  /** When its values were last replaced. */
  updated_at: Timestamp;
}

/** Entries of body metrics. */
export interface MetricEntryListResponse {
  /** Always true. */
  success: true;
  /** The entries, the latest first. */
  data: MetricEntry[];
  page: Page;
}

/** One entry of body metrics. */
export interface MetricEntryResponse {
  /** Always true. */
  success: true;
  data: MetricEntry;
}

/** What can be measured; the name ends with the unit. */
export type MetricName = 'weight_kg' | 'body_fat_percentage' | 'muscle_mass_kg' | 'waist_cm' | 'hip_cm' | 'chest_cm' | 'arm_cm' | 'thigh_cm' | 'resting_heart_rate_bpm';

/** How one metric has changed. */
export interface MetricTrend {
  /** What was measured. */
  metric: MetricName;
  /** How many values there are. */
  entries: number;
  /** The first value of the time. */
  first_value: number;
  /** The latest value of the time. */
  latest_value: number;
  /** The latest value less the first. */
  change: number;
  /** When the first value was measured. */
  first_recorded_at: Timestamp;
  /** When the latest value was measured. */
  latest_recorded_at: Timestamp;
}

/** How far a client is in an active program. */
export interface ProgramProgress {
  /** The program. */
  program_id: Uuid;
  /** Its name. */
  name: string;
  /** The trainer who leads it. */
  trainer_id: Uuid;
  /** Its first day. */
  start_date: CalendarDate;
  /** How many weeks it lasts. */
  duration_weeks: number;
  /** Workouts that were due since its start. */
  workouts_due: number;
  /** Those of them that were logged. */
  workouts_completed: number;
  /** Completed workouts in relation to those due, 0 to 1; null while none is due. */
  adherence_rate: number | null;
}

/** What was measured at one time; at least one measurement. */
export interface RecordMetricsRequest {
  /** Who was measured. */
  client_id: Uuid;
  /** Upper arm in centimetres. */
  arm_cm?: number;
  /** Body fat in percent of the weight. */
  body_fat_percentage?: number;
  /** Chest in centimetres. */
  chest_cm?: number;
  /** Hip in centimetres. */
  hip_cm?: number;
  /** Muscle mass in kilograms. */
  muscle_mass_kg?: number;
  /** What else is to be said. */
  notes?: string;
  /** When it was measured, not in the future nor before 1900; now if left out. */
  recorded_at?: Timestamp;
  /** Heart beats per minute at rest. */
  resting_heart_rate_bpm?: number;
  /**
   * Where the values come from, such as `manual` or the name of a device.
   * @default manual
   */
  source?: string;
  /** The id of the reading at its source; recording it again replaces the values. */
  source_id?: string;
  /** Thigh in centimetres. */
  thigh_cm?: number;
  /** Waist in centimetres. */
  waist_cm?: number;
  /** Body weight in kilograms. */
  weight_kg?: number;
}

/** The fields of a workout log to change. */
export interface UpdateWorkoutLogRequest {
  /** What was done, in order; replaces the whole list. */
  exercises_completed?: CompletedExercise[];
  /** What else is to be said; null removes it. */
  notes?: string | null;
  /** The program that it belongs to. */
  program_id?: Uuid;
  /** How long it took in minutes. */
  total_duration_minutes?: number;
  /** The day of the workout, not in the future; that of a booked session stays. */
  workout_date?: CalendarDate;
}

/** What was done in one week. */
export interface WeeklyTotal {
  /** The Monday of the week. */
  week_start: CalendarDate;
  /** Workouts that were logged. */
  workouts_completed: number;
  /** How many minutes they took together. */
  duration_minutes: number;
  /** What was lifted, in kilograms; sets times repetitions times load, over all exercises. */
  volume_kg: number;
}

/** What was done in a workout, or that a session took place and it is still to be written down. */
export interface WorkoutLog {
  /** The log. */
  id: Uuid;
  /** Who trained. */
  client_id: Uuid;
  /** The trainer of the session; null for a workout alone. */
  trainer_id: Uuid | null;
  /** The booked session; null when there was none. */
  booking_id: Uuid | null;
  /** The program that it belongs to; null outside a program. */
  program_id: Uuid | null;
  /** The day of the workout. */
  workout_date: CalendarDate;
  /** What was done, in order; empty in a stub. */
  exercises_completed: CompletedExercise[];
  /** How long it took in minutes. */
  total_duration_minutes: number;
  /** What the client has to say. */
  notes: string | null;
  /** What the trainer said when completing the session. */
  trainer_notes: string | null;
  /** Whether it has been filled in. */
  status: WorkoutLogStatus;
  /** When it was made. */
  created_at: Timestamp;
  /** When it was last changed. */
  updated_at: Timestamp;
}

/** Workout logs. */
export interface WorkoutLogListResponse {
  /** Always true. */
  success: true;
  /** The logs, the latest workout first. */
  data: WorkoutLog[];
  page: Page;
}

/** One workout log. */
export interface WorkoutLogResponse {
  /** Always true. */
  success: true;
  data: WorkoutLog;
}

/**
 * `stub` when a session was completed and nobody has written down the workout yet, else `filled`.
 */
export type WorkoutLogStatus = 'stub' | 'filled';
