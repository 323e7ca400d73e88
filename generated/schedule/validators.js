// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import { validateProblem } from '../common/validators/problem.js';
import { validateAvailabilityRequest } from './validators/availability-request.js';
import { validateAvailabilityResponse } from './validators/availability-response.js';
import { validateBookingListResponse } from './validators/booking-list-response.js';
import { validateBookingRequestWithDefaults } from './validators/booking-request.with-defaults.js';
import { validateBookingResponse } from './validators/booking-response.js';
import { validateCancelBookingRequest } from './validators/cancel-booking-request.js';
import { validateCancelBookingParameters } from './validators/cancel-booking.parameters.js';
import { validateCompleteBookingRequest } from './validators/complete-booking-request.js';
import { validateCompleteBookingParameters } from './validators/complete-booking.parameters.js';
import { validateCreateBookingParameters } from './validators/create-booking.parameters.js';
import { validateCreateGymParameters } from './validators/create-gym.parameters.js';
import { validateGetBookingParameters } from './validators/get-booking.parameters.js';
import {
  validateGetTrainerAvailabilityParameters,
} from './validators/get-trainer-availability.parameters.js';
import { validateGymListResponse } from './validators/gym-list-response.js';
import { validateGymRequest } from './validators/gym-request.js';
import { validateGymResponse } from './validators/gym-response.js';
import { validateListBookingsParameters } from './validators/list-bookings.parameters.js';
import { validateListGymsParameters } from './validators/list-gyms.parameters.js';
import { validateRescheduleBookingRequest } from './validators/reschedule-booking-request.js';
import { validateRescheduleBookingParameters } from './validators/reschedule-booking.parameters.js';
import {
  validateSetTrainerAvailabilityParameters,
} from './validators/set-trainer-availability.parameters.js';

/** Validators by operation. */
export const validators = {
  getTrainerAvailability: {
    parameters: validateGetTrainerAvailabilityParameters,
    responses: {
      200: validateAvailabilityResponse,
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
  setTrainerAvailability: {
    parameters: validateSetTrainerAvailabilityParameters,
    body: validateAvailabilityRequest,
    responses: {
      200: validateAvailabilityResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      404: validateProblem,
      413: validateProblem,
      415: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  listBookings: {
    parameters: validateListBookingsParameters,
    responses: {
      200: validateBookingListResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  createBooking: {
    parameters: validateCreateBookingParameters,
    body: validateBookingRequestWithDefaults,
    responses: {
      201: validateBookingResponse,
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
  getBooking: {
    parameters: validateGetBookingParameters,
    responses: {
      200: validateBookingResponse,
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
  cancelBooking: {
    parameters: validateCancelBookingParameters,
    body: validateCancelBookingRequest,
    responses: {
      200: validateBookingResponse,
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
  completeBooking: {
    parameters: validateCompleteBookingParameters,
    body: validateCompleteBookingRequest,
    responses: {
      200: validateBookingResponse,
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
  rescheduleBooking: {
    parameters: validateRescheduleBookingParameters,
    body: validateRescheduleBookingRequest,
    responses: {
      200: validateBookingResponse,
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
  listGyms: {
    parameters: validateListGymsParameters,
    responses: {
      200: validateGymListResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  createGym: {
    parameters: validateCreateGymParameters,
    body: validateGymRequest,
    responses: {
      201: validateGymResponse,
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
};
