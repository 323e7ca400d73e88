// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import type { CalendarDate, Page, Timestamp, Uuid } from '../common/schemas.ts';

/** The active programs of a client. */
export interface ActiveProgramsResponse {
  /** Always true. */
  success: true;
  /** The programs, the newest first. */
  data: Program[];
}

/** How the program ended. */
export interface CompleteProgramRequest {
  /** Share of what was planned that was done, 0 to 1. */
  adherence_rate?: number | null;
  /** The day it ended; today unless given. */
  completion_date?: CalendarDate;
}

/** A diet plan that programs can use. */
export interface DietPlan {
  /** The plan. */
  id: Uuid;
  /** Who wrote it. */
  trainer_id: Uuid;
  /** What the plan is called. */
  name: string;
  /** What it is for. */
  description: string | null;
  /** Energy for a day, in kilocalories. */
  daily_calories: number | null;
  /** The meals of a day, in order. */
  meals: Meal[];
  /** When it was written. */
  created_at: Timestamp;
  /** When it last changed. */
  updated_at: Timestamp;
}

/** Diet plans, the newest first. */
export interface DietPlanListResponse {
  /** Always true. */
  success: true;
  /** The plans. */
  data: DietPlan[];
  page: Page;
}

/** A diet plan to store. */
export interface DietPlanRequest {
  /** What the plan is called. */
  name: string;
  /** The meals of a day, in order. */
  meals: Meal[];
  /** Energy for a day, in kilocalories. */
  daily_calories?: number | null;
  /** What it is for. */
  description?: string | null;
}

/** One diet plan. */
export interface DietPlanResponse {
  /** Always true. */
  success: true;
  data: DietPlan;
}

/** One exercise of a workout. */
export interface Exercise {
  /** What it is. */
  name: string;
  /** How long, for exercises by time. */
  duration_seconds?: number;
  /** What to look out for. */
  notes?: string;
  /** Repetitions in a set. */
  reps?: number;
  /** Rest after a set. */
  rest_seconds?: number;
  /** How many sets. */
  sets?: number;
  /** Weight in kilograms. */
  weight_kg?: number;
}

/** What a program is to achieve. */
export type Goals = string[];

/** One meal of a day. */
export interface Meal {
  /** Which meal. */
  name: string;
  /** Energy in kilocalories. */
  calories?: number;
  /** Carbohydrates in grams. */
  carbs_g?: number;
  /** Fat in grams. */
  fat_g?: number;
  /** What to look out for. */
  notes?: string;
  /** Protein in grams. */
  protein_g?: number;
}

/** A program that a trainer assigned to a client. */
export interface Program {
  /** The program. */
  id: Uuid;
  /** For whom it is. */
  client_id: Uuid;
  /** Who assigned it. */
  trainer_id: Uuid;
  /** The workout plan. */
  workout_plan_id: Uuid | null;
  /** The diet plan. */
  diet_plan_id: Uuid | null;
  /** What the program is called. */
  name: string;
  /** Its first day. */
  start_date: CalendarDate;
  /** How many weeks it takes. */
  duration_weeks: number;
  /** How many workouts it asks for in each of its weeks. */
  workouts_per_week: number;
  goals: Goals;
  status: ProgramStatus;
  /** Share of what was planned that was done, 0 to 1; null until it is known. */
  adherence_rate: number | null;
  /** The day it ended. */
  completion_date: CalendarDate | null;
  /** Counts the changes of the program. */
  version: number;
  /** When it was assigned. */
  created_at: Timestamp;
  /** When it last changed. */
  updated_at: Timestamp;
  /** Name of the client; "Unknown User" when it cannot be had right now. */
  client_name?: string;
  /** Name of the trainer; "Unknown User" when it cannot be had right now. */
  trainer_name?: string;
}

/** Programs, the newest first. */
export interface ProgramListResponse {
  /** Always true. */
  success: true;
  /** The programs. */
  data: Program[];
  page: Page;
}

/** A program to assign. */
export interface ProgramRequest {
  /** For whom it is. */
  client_id: Uuid;
  /** Who assigned it. */
  trainer_id: Uuid;
  /** What the program is called. */
  name: string;
  /** Its first day. */
  start_date: CalendarDate;
  /** How many weeks it takes. */
  duration_weeks: number;
  /** The diet plan. */
  diet_plan_id?: Uuid | null;
  goals?: Goals;
  /** The workout plan. */
  workout_plan_id?: Uuid | null;
  /**
   * How many workouts it asks for in each of its weeks.
   * @default 3
   */
  workouts_per_week?: number;
}

/** One program. */
export interface ProgramResponse {
  /** Always true. */
  success: true;
  data: Program;
}

/** Where a program stands; completed and cancelled are final. */
export type ProgramStatus = 'active' | 'paused' | 'completed' | 'cancelled';

/** What to change; what is absent stays. */
export interface UpdateProgramRequest {
  /** The diet plan. */
  diet_plan_id?: Uuid | null;
  /** How many weeks it takes. */
  duration_weeks?: number;
  goals?: Goals;
  /** What the program is called. */
  name?: string;
  /** Its first day. */
  start_date?: CalendarDate;
  /** The new state: active resumes a paused program. */
  status?: 'active' | 'paused' | 'cancelled';
  /** The workout plan. */
  workout_plan_id?: Uuid | null;
  /** How many workouts it asks for in each of its weeks. */
  workouts_per_week?: number;
}

/** A workout plan that programs can use. */
export interface WorkoutPlan {
  /** The plan. */
  id: Uuid;
  /** Who wrote it. */
  trainer_id: Uuid;
  /** What the plan is called. */
  name: string;
  /** What it is for. */
  description: string | null;
  /** The exercises, in order. */
  exercises: Exercise[];
  /** When it was written. */
  created_at: Timestamp;
  /** When it last changed. */
  updated_at: Timestamp;
}

/** Workout plans, the newest first. */
export interface WorkoutPlanListResponse {
  /** Always true. */
  success: true;
  /** The plans. */
  data: WorkoutPlan[];
  page: Page;
}

/** A workout plan to store. */
export interface WorkoutPlanRequest {
  /** What the plan is called. */
  name: string;
  /** The exercises, in order. */
  exercises: Exercise[];
  /** What it is for. */
  description?: string | null;
}

/** One workout plan. */
export interface WorkoutPlanResponse {
  /** Always true. */
  success: true;
  data: WorkoutPlan;
}
