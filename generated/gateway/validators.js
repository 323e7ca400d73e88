// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import { validateProblem } from '../common/validators/problem.js';
import { validateClientDashboardResponse } from './validators/client-dashboard-response.js';
import {
  validateGetClientDashboardParameters,
} from './validators/get-client-dashboard.parameters.js';
import {
  validateGetTrainerDashboardParameters,
} from './validators/get-trainer-dashboard.parameters.js';
import { validateStreamEventsParameters } from './validators/stream-events.parameters.js';
import { validateTrainerDashboardResponse } from './validators/trainer-dashboard-response.js';

/** Validators by operation. */
export const validators = {
  getClientDashboard: {
    parameters: validateGetClientDashboardParameters,
    responses: {
      200: validateClientDashboardResponse,
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
  getTrainerDashboard: {
    parameters: validateGetTrainerDashboardParameters,
    responses: {
      200: validateTrainerDashboardResponse,
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
  streamEvents: {
    parameters: validateStreamEventsParameters,
    responses: {
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
};
