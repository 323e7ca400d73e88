// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import { validateProblem } from '../common/validators/problem.js';
import { validateActiveProgramsResponse } from './validators/active-programs-response.js';
import { validateCompleteProgramRequest } from './validators/complete-program-request.js';
import { validateCompleteProgramParameters } from './validators/complete-program.parameters.js';
import { validateCreateDietPlanParameters } from './validators/create-diet-plan.parameters.js';
import { validateCreateProgramParameters } from './validators/create-program.parameters.js';
import {
  validateCreateWorkoutPlanParameters,
} from './validators/create-workout-plan.parameters.js';
import { validateDietPlanListResponse } from './validators/diet-plan-list-response.js';
import { validateDietPlanRequest } from './validators/diet-plan-request.js';
import { validateDietPlanResponse } from './validators/diet-plan-response.js';
import { validateGetDietPlanParameters } from './validators/get-diet-plan.parameters.js';
import { validateGetProgramParameters } from './validators/get-program.parameters.js';
import { validateGetWorkoutPlanParameters } from './validators/get-workout-plan.parameters.js';
import {
  validateListActiveProgramsParameters,
} from './validators/list-active-programs.parameters.js';
import { validateListDietPlansParameters } from './validators/list-diet-plans.parameters.js';
import { validateListProgramsParameters } from './validators/list-programs.parameters.js';
import { validateListWorkoutPlansParameters } from './validators/list-workout-plans.parameters.js';
import { validateProgramListResponse } from './validators/program-list-response.js';
import { validateProgramRequestWithDefaults } from './validators/program-request.with-defaults.js';
import { validateProgramResponse } from './validators/program-response.js';
import { validateUpdateProgramRequest } from './validators/update-program-request.js';
import { validateUpdateProgramParameters } from './validators/update-program.parameters.js';
import { validateWorkoutPlanListResponse } from './validators/workout-plan-list-response.js';
import { validateWorkoutPlanRequest } from './validators/workout-plan-request.js';
import { validateWorkoutPlanResponse } from './validators/workout-plan-response.js';

/** Validators by operation. */
export const validators = {
  listDietPlans: {
    parameters: validateListDietPlansParameters,
    responses: {
      200: validateDietPlanListResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  createDietPlan: {
    parameters: validateCreateDietPlanParameters,
    body: validateDietPlanRequest,
    responses: {
      201: validateDietPlanResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      413: validateProblem,
      415: validateProblem,
      422: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  getDietPlan: {
    parameters: validateGetDietPlanParameters,
    responses: {
      200: validateDietPlanResponse,
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
  listPrograms: {
    parameters: validateListProgramsParameters,
    responses: {
      200: validateProgramListResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  createProgram: {
    parameters: validateCreateProgramParameters,
    body: validateProgramRequestWithDefaults,
    responses: {
      201: validateProgramResponse,
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
  listActivePrograms: {
    parameters: validateListActiveProgramsParameters,
    responses: {
      200: validateActiveProgramsResponse,
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
  getProgram: {
    parameters: validateGetProgramParameters,
    responses: {
      200: validateProgramResponse,
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
  updateProgram: {
    parameters: validateUpdateProgramParameters,
    body: validateUpdateProgramRequest,
    responses: {
      200: validateProgramResponse,
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
  completeProgram: {
    parameters: validateCompleteProgramParameters,
    body: validateCompleteProgramRequest,
    responses: {
      200: validateProgramResponse,
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
  listWorkoutPlans: {
    parameters: validateListWorkoutPlansParameters,
    responses: {
      200: validateWorkoutPlanListResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  createWorkoutPlan: {
    parameters: validateCreateWorkoutPlanParameters,
    body: validateWorkoutPlanRequest,
    responses: {
      201: validateWorkoutPlanResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      413: validateProblem,
      415: validateProblem,
      422: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  getWorkoutPlan: {
    parameters: validateGetWorkoutPlanParameters,
    responses: {
      200: validateWorkoutPlanResponse,
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
};
