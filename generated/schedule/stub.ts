// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import type { Handler } from '@fitsync/descriptor';
import type { ScheduleCalls } from './calls.ts';
import type { SchedulePayloads } from './events.ts';
import type {
  CancelBooking,
  CompleteBooking,
  CreateBooking,
  CreateGym,
  GetBooking,
  GetTrainerAvailability,
  ListBookings,
  ListGyms,
  RescheduleBooking,
  SetTrainerAvailability,
} from './operations.ts';

/** The implementation of the schedule service: one handler per operation. */
export interface ScheduleStub {
  /**
   * Read when a trainer works.
   *
   * Shows the weekly hours of a trainer to anyone signed in. No windows at all means always
   * available.
   *
   * `GET /api/availability/trainers/{id}`, for the roles client, trainer, admin.
   */
  readonly getTrainerAvailability: Handler<GetTrainerAvailability, SchedulePayloads, ScheduleCalls>;

  /**
   * Set when a trainer works.
   *
   * Replaces the weekly hours of a trainer. Trainers set their own, administrators anyone's.
   * Sessions already booked stay.
   *
   * `PUT /api/availability/trainers/{id}`, for the roles trainer, admin.
   */
  readonly setTrainerAvailability: Handler<SetTrainerAvailability, SchedulePayloads, ScheduleCalls>;

  /**
   * List bookings.
   *
   * Lists bookings in order of their start. Clients and trainers see their own, administrators all.
   * Names are added; a name that cannot be had right now is "Unknown User".
   *
   * `GET /api/bookings`, for the roles client, trainer, admin.
   */
  readonly listBookings: Handler<ListBookings, SchedulePayloads, ScheduleCalls>;

  /**
   * Book a session.
   *
   * Books a session for a client with a trainer. Clients book for themselves, trainers for their
   * own sessions, administrators for everyone. The trainer has to be a trainer and the client a
   * client with an active program; the time has to lie in the future, inside the availability of
   * the trainer, and free for both. The booking is confirmed at once, and `booking.created` is
   * published.
   *
   * `POST /api/bookings`, for the roles client, trainer, admin. Publishes `booking.created`.
   */
  readonly createBooking: Handler<CreateBooking, SchedulePayloads, ScheduleCalls>;

  /**
   * Read a booking.
   *
   * Shows one booking to its client, its trainer, administrators, and the progress and notification
   * services. For anyone else it does not exist.
   *
   * `GET /api/bookings/{id}`, for the roles client, trainer, admin and for the services progress,
   * notification.
   */
  readonly getBooking: Handler<GetBooking, SchedulePayloads, ScheduleCalls>;

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
  readonly cancelBooking: Handler<CancelBooking, SchedulePayloads, ScheduleCalls>;

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
  readonly completeBooking: Handler<CompleteBooking, SchedulePayloads, ScheduleCalls>;

  /**
   * Move a session.
   *
   * Moves a confirmed session to another time in the same gym. The booking keeps its id; when the
   * new time is not free, the old one stays. Publishes `booking.rescheduled`.
   *
   * `PUT /api/bookings/{id}/reschedule`, for the roles client, trainer, admin. Publishes
   * `booking.rescheduled`.
   */
  readonly rescheduleBooking: Handler<RescheduleBooking, SchedulePayloads, ScheduleCalls>;

  /**
   * List gyms.
   *
   * Lists the gyms in order of name, for anyone signed in.
   *
   * `GET /api/gyms`, for the roles client, trainer, admin.
   */
  readonly listGyms: Handler<ListGyms, SchedulePayloads, ScheduleCalls>;

  /**
   * Add a gym.
   *
   * Adds a gym. Only administrators may. Its time zone decides what the wall-clock times of its
   * sessions mean.
   *
   * `POST /api/gyms`, for the role admin.
   */
  readonly createGym: Handler<CreateGym, SchedulePayloads, ScheduleCalls>;
}
