// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import type { CalendarDate, Problem, Timestamp, Uuid } from '../common/schemas.ts';
import type {
  AchievementListResponse,
  AchievementType,
  ClientAnalyticsResponse,
  CreateGoalRequest,
  CreateWorkoutLogRequest,
  GoalListResponse,
  GoalResponse,
  GoalStatus,
  MetricEntryListResponse,
  MetricEntryResponse,
  MetricName,
  RecordMetricsRequest,
  UpdateWorkoutLogRequest,
  WorkoutLogListResponse,
  WorkoutLogResponse,
  WorkoutLogStatus,
} from './schemas.ts';

/**
 * List the achievements of a client.
 *
 * Lists what a client has earned, the latest first. Clients see their own, trainers those of their
 * clients, administrators all; the notification service reads them for its messages.
 *
 * `GET /api/achievements/client/{id}`, for the roles client, trainer, admin and for the service
 * notification.
 */
export interface ListClientAchievements {
  input: {
    /** The client. */
    id: Uuid;
    /** `page.next_cursor` of the answer before. */
    cursor?: string;
    /**
     * How many entries to return.
     * @default 20
     */
    limit?: number;
    /** Only achievements of this kind. */
    type?: AchievementType;
  };
  responses: {
    200: AchievementListResponse;
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
export interface GetClientAnalytics {
  input: {
    /** The client. */
    id: Uuid;
    /**
     * How many weeks to look back, the current one included.
     * @default 12
     */
    weeks?: number;
  };
  responses: {
    200: ClientAnalyticsResponse;
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
 * List goals.
 *
 * Lists goals with the current value of their metric, the newest first. Clients see their own,
 * trainers those of their clients, administrators all; goals that the caller may not see are left
 * out.
 *
 * `GET /api/goals`, for the roles client, trainer, admin.
 */
export interface ListGoals {
  input: {
    /**
     * Only what belongs to this client. Clients may leave it out, as they see nothing but their own.
     */
    client_id?: Uuid;
    /** `page.next_cursor` of the answer before. */
    cursor?: string;
    /**
     * How many entries to return.
     * @default 20
     */
    limit?: number;
    /** Only goals in this state. */
    status?: GoalStatus;
  };
  responses: {
    200: GoalListResponse;
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
export interface CreateGoal {
  input: {
    body: CreateGoalRequest;
  };
  responses: {
    201: GoalResponse;
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
  emits: never;
}

/**
 * List body metrics.
 *
 * Lists what was measured, the latest first. Clients see their own entries, trainers those of their
 * clients, administrators all; entries that the caller may not see are left out.
 *
 * `GET /api/metrics`, for the roles client, trainer, admin.
 */
export interface ListMetrics {
  input: {
    /**
     * Only what belongs to this client. Clients may leave it out, as they see nothing but their own.
     */
    client_id?: Uuid;
    /** `page.next_cursor` of the answer before. */
    cursor?: string;
    /** Only what was measured at this instant or later. */
    from?: Timestamp;
    /**
     * How many entries to return.
     * @default 20
     */
    limit?: number;
    /** Only entries that hold a value of this metric. */
    metric?: MetricName;
    /** Only what was measured before this instant. */
    to?: Timestamp;
  };
  responses: {
    200: MetricEntryListResponse;
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
export interface RecordMetrics {
  input: {
    body: RecordMetricsRequest;
  };
  responses: {
    200: MetricEntryResponse;
    201: MetricEntryResponse;
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
  emits: 'progress.updated' | 'milestone.reached' | 'achievement.earned';
}

/**
 * List workout logs.
 *
 * Lists workout logs, the latest workout first, stubs included. Clients see their own, trainers
 * those of their clients, administrators all; logs that the caller may not see are left out.
 *
 * `GET /api/workout-logs`, for the roles client, trainer, admin.
 */
export interface ListWorkoutLogs {
  input: {
    /** Only the log of this session. */
    booking_id?: Uuid;
    /**
     * Only what belongs to this client. Clients may leave it out, as they see nothing but their own.
     */
    client_id?: Uuid;
    /** `page.next_cursor` of the answer before. */
    cursor?: string;
    /** Only workouts on this day or later. */
    from?: CalendarDate;
    /**
     * How many entries to return.
     * @default 20
     */
    limit?: number;
    /** Only logs in this state; `stub` lists what is left to fill in. */
    status?: WorkoutLogStatus;
    /** Only workouts on this day or earlier. */
    to?: CalendarDate;
  };
  responses: {
    200: WorkoutLogListResponse;
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
export interface CreateWorkoutLog {
  input: {
    body: CreateWorkoutLogRequest;
  };
  responses: {
    200: WorkoutLogResponse;
    201: WorkoutLogResponse;
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
  emits: 'achievement.earned';
}

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
export interface UpdateWorkoutLog {
  input: {
    /** The workout log. */
    id: Uuid;
    body: UpdateWorkoutLogRequest;
  };
  responses: {
    200: WorkoutLogResponse;
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
  emits: 'achievement.earned';
}

/** The operations of the progress service by operationId. */
export type ProgressOperations = {
  listClientAchievements: ListClientAchievements;
  getClientAnalytics: GetClientAnalytics;
  listGoals: ListGoals;
  createGoal: CreateGoal;
  listMetrics: ListMetrics;
  recordMetrics: RecordMetrics;
  listWorkoutLogs: ListWorkoutLogs;
  createWorkoutLog: CreateWorkoutLog;
  updateWorkoutLog: UpdateWorkoutLog;
};
