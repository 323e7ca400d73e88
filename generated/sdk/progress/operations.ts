// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type {
  CreateGoal,
  CreateWorkoutLog,
  GetClientAnalytics,
  ListClientAchievements,
  ListGoals,
  ListMetrics,
  ListWorkoutLogs,
  RecordMetrics,
  UpdateWorkoutLog,
} from '../../progress/operations.ts';

const json = { mediaType: 'application/json' };
const problem = { mediaType: 'application/problem+json' };

/**
 * List the achievements of a client.
 *
 * Lists what a client has earned, the latest first. Clients see their own, trainers those of their
 * clients, administrators all; the notification service reads them for its messages.
 *
 * `GET /api/achievements/client/{id}`, for the roles client, trainer, admin and for the service
 * notification.
 */
export const listClientAchievements: TypedOperation<ListClientAchievements> = {
  operationId: 'listClientAchievements',
  service: 'progress',
  method: 'GET',
  path: '/api/achievements/client/{id}',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: ['notification'] },
  parameters: [
    { name: 'id', in: 'path', required: true },
    { name: 'cursor', in: 'query', required: false },
    { name: 'limit', in: 'query', required: false },
    { name: 'type', in: 'query', required: false },
  ],
  body: 'none',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    404: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};

/**
 * See how a client is doing.
 *
 * Sums up the last weeks of a client: adherence, totals per week, the trend of each metric, open
 * goals and active programs. Clients see their own, trainers those of their clients, administrators
 * all. Programs are asked from the training service; when it does not answer, `active_programs` and
 * what follows from them (`workouts_due`, `workouts_completed`, `adherence_rate`) are null and the
 * rest is complete. Days are those of the client's zone. A week of a program makes all its workouts
 * due when it begins; what was due of a program until it was completed counts, too.
 *
 * `GET /api/analytics/client/{id}`, for the roles client, trainer, admin.
 */
export const getClientAnalytics: TypedOperation<GetClientAnalytics> = {
  operationId: 'getClientAnalytics',
  service: 'progress',
  method: 'GET',
  path: '/api/analytics/client/{id}',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [
    { name: 'id', in: 'path', required: true },
    { name: 'weeks', in: 'query', required: false },
  ],
  body: 'none',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    404: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};

/**
 * List goals.
 *
 * Lists goals with the current value of their metric, the newest first. Clients see their own,
 * trainers those of their clients, administrators all; goals that the caller may not see are left
 * out.
 *
 * `GET /api/goals`, for the roles client, trainer, admin.
 */
export const listGoals: TypedOperation<ListGoals> = {
  operationId: 'listGoals',
  service: 'progress',
  method: 'GET',
  path: '/api/goals',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [
    { name: 'client_id', in: 'query', required: false },
    { name: 'cursor', in: 'query', required: false },
    { name: 'limit', in: 'query', required: false },
    { name: 'status', in: 'query', required: false },
  ],
  body: 'none',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};

/**
 * Set a goal.
 *
 * Sets a value of one metric to reach, by a date if one is given. Clients set their own goals,
 * trainers those of their clients. The goal starts from `start_value`, else from the latest value
 * on record, else from the first one that comes; whether to go down or up follows from start and
 * target. Only what is measured from now on can meet the target; one that is met from the start is
 * 400.
 *
 * `POST /api/goals`, for the roles client, trainer, admin.
 */
export const createGoal: TypedOperation<CreateGoal> = {
  operationId: 'createGoal',
  service: 'progress',
  method: 'POST',
  path: '/api/goals',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [],
  body: 'required',
  responses: {
    201: json,
    400: problem,
    401: problem,
    403: problem,
    409: problem,
    413: problem,
    415: problem,
    422: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: false,
  idempotencyKey: true,
};

/**
 * List body metrics.
 *
 * Lists what was measured, the latest first. Clients see their own entries, trainers those of their
 * clients, administrators all; entries that the caller may not see are left out.
 *
 * `GET /api/metrics`, for the roles client, trainer, admin.
 */
export const listMetrics: TypedOperation<ListMetrics> = {
  operationId: 'listMetrics',
  service: 'progress',
  method: 'GET',
  path: '/api/metrics',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [
    { name: 'client_id', in: 'query', required: false },
    { name: 'cursor', in: 'query', required: false },
    { name: 'from', in: 'query', required: false },
    { name: 'limit', in: 'query', required: false },
    { name: 'metric', in: 'query', required: false },
    { name: 'to', in: 'query', required: false },
  ],
  body: 'none',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};

/**
 * Record body metrics.
 *
 * Records what was measured at one time; at least one measurement is needed. Clients record their
 * own, trainers those of their clients. Metrics that come from a device or another app carry
 * `source` and `source_id`: the same pair of a client again replaces the values of the entry that
 * is there (200), so an import can be repeated. Late and corrected values count as if they had come
 * in order: goals and achievements follow from all that was measured, whenever it was recorded.
 * What a correction undoes is taken back, and told of no second time when it is met again.
 * Repeating what is there changes nothing. Publishes `progress.updated`, for each goal that is now
 * met `milestone.reached`, and for each achievement that is new `achievement.earned`.
 *
 * `POST /api/metrics`, for the roles client, trainer, admin. Publishes `progress.updated`,
 * `milestone.reached`, `achievement.earned`.
 */
export const recordMetrics: TypedOperation<RecordMetrics> = {
  operationId: 'recordMetrics',
  service: 'progress',
  method: 'POST',
  path: '/api/metrics',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [],
  body: 'required',
  responses: {
    200: json,
    201: json,
    400: problem,
    401: problem,
    403: problem,
    409: problem,
    413: problem,
    415: problem,
    422: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: false,
  idempotencyKey: true,
};

/**
 * List workout logs.
 *
 * Lists workout logs, the latest workout first, stubs included. Clients see their own, trainers
 * those of their clients, administrators all; logs that the caller may not see are left out.
 *
 * `GET /api/workout-logs`, for the roles client, trainer, admin.
 */
export const listWorkoutLogs: TypedOperation<ListWorkoutLogs> = {
  operationId: 'listWorkoutLogs',
  service: 'progress',
  method: 'GET',
  path: '/api/workout-logs',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [
    { name: 'booking_id', in: 'query', required: false },
    { name: 'client_id', in: 'query', required: false },
    { name: 'cursor', in: 'query', required: false },
    { name: 'from', in: 'query', required: false },
    { name: 'limit', in: 'query', required: false },
    { name: 'status', in: 'query', required: false },
    { name: 'to', in: 'query', required: false },
  ],
  body: 'none',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};

/**
 * Log a workout.
 *
 * Logs a workout that has been done, with or without a booked session. With `booking_id` the
 * booking has to be the client's and to have ended; when it is still open it is completed first,
 * and the stub that its completion left is filled in (200). A session has one log: if it is filled
 * in already, the answer is 409; change it with `updateWorkoutLog` instead. Logging the last
 * workout that a program asks for completes the program with its adherence rate, soon after the
 * answer: when as many are logged as it asks for in all, or in its last week or later as many as it
 * asks for in a week. Publishes `achievement.earned` for each achievement that is new.
 *
 * `POST /api/workout-logs`, for the roles client, trainer, admin. Publishes `achievement.earned`.
 */
export const createWorkoutLog: TypedOperation<CreateWorkoutLog> = {
  operationId: 'createWorkoutLog',
  service: 'progress',
  method: 'POST',
  path: '/api/workout-logs',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [],
  body: 'required',
  responses: {
    200: json,
    201: json,
    400: problem,
    401: problem,
    403: problem,
    409: problem,
    413: problem,
    415: problem,
    422: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: false,
  idempotencyKey: true,
};

/**
 * Fill in or correct a workout log.
 *
 * Changes the fields that are given; the log then counts as filled in. The client and the client's
 * trainer may do so. Filling in the last workout that a program asks for completes the program with
 * its adherence rate. Publishes `achievement.earned` for each achievement that is new.
 *
 * `PATCH /api/workout-logs/{id}`, for the roles client, trainer, admin. Publishes
 * `achievement.earned`.
 */
export const updateWorkoutLog: TypedOperation<UpdateWorkoutLog> = {
  operationId: 'updateWorkoutLog',
  service: 'progress',
  method: 'PATCH',
  path: '/api/workout-logs/{id}',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [{ name: 'id', in: 'path', required: true }],
  body: 'required',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    404: problem,
    409: problem,
    413: problem,
    415: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: false,
  idempotencyKey: false,
};
