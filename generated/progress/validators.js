// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { validateProblem } from '../common/validators/problem.js';
import { validateAchievementListResponse } from './validators/achievement-list-response.js';
import { validateClientAnalyticsResponse } from './validators/client-analytics-response.js';
import { validateCreateGoalRequest } from './validators/create-goal-request.js';
import { validateCreateGoalParameters } from './validators/create-goal.parameters.js';
import { validateCreateWorkoutLogRequest } from './validators/create-workout-log-request.js';
import { validateCreateWorkoutLogParameters } from './validators/create-workout-log.parameters.js';
import {
  validateGetClientAnalyticsParameters,
} from './validators/get-client-analytics.parameters.js';
import { validateGoalListResponse } from './validators/goal-list-response.js';
import { validateGoalResponse } from './validators/goal-response.js';
import {
  validateListClientAchievementsParameters,
} from './validators/list-client-achievements.parameters.js';
import { validateListGoalsParameters } from './validators/list-goals.parameters.js';
import { validateListMetricsParameters } from './validators/list-metrics.parameters.js';
import { validateListWorkoutLogsParameters } from './validators/list-workout-logs.parameters.js';
import { validateMetricEntryListResponse } from './validators/metric-entry-list-response.js';
import { validateMetricEntryResponse } from './validators/metric-entry-response.js';
import {
  validateRecordMetricsRequestWithDefaults,
} from './validators/record-metrics-request.with-defaults.js';
import { validateRecordMetricsParameters } from './validators/record-metrics.parameters.js';
import { validateUpdateWorkoutLogRequest } from './validators/update-workout-log-request.js';
import { validateUpdateWorkoutLogParameters } from './validators/update-workout-log.parameters.js';
import { validateWorkoutLogListResponse } from './validators/workout-log-list-response.js';
import { validateWorkoutLogResponse } from './validators/workout-log-response.js';

/** Validators by operation. */
export const validators = {
  listClientAchievements: {
    parameters: validateListClientAchievementsParameters,
    responses: {
      200: validateAchievementListResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      404: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  getClientAnalytics: {
    parameters: validateGetClientAnalyticsParameters,
    responses: {
      200: validateClientAnalyticsResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      404: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  listGoals: {
    parameters: validateListGoalsParameters,
    responses: {
      200: validateGoalListResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  createGoal: {
    parameters: validateCreateGoalParameters,
    body: validateCreateGoalRequest,
    responses: {
      201: validateGoalResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      409: validateProblem,
      413: validateProblem,
      415: validateProblem,
      422: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  listMetrics: {
    parameters: validateListMetricsParameters,
    responses: {
      200: validateMetricEntryListResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  recordMetrics: {
    parameters: validateRecordMetricsParameters,
    body: validateRecordMetricsRequestWithDefaults,
    responses: {
      200: validateMetricEntryResponse,
      201: validateMetricEntryResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      409: validateProblem,
      413: validateProblem,
      415: validateProblem,
      422: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  listWorkoutLogs: {
    parameters: validateListWorkoutLogsParameters,
    responses: {
      200: validateWorkoutLogListResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  createWorkoutLog: {
    parameters: validateCreateWorkoutLogParameters,
    body: validateCreateWorkoutLogRequest,
    responses: {
      200: validateWorkoutLogResponse,
      201: validateWorkoutLogResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      409: validateProblem,
      413: validateProblem,
      415: validateProblem,
      422: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  updateWorkoutLog: {
    parameters: validateUpdateWorkoutLogParameters,
    body: validateUpdateWorkoutLogRequest,
    responses: {
      200: validateWorkoutLogResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      404: validateProblem,
      409: validateProblem,
      413: validateProblem,
      415: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
};
