// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import type { ApiMethod } from '@fitsync/descriptor';
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

/** What programs outside may ask the progress service. */
export interface ProgressApi {
  /**
   * List the achievements of a client.
   *
   * Lists what a client has earned, the latest first. Clients see their own, trainers those of
   * their clients, administrators all; the notification service reads them for its messages.
   *
   * `GET /api/achievements/client/{id}`, for the roles client, trainer, admin and for the service
   * notification.
   *
   * @example
   * ```ts
   * for await (const item of fitsync.progress.listClientAchievements.items({ id: '0193a000-0000-7000-8000-000000000001' })) console.log(item);
   * ```
   */
  readonly listClientAchievements: ApiMethod<ListClientAchievements>;

  /**
   * See how a client is doing.
   *
   * Sums up the last weeks of a client: adherence, totals per week, the trend of each metric, open
   * goals and active programs. Clients see their own, trainers those of their clients,
   * administrators all. Programs are asked from the training service; when it does not answer,
   * `active_programs` and what follows from them (`workouts_due`, `workouts_completed`,
   * `adherence_rate`) are null and the rest is complete. Days are those of the client's zone. A
   * week of a program makes all its workouts due when it begins; what was due of a program until it
   * was completed counts, too.
   *
   * `GET /api/analytics/client/{id}`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.progress.getClientAnalytics({ id: '0193a000-0000-7000-8000-000000000001' }).unwrap();
   * ```
   */
  readonly getClientAnalytics: ApiMethod<GetClientAnalytics>;

  /**
   * List goals.
   *
   * Lists goals with the current value of their metric, the newest first. Clients see their own,
   * trainers those of their clients, administrators all; goals that the caller may not see are left
   * out.
   *
   * `GET /api/goals`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * for await (const item of fitsync.progress.listGoals.items()) console.log(item);
   * ```
   */
  readonly listGoals: ApiMethod<ListGoals>;

  /**
   * Set a goal.
   *
   * Sets a value of one metric to reach, by a date if one is given. Clients set their own goals,
   * trainers those of their clients. The goal starts from `start_value`, else from the latest value
   * on record, else from the first one that comes; whether to go down or up follows from start and
   * target. Only what is measured from now on can meet the target; one that is met from the start
   * is 400.
   *
   * `POST /api/goals`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.progress.createGoal({
   *   body: {
   *     client_id: '0193a000-0000-7000-8000-000000000001',
   *     metric: 'weight_kg',
   *     target_value: 75,
   *     start_value: 85,
   *     target_date: '2031-03-31',
   *   },
   * }).unwrap();
   * ```
   */
  readonly createGoal: ApiMethod<CreateGoal>;

  /**
   * List body metrics.
   *
   * Lists what was measured, the latest first. Clients see their own entries, trainers those of
   * their clients, administrators all; entries that the caller may not see are left out.
   *
   * `GET /api/metrics`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * for await (const item of fitsync.progress.listMetrics.items()) console.log(item);
   * ```
   */
  readonly listMetrics: ApiMethod<ListMetrics>;

  /**
   * Record body metrics.
   *
   * Records what was measured at one time; at least one measurement is needed. Clients record their
   * own, trainers those of their clients. Metrics that come from a device or another app carry
   * `source` and `source_id`: the same pair of a client again replaces the values of the entry that
   * is there (200), so an import can be repeated. Late and corrected values count as if they had
   * come in order: goals and achievements follow from all that was measured, whenever it was
   * recorded. What a correction undoes is taken back, and told of no second time when it is met
   * again. Repeating what is there changes nothing. Publishes `progress.updated`, for each goal
   * that is now met `milestone.reached`, and for each achievement that is new `achievement.earned`.
   *
   * `POST /api/metrics`, for the roles client, trainer, admin. Publishes `progress.updated`,
   * `milestone.reached`, `achievement.earned`.
   *
   * @example
   * ```ts
   * const answer = await fitsync.progress.recordMetrics({
   *   body: {
   *     client_id: '0193a000-0000-7000-8000-000000000001',
   *     body_fat_percentage: 18.5,
   *     notes: 'Before breakfast.',
   *     recorded_at: '2025-11-26T07:15:00Z',
   *     source: 'manual',
   *     weight_kg: 74.8,
   *   },
   * }).unwrap();
   * ```
   */
  readonly recordMetrics: ApiMethod<RecordMetrics>;

  /**
   * List workout logs.
   *
   * Lists workout logs, the latest workout first, stubs included. Clients see their own, trainers
   * those of their clients, administrators all; logs that the caller may not see are left out.
   *
   * `GET /api/workout-logs`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * for await (const item of fitsync.progress.listWorkoutLogs.items()) console.log(item);
   * ```
   */
  readonly listWorkoutLogs: ApiMethod<ListWorkoutLogs>;

  /**
   * Log a workout.
   *
   * Logs a workout that has been done, with or without a booked session. With `booking_id` the
   * booking has to be the client's and to have ended; when it is still open it is completed first,
   * and the stub that its completion left is filled in (200). A session has one log: if it is
   * filled in already, the answer is 409; change it with `updateWorkoutLog` instead. Logging the
   * last workout that a program asks for completes the program with its adherence rate, soon after
   * the answer: when as many are logged as it asks for in all, or in its last week or later as many
   * as it asks for in a week. Publishes `achievement.earned` for each achievement that is new.
   *
   * `POST /api/workout-logs`, for the roles client, trainer, admin. Publishes `achievement.earned`.
   *
   * @example
   * ```ts
   * const answer = await fitsync.progress.createWorkoutLog({
   *   body: {
   *     client_id: '0193a000-0000-7000-8000-000000000001',
   *     workout_date: '2025-11-24',
   *     exercises_completed: [
   *       { name: 'Back squat', reps: 8, sets: 4, weight_kg: 80 },
   *       { name: 'Rowing', distance_meters: 2400, duration_seconds: 600 },
   *     ],
   *     total_duration_minutes: 50,
   *     notes: 'Felt strong.',
   *   },
   * }).unwrap();
   * ```
   */
  readonly createWorkoutLog: ApiMethod<CreateWorkoutLog>;

  /**
   * Fill in or correct a workout log.
   *
   * Changes the fields that are given; the log then counts as filled in. The client and the
   * client's trainer may do so. Filling in the last workout that a program asks for completes the
   * program with its adherence rate. Publishes `achievement.earned` for each achievement that is
   * new.
   *
   * `PATCH /api/workout-logs/{id}`, for the roles client, trainer, admin. Publishes
   * `achievement.earned`.
   *
   * @example
   * ```ts
   * const answer = await fitsync.progress.updateWorkoutLog({
   *   id: '0193a000-0000-7000-8000-000000000071',
   *   body: {
   *     exercises_completed: [
   *       { name: 'Bench press', reps: 6, sets: 4, weight_kg: 62.5 },
   *       { name: 'Plank', duration_seconds: 60, sets: 3 },
   *     ],
   *     notes: 'Last set of the bench press with help.',
   *     total_duration_minutes: 55,
   *   },
   * }).unwrap();
   * ```
   */
  readonly updateWorkoutLog: ApiMethod<UpdateWorkoutLog>;
}
