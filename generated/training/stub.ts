// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import type { Handler } from '@fitsync/descriptor';
import type { TrainingCalls } from './calls.ts';
import type { TrainingPayloads } from './events.ts';
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
} from './operations.ts';

/** The implementation of the training service: one handler per operation. */
export interface TrainingStub {
  /**
   * List diet plans.
   *
   * Lists diet plans, the newest first: trainers see their own, administrators all, clients those
   * of their programs.
   *
   * `GET /api/diet-plans`, for the roles client, trainer, admin.
   */
  readonly listDietPlans: Handler<ListDietPlans, TrainingPayloads, TrainingCalls>;

  /**
   * Write a diet plan.
   *
   * Stores a diet plan. Trainers and administrators may.
   *
   * `POST /api/diet-plans`, for the roles trainer, admin.
   */
  readonly createDietPlan: Handler<CreateDietPlan, TrainingPayloads, TrainingCalls>;

  /**
   * Read a diet plan.
   *
   * Shows a diet plan to its trainer, administrators, and the clients who have it in a program.
   *
   * `GET /api/diet-plans/{id}`, for the roles client, trainer, admin.
   */
  readonly getDietPlan: Handler<GetDietPlan, TrainingPayloads, TrainingCalls>;

  /**
   * List programs.
   *
   * Lists programs, the newest first: clients and trainers see their own, administrators and the
   * progress service all. Names are added for users; a name that cannot be had right now is
   * "Unknown User".
   *
   * `GET /api/programs`, for the roles client, trainer, admin and for the service progress.
   */
  readonly listPrograms: Handler<ListPrograms, TrainingPayloads, TrainingCalls>;

  /**
   * Assign a program.
   *
   * Assigns a program to a client; it is active at once. Trainers assign their own, administrators
   * anyone's. The client must not have been refused a health clearance. Publishes
   * `program.assigned`.
   *
   * `POST /api/programs`, for the roles trainer, admin. Publishes `program.assigned`.
   */
  readonly createProgram: Handler<CreateProgram, TrainingPayloads, TrainingCalls>;

  /**
   * Read the active programs of a client.
   *
   * Shows the active programs of a client to the client, the trainers who assigned them,
   * administrators, and the schedule and progress services.
   *
   * `GET /api/programs/client/{client_id}/active`, for the roles client, trainer, admin and for the
   * services schedule, progress.
   */
  readonly listActivePrograms: Handler<ListActivePrograms, TrainingPayloads, TrainingCalls>;

  /**
   * Read a program.
   *
   * Shows a program to its client, its trainer, administrators, and the progress and notification
   * services.
   *
   * `GET /api/programs/{id}`, for the roles client, trainer, admin and for the services progress,
   * notification.
   */
  readonly getProgram: Handler<GetProgram, TrainingPayloads, TrainingCalls>;

  /**
   * Change a program.
   *
   * Changes a program, pauses, resumes or cancels it. Its trainer and administrators may. Publishes
   * `program.updated` with what changed.
   *
   * `PATCH /api/programs/{id}`, for the roles trainer, admin. Publishes `program.updated`.
   */
  readonly updateProgram: Handler<UpdateProgram, TrainingPayloads, TrainingCalls>;

  /**
   * Complete a program.
   *
   * Ends a program. Its trainer, administrators and the progress service may. Completing it again
   * changes nothing. Publishes `program.completed`.
   *
   * `POST /api/programs/{id}/complete`, for the roles trainer, admin and for the service progress.
   * Publishes `program.completed`.
   */
  readonly completeProgram: Handler<CompleteProgram, TrainingPayloads, TrainingCalls>;

  /**
   * List workout plans.
   *
   * Lists workout plans, the newest first: trainers see their own, administrators all, clients
   * those of their programs.
   *
   * `GET /api/workout-plans`, for the roles client, trainer, admin.
   */
  readonly listWorkoutPlans: Handler<ListWorkoutPlans, TrainingPayloads, TrainingCalls>;

  /**
   * Write a workout plan.
   *
   * Stores a workout plan. Trainers and administrators may.
   *
   * `POST /api/workout-plans`, for the roles trainer, admin.
   */
  readonly createWorkoutPlan: Handler<CreateWorkoutPlan, TrainingPayloads, TrainingCalls>;

  /**
   * Read a workout plan.
   *
   * Shows a workout plan to its trainer, administrators, and the clients who have it in a program.
   *
   * `GET /api/workout-plans/{id}`, for the roles client, trainer, admin.
   */
  readonly getWorkoutPlan: Handler<GetWorkoutPlan, TrainingPayloads, TrainingCalls>;
}
