// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import type { CalendarDate, Problem, Timestamp, Uuid } from '../common/schemas.ts';
import type {
  AvailabilityRequest,
  AvailabilityResponse,
  BookingListResponse,
  BookingRequest,
  BookingResponse,
  BookingStatus,
  CancelBookingRequest,
  CompleteBookingRequest,
  GymListResponse,
  GymRequest,
  GymResponse,
  RescheduleBookingRequest,
} from './schemas.ts';

/**
 * Read when a trainer works.
 *
 * Shows the weekly hours of a trainer to anyone signed in. No windows at all means always
 * available.
 *
 * `GET /api/availability/trainers/{id}`, for the roles client, trainer, admin.
 */
export interface GetTrainerAvailability {
  input: {
    /** The trainer. */
    id: Uuid;
  };
  responses: {
    200: AvailabilityResponse;
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
 * Set when a trainer works.
 *
 * Replaces the weekly hours of a trainer. Trainers set their own, administrators anyone's. Sessions
 * already booked stay.
 *
 * `PUT /api/availability/trainers/{id}`, for the roles trainer, admin.
 */
export interface SetTrainerAvailability {
  input: {
    /** The trainer. */
    id: Uuid;
    body: AvailabilityRequest;
  };
  responses: {
    200: AvailabilityResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    413: Problem;
    415: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * List bookings.
 *
 * Lists bookings in order of their start. Clients and trainers see their own, administrators all.
 * Names are added; a name that cannot be had right now is "Unknown User".
 *
 * `GET /api/bookings`, for the roles client, trainer, admin.
 */
export interface ListBookings {
  input: {
    /** Only bookings of this client. */
    client_id?: Uuid;
    /** `page.next_cursor` of the answer before. */
    cursor?: string;
    /** Only bookings on this day of the gym: `today` or `YYYY-MM-DD`. */
    date?: 'today' | CalendarDate;
    /** Only bookings that start at this instant or later; a day means its first instant in UTC. */
    from?: Timestamp | CalendarDate;
    /**
     * How many entries to return.
     * @default 20
     */
    limit?: number;
    /** Only bookings in this state. */
    status?: BookingStatus;
    /** Only bookings of this trainer. */
    trainer_id?: Uuid;
  };
  responses: {
    200: BookingListResponse;
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
 * Book a session.
 *
 * Books a session for a client with a trainer. Clients book for themselves, trainers for their own
 * sessions, administrators for everyone. The trainer has to be a trainer and the client a client
 * with an active program; the time has to lie in the future, inside the availability of the
 * trainer, and free for both. The booking is confirmed at once, and `booking.created` is published.
 *
 * `POST /api/bookings`, for the roles client, trainer, admin. Publishes `booking.created`.
 */
export interface CreateBooking {
  input: {
    body: BookingRequest;
  };
  responses: {
    201: BookingResponse;
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
  emits: 'booking.created';
}

/**
 * Read a booking.
 *
 * Shows one booking to its client, its trainer, administrators, and the progress and notification
 * services. For anyone else it does not exist.
 *
 * `GET /api/bookings/{id}`, for the roles client, trainer, admin and for the services progress,
 * notification.
 */
export interface GetBooking {
  input: {
    /** The booking. */
    id: Uuid;
  };
  responses: {
    200: BookingResponse;
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
 * Cancel a session.
 *
 * Cancels a confirmed session and frees its time. The client may do it until the session starts,
 * the trainer and administrators also later. Cancelling it again changes nothing. Publishes
 * `booking.cancelled`.
 *
 * `PUT /api/bookings/{id}/cancel`, for the roles client, trainer, admin. Publishes
 * `booking.cancelled`.
 */
export interface CancelBooking {
  input: {
    /** The booking. */
    id: Uuid;
    body?: CancelBookingRequest;
  };
  responses: {
    200: BookingResponse;
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
  emits: 'booking.cancelled';
}

/**
 * Complete a session.
 *
 * Records that a session took place. Its trainer, administrators and the progress service may do
 * it, once the session has started. Completing it again changes nothing. Publishes
 * `booking.completed`.
 *
 * `PUT /api/bookings/{id}/complete`, for the roles trainer, admin and for the service progress.
 * Publishes `booking.completed`.
 */
export interface CompleteBooking {
  input: {
    /** The booking. */
    id: Uuid;
    body?: CompleteBookingRequest;
  };
  responses: {
    200: BookingResponse;
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
  emits: 'booking.completed';
}

/**
 * Move a session.
 *
 * Moves a confirmed session to another time in the same gym. The booking keeps its id; when the new
 * time is not free, the old one stays. Publishes `booking.rescheduled`.
 *
 * `PUT /api/bookings/{id}/reschedule`, for the roles client, trainer, admin. Publishes
 * `booking.rescheduled`.
 */
export interface RescheduleBooking {
  input: {
    /** The booking. */
    id: Uuid;
    body: RescheduleBookingRequest;
  };
  responses: {
    200: BookingResponse;
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
  emits: 'booking.rescheduled';
}

/**
 * List gyms.
 *
 * Lists the gyms in order of name, for anyone signed in.
 *
 * `GET /api/gyms`, for the roles client, trainer, admin.
 */
export interface ListGyms {
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
    200: GymListResponse;
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
 * Add a gym.
 *
 * Adds a gym. Only administrators may. Its time zone decides what the wall-clock times of its
 * sessions mean.
 *
 * `POST /api/gyms`, for the role admin.
 */
export interface CreateGym {
  input: {
    body: GymRequest;
  };
  responses: {
    201: GymResponse;
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

/** The operations of the schedule service by operationId. */
export type ScheduleOperations = {
  getTrainerAvailability: GetTrainerAvailability;
  setTrainerAvailability: SetTrainerAvailability;
  listBookings: ListBookings;
  createBooking: CreateBooking;
  getBooking: GetBooking;
  cancelBooking: CancelBooking;
  completeBooking: CompleteBooking;
  rescheduleBooking: RescheduleBooking;
  listGyms: ListGyms;
  createGym: CreateGym;
};
