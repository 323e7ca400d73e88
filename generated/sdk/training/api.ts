// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import type { ApiMethod } from '@fitsync/descriptor';
import type {
  CompleteProgram,
  CreateDietPlan,
  CreateProgram,
  CreateWorkoutPlan,
  GetDietPlan,
  GetProgram,
  GetWorkoutPlan,
  ListActivePrograms,
  ListDietPlans,
  ListPrograms,
  ListWorkoutPlans,
  UpdateProgram,
} from '../../training/operations.ts';

/** What programs outside may ask the training service. */
export interface TrainingApi {
  /**
   * List diet plans.
   *
   * Lists diet plans, the newest first: trainers see their own, administrators all, clients those
   * of their programs.
   *
   * `GET /api/diet-plans`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * for await (const item of fitsync.training.listDietPlans.items()) console.log(item);
   * ```
   */
  readonly listDietPlans: ApiMethod<ListDietPlans>;

  /**
   * Write a diet plan.
   *
   * Stores a diet plan. Trainers and administrators may.
   *
   * `POST /api/diet-plans`, for the roles trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.training.createDietPlan({
   *   body: {
   *     name: 'Lean bulk',
   *     meals: [
   *       {
   *         name: 'Breakfast',
   *         calories: 600,
   *         carbs_g: 60,
   *         fat_g: 20,
   *         notes: 'Within an hour of training',
   *         protein_g: 35,
   *       },
   *     ],
   *     daily_calories: 2600,
   *     description: 'A small surplus',
   *   },
   * }).unwrap();
   * ```
   */
  readonly createDietPlan: ApiMethod<CreateDietPlan>;

  /**
   * Read a diet plan.
   *
   * Shows a diet plan to its trainer, administrators, and the clients who have it in a program.
   *
   * `GET /api/diet-plans/{id}`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.training.getDietPlan({ id: '0193a000-0000-7000-8000-000000000022' }).unwrap();
   * ```
   */
  readonly getDietPlan: ApiMethod<GetDietPlan>;

  /**
   * List programs.
   *
   * Lists programs, the newest first: clients and trainers see their own, administrators and the
   * progress service all. Names are added for users; a name that cannot be had right now is
   * "Unknown User".
   *
   * `GET /api/programs`, for the roles client, trainer, admin and for the service progress.
   *
   * @example
   * ```ts
   * for await (const item of fitsync.training.listPrograms.items()) console.log(item);
   * ```
   */
  readonly listPrograms: ApiMethod<ListPrograms>;

  /**
   * Assign a program.
   *
   * Assigns a program to a client; it is active at once. Trainers assign their own, administrators
   * anyone's. The client must not have been refused a health clearance. Publishes
   * `program.assigned`.
   *
   * `POST /api/programs`, for the roles trainer, admin. Publishes `program.assigned`.
   *
   * @example
   * ```ts
   * const answer = await fitsync.training.createProgram({
   *   body: {
   *     client_id: '0193a000-0000-7000-8000-000000000001',
   *     trainer_id: '0193a000-0000-7000-8000-000000000002',
   *     name: 'Twelve weeks to strong',
   *     start_date: '2026-11-26',
   *     duration_weeks: 12,
   *     diet_plan_id: '0193a000-0000-7000-8000-000000000022',
   *     goals: ['Squat body weight'],
   *     workout_plan_id: '0193a000-0000-7000-8000-000000000021',
   *     workouts_per_week: 3,
   *   },
   * }).unwrap();
   * ```
   */
  readonly createProgram: ApiMethod<CreateProgram>;

  /**
   * Read the active programs of a client.
   *
   * Shows the active programs of a client to the client, the trainers who assigned them,
   * administrators, and the schedule and progress services.
   *
   * `GET /api/programs/client/{client_id}/active`, for the roles client, trainer, admin and for the
   * services schedule, progress.
   *
   * @example
   * ```ts
   * const answer = await fitsync.training.listActivePrograms({ client_id: '0193a000-0000-7000-8000-000000000001' }).unwrap();
   * ```
   */
  readonly listActivePrograms: ApiMethod<ListActivePrograms>;

  /**
   * Read a program.
   *
   * Shows a program to its client, its trainer, administrators, and the progress and notification
   * services.
   *
   * `GET /api/programs/{id}`, for the roles client, trainer, admin and for the services progress,
   * notification.
   *
   * @example
   * ```ts
   * const answer = await fitsync.training.getProgram({ id: '0193a000-0000-7000-8000-000000000020' }).unwrap();
   * ```
   */
  readonly getProgram: ApiMethod<GetProgram>;

  /**
   * Change a program.
   *
   * Changes a program, pauses, resumes or cancels it. Its trainer and administrators may. Publishes
   * `program.updated` with what changed.
   *
   * `PATCH /api/programs/{id}`, for the roles trainer, admin. Publishes `program.updated`.
   *
   * @example
   * ```ts
   * const answer = await fitsync.training.updateProgram({
   *   id: '0193a000-0000-7000-8000-000000000020',
   *   body: { status: 'paused' },
   * }).unwrap();
   * ```
   */
  readonly updateProgram: ApiMethod<UpdateProgram>;

  /**
   * Complete a program.
   *
   * Ends a program. Its trainer, administrators and the progress service may. Completing it again
   * changes nothing. Publishes `program.completed`.
   *
   * `POST /api/programs/{id}/complete`, for the roles trainer, admin and for the service progress.
   * Publishes `program.completed`.
   *
   * @example
   * ```ts
   * const answer = await fitsync.training.completeProgram({
   *   id: '0193a000-0000-7000-8000-000000000020',
   *   body: { adherence_rate: 0.85, completion_date: '2027-02-18' },
   * }).unwrap();
   * ```
   */
  readonly completeProgram: ApiMethod<CompleteProgram>;

  /**
   * List workout plans.
   *
   * Lists workout plans, the newest first: trainers see their own, administrators all, clients
   * those of their programs.
   *
   * `GET /api/workout-plans`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * for await (const item of fitsync.training.listWorkoutPlans.items()) console.log(item);
   * ```
   */
  readonly listWorkoutPlans: ApiMethod<ListWorkoutPlans>;

  /**
   * Write a workout plan.
   *
   * Stores a workout plan. Trainers and administrators may.
   *
   * `POST /api/workout-plans`, for the roles trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.training.createWorkoutPlan({
   *   body: {
   *     name: 'Strength base',
   *     exercises: [
   *       {
   *         name: 'Back squat',
   *         notes: 'Keep the chest up',
   *         reps: 8,
   *         rest_seconds: 120,
   *         sets: 4,
   *         weight_kg: 60,
   *       },
   *       { name: 'Plank', duration_seconds: 60, rest_seconds: 60, sets: 3 },
   *     ],
   *     description: 'Three full-body days a week',
   *   },
   * }).unwrap();
   * ```
   */
  readonly createWorkoutPlan: ApiMethod<CreateWorkoutPlan>;

  /**
   * Read a workout plan.
   *
   * Shows a workout plan to its trainer, administrators, and the clients who have it in a program.
   *
   * `GET /api/workout-plans/{id}`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.training.getWorkoutPlan({ id: '0193a000-0000-7000-8000-000000000021' }).unwrap();
   * ```
   */
  readonly getWorkoutPlan: ApiMethod<GetWorkoutPlan>;
}
