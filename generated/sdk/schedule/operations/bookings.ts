// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type {
  CancelBooking,
  CompleteBooking,
  CreateBooking,
  GetBooking,
  ListBookings,
  RescheduleBooking,
} from '../../../schedule/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * List bookings.
 *
 * Lists bookings in order of their start. Clients and trainers see their own, administrators all.
 * Names are added; a name that cannot be had right now is "Unknown User".
 *
 * `GET /api/bookings`, for the roles client, trainer, admin.
 */
export const listBookings: TypedOperation<ListBookings> = {
  operationId: 'listBookings',
  service: 'schedule',
  method: 'GET',
  path: '/api/bookings',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [
    { name: 'client_id', in: 'query', required: false },
    { name: 'cursor', in: 'query', required: false },
    { name: 'date', in: 'query', required: false },
    { name: 'from', in: 'query', required: false },
    { name: 'limit', in: 'query', required: false },
    { name: 'status', in: 'query', required: false },
    { name: 'trainer_id', in: 'query', required: false },
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
 * Book a session.
 *
 * Books a session for a client with a trainer. Clients book for themselves, trainers for their own
 * sessions, administrators for everyone. The trainer has to be a trainer and the client a client
 * with an active program; the time has to lie in the future, inside the availability of the
 * trainer, and free for both. The booking is confirmed at once, and `booking.created` is published.
 *
 * `POST /api/bookings`, for the roles client, trainer, admin. Publishes `booking.created`.
 */
export const createBooking: TypedOperation<CreateBooking> = {
  operationId: 'createBooking',
  service: 'schedule',
  method: 'POST',
  path: '/api/bookings',
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
 * Read a booking.
 *
 * Shows one booking to its client, its trainer, administrators, and the progress and notification
 * services. For anyone else it does not exist.
 *
 * `GET /api/bookings/{id}`, for the roles client, trainer, admin and for the services progress,
 * notification.
 */
export const getBooking: TypedOperation<GetBooking> = {
  operationId: 'getBooking',
  service: 'schedule',
  method: 'GET',
  path: '/api/bookings/{id}',
  access: {
    anonymous: false,
    users: ['client', 'trainer', 'admin'],
    services: ['progress', 'notification'],
  },
  parameters: [{ name: 'id', in: 'path', required: true }],
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
 * Cancel a session.
 *
 * Cancels a confirmed session and frees its time. The client may do it until the session starts,
 * the trainer and administrators also later. Cancelling it again changes nothing. Publishes
 * `booking.cancelled`.
 *
 * `PUT /api/bookings/{id}/cancel`, for the roles client, trainer, admin. Publishes
 * `booking.cancelled`.
 */
export const cancelBooking: TypedOperation<CancelBooking> = {
  operationId: 'cancelBooking',
  service: 'schedule',
  method: 'PUT',
  path: '/api/bookings/{id}/cancel',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [{ name: 'id', in: 'path', required: true }],
  body: 'optional',
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
  repeatable: true,
  idempotencyKey: false,
};

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
export const completeBooking: TypedOperation<CompleteBooking> = {
  operationId: 'completeBooking',
  service: 'schedule',
  method: 'PUT',
  path: '/api/bookings/{id}/complete',
  access: { anonymous: false, users: ['trainer', 'admin'], services: ['progress'] },
  parameters: [{ name: 'id', in: 'path', required: true }],
  body: 'optional',
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
  repeatable: true,
  idempotencyKey: false,
};

/**
 * Move a session.
 *
 * Moves a confirmed session to another time in the same gym. The booking keeps its id; when the new
 * time is not free, the old one stays. Publishes `booking.rescheduled`.
 *
 * `PUT /api/bookings/{id}/reschedule`, for the roles client, trainer, admin. Publishes
 * `booking.rescheduled`.
 */
export const rescheduleBooking: TypedOperation<RescheduleBooking> = {
  operationId: 'rescheduleBooking',
  service: 'schedule',
  method: 'PUT',
  path: '/api/bookings/{id}/reschedule',
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
  repeatable: true,
  idempotencyKey: false,
};
