// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import type { Problem, Uuid } from '../common/schemas.ts';
import type {
  ActiveProgramsResponse,
  CompleteProgramRequest,
  DietPlanListResponse,
  DietPlanRequest,
  DietPlanResponse,
  ProgramListResponse,
  ProgramRequest,
  ProgramResponse,
  ProgramStatus,
  UpdateProgramRequest,
  WorkoutPlanListResponse,
  WorkoutPlanRequest,
  WorkoutPlanResponse,
} from './schemas.ts';

/**
 * List diet plans.
 *
 * Lists diet plans, the newest first: trainers see their own, administrators all, clients those of
 * their programs.
 *
 * `GET /api/diet-plans`, for the roles client, trainer, admin.
 */
export interface ListDietPlans {
  input: {
    /** `page.next_cursor` of the answer before. */
    cursor?: string;
    /**
     * How many entries to return.
     * @default 20
     */
    limit?: number;
  };
  responses: {
    200: DietPlanListResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Write a diet plan.
 *
 * Stores a diet plan. Trainers and administrators may.
 *
 * `POST /api/diet-plans`, for the roles trainer, admin.
 */
export interface CreateDietPlan {
  input: {
    body: DietPlanRequest;
  };
  responses: {
    201: DietPlanResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    413: Problem;
    415: Problem;
    422: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Read a diet plan.
 *
 * Shows a diet plan to its trainer, administrators, and the clients who have it in a program.
 *
 * `GET /api/diet-plans/{id}`, for the roles client, trainer, admin.
 */
export interface GetDietPlan {
  input: {
    /** The plan. */
    id: Uuid;
  };
  responses: {
    200: DietPlanResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * List programs.
 *
 * Lists programs, the newest first: clients and trainers see their own, administrators and the
 * progress service all. Names are added for users; a name that cannot be had right now is "Unknown
 * User".
 *
 * `GET /api/programs`, for the roles client, trainer, admin and for the service progress.
 */
export interface ListPrograms {
  input: {
    /** Only programs of this client. */
    client_id?: Uuid;
    /** `page.next_cursor` of the answer before. */
    cursor?: string;
    /**
     * How many entries to return.
     * @default 20
     */
    limit?: number;
    /** Only programs in this state. */
    status?: ProgramStatus;
    /** Only programs of this trainer. */
    trainer_id?: Uuid;
  };
  responses: {
    200: ProgramListResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Assign a program.
 *
 * Assigns a program to a client; it is active at once. Trainers assign their own, administrators
 * anyone's. The client must not have been refused a health clearance. Publishes `program.assigned`.
 *
 * `POST /api/programs`, for the roles trainer, admin. Publishes `program.assigned`.
 */
export interface CreateProgram {
  input: {
    body: ProgramRequest;
  };
  responses: {
    201: ProgramResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    413: Problem;
    415: Problem;
    422: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: 'program.assigned';
}

/**
 * Read the active programs of a client.
 *
 * Shows the active programs of a client to the client, the trainers who assigned them,
 * administrators, and the schedule and progress services.
 *
 * `GET /api/programs/client/{client_id}/active`, for the roles client, trainer, admin and for the
 * services schedule, progress.
 */
export interface ListActivePrograms {
  input: {
    /** The client. */
    client_id: Uuid;
  };
  responses: {
    200: ActiveProgramsResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Read a program.
 *
 * Shows a program to its client, its trainer, administrators, and the progress and notification
 * services.
 *
 * `GET /api/programs/{id}`, for the roles client, trainer, admin and for the services progress,
 * notification.
 */
export interface GetProgram {
  input: {
    /** The program. */
    id: Uuid;
  };
  responses: {
    200: ProgramResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Change a program.
 *
 * Changes a program, pauses, resumes or cancels it. Its trainer and administrators may. Publishes
 * `program.updated` with what changed.
 *
 * `PATCH /api/programs/{id}`, for the roles trainer, admin. Publishes `program.updated`.
 */
export interface UpdateProgram {
  input: {
    /** The program. */
    id: Uuid;
    body: UpdateProgramRequest;
  };
  responses: {
    200: ProgramResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    413: Problem;
    415: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: 'program.updated';
}

/**
 * Complete a program.
 *
 * Ends a program. Its trainer, administrators and the progress service may. Completing it again
 * changes nothing. Publishes `program.completed`.
 *
 * `POST /api/programs/{id}/complete`, for the roles trainer, admin and for the service progress.
 * Publishes `program.completed`.
 */
export interface CompleteProgram {
  input: {
    /** The program. */
    id: Uuid;
    body?: CompleteProgramRequest;
  };
  responses: {
    200: ProgramResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    413: Problem;
    415: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: 'program.completed';
}

/**
 * List workout plans.
 *
 * Lists workout plans, the newest first: trainers see their own, administrators all, clients those
 * of their programs.
 *
 * `GET /api/workout-plans`, for the roles client, trainer, admin.
 */
export interface ListWorkoutPlans {
  input: {
    /** `page.next_cursor` of the answer before. */
    cursor?: string;
    /**
     * How many entries to return.
     * @default 20
     */
    limit?: number;
  };
  responses: {
    200: WorkoutPlanListResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Write a workout plan.
 *
 * Stores a workout plan. Trainers and administrators may.
 *
 * `POST /api/workout-plans`, for the roles trainer, admin.
 */
export interface CreateWorkoutPlan {
  input: {
    body: WorkoutPlanRequest;
  };
  responses: {
    201: WorkoutPlanResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    413: Problem;
    415: Problem;
    422: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Read a workout plan.
 *
 * Shows a workout plan to its trainer, administrators, and the clients who have it in a program.
 *
 * `GET /api/workout-plans/{id}`, for the roles client, trainer, admin.
 */
export interface GetWorkoutPlan {
  input: {
    /** The plan. */
    id: Uuid;
  };
  responses: {
    200: WorkoutPlanResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/** The operations of the training service by operationId. */
export type TrainingOperations = {
  listDietPlans: ListDietPlans;
  createDietPlan: CreateDietPlan;
  getDietPlan: GetDietPlan;
  listPrograms: ListPrograms;
  createProgram: CreateProgram;
  listActivePrograms: ListActivePrograms;
  getProgram: GetProgram;
  updateProgram: UpdateProgram;
  completeProgram: CompleteProgram;
  listWorkoutPlans: ListWorkoutPlans;
  createWorkoutPlan: CreateWorkoutPlan;
  getWorkoutPlan: GetWorkoutPlan;
};
