// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import type { ApiMethod } from '@fitsync/descriptor';
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
} from '../../schedule/operations.ts';

/** What programs outside may ask the schedule service. */
export interface ScheduleApi {
  /**
   * Read when a trainer works.
   *
   * Shows the weekly hours of a trainer to anyone signed in. No windows at all means always
   * available.
   *
   * `GET /api/availability/trainers/{id}`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.schedule.getTrainerAvailability({ id: '0193a000-0000-7000-8000-000000000002' }).unwrap();
   * ```
   */
  readonly getTrainerAvailability: ApiMethod<GetTrainerAvailability>;

  /**
   * Set when a trainer works.
   *
   * Replaces the weekly hours of a trainer. Trainers set their own, administrators anyone's.
   * Sessions already booked stay.
   *
   * `PUT /api/availability/trainers/{id}`, for the roles trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.schedule.setTrainerAvailability({
   *   id: '0193a000-0000-7000-8000-000000000002',
   *   body: {
   *     time_zone: 'Europe/Berlin',
   *     windows: [
   *       { weekday: 1, start_time: '08:00:00', end_time: '18:00:00' },
   *       { weekday: 3, start_time: '08:00:00', end_time: '18:00:00' },
   *       { weekday: 5, start_time: '08:00:00', end_time: '18:00:00' },
   *     ],
   *   },
   * }).unwrap();
   * ```
   */
  readonly setTrainerAvailability: ApiMethod<SetTrainerAvailability>;

  /**
   * List bookings.
   *
   * Lists bookings in order of their start. Clients and trainers see their own, administrators all.
   * Names are added; a name that cannot be had right now is "Unknown User".
   *
   * `GET /api/bookings`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * for await (const item of fitsync.schedule.listBookings.items()) console.log(item);
   * ```
   */
  readonly listBookings: ApiMethod<ListBookings>;

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
   *
   * @example
   * ```ts
   * const answer = await fitsync.schedule.createBooking({
   *   body: {
   *     client_id: '0193a000-0000-7000-8000-000000000001',
   *     trainer_id: '0193a000-0000-7000-8000-000000000002',
   *     gym_id: '0193a000-0000-7000-8000-000000000010',
   *     booking_date: '2030-12-02',
   *     start_time: '14:00:00',
   *     end_time: '15:00:00',
   *     type: 'one_on_one',
   *   },
   * }).unwrap();
   * ```
   */
  readonly createBooking: ApiMethod<CreateBooking>;

  /**
   * Read a booking.
   *
   * Shows one booking to its client, its trainer, administrators, and the progress and notification
   * services. For anyone else it does not exist.
   *
   * `GET /api/bookings/{id}`, for the roles client, trainer, admin and for the services progress,
   * notification.
   *
   * @example
   * ```ts
   * const answer = await fitsync.schedule.getBooking({ id: '0193a000-0000-7000-8000-000000000030' }).unwrap();
   * ```
   */
  readonly getBooking: ApiMethod<GetBooking>;

  /**
   * Cancel a session.
   *
   * Cancels a confirmed session and frees its time. The client may do it until the session starts,
   * the trainer and administrators also later. Cancelling it again changes nothing. Publishes
   * `booking.cancelled`.
   *
   * `PUT /api/bookings/{id}/cancel`, for the roles client, trainer, admin. Publishes
   * `booking.cancelled`.
   *
   * @example
   * ```ts
   * const answer = await fitsync.schedule.cancelBooking({
   *   id: '0193a000-0000-7000-8000-000000000030',
   *   body: { cancellation_reason: 'Client request' },
   * }).unwrap();
   * ```
   */
  readonly cancelBooking: ApiMethod<CancelBooking>;

  /**
   * Complete a session.
   *
   * Records that a session took place. Its trainer, administrators and the progress service may do
   * it, once the session has started. Completing it again changes nothing. Publishes
   * `booking.completed`.
   *
   * `PUT /api/bookings/{id}/complete`, for the roles trainer, admin and for the service progress.
   * Publishes `booking.completed`.
   *
   * @example
   * ```ts
   * const answer = await fitsync.schedule.completeBooking({
   *   id: '0193a000-0000-7000-8000-000000000030',
   *   body: { trainer_notes: 'Great session, client improved form' },
   * }).unwrap();
   * ```
   */
  readonly completeBooking: ApiMethod<CompleteBooking>;

  /**
   * Move a session.
   *
   * Moves a confirmed session to another time in the same gym. The booking keeps its id; when the
   * new time is not free, the old one stays. Publishes `booking.rescheduled`.
   *
   * `PUT /api/bookings/{id}/reschedule`, for the roles client, trainer, admin. Publishes
   * `booking.rescheduled`.
   *
   * @example
   * ```ts
   * const answer = await fitsync.schedule.rescheduleBooking({
   *   id: '0193a000-0000-7000-8000-000000000030',
   *   body: { booking_date: '2030-12-03', start_time: '15:00:00', end_time: '16:00:00' },
   * }).unwrap();
   * ```
   */
  readonly rescheduleBooking: ApiMethod<RescheduleBooking>;

  /**
   * List gyms.
   *
   * Lists the gyms in order of name, for anyone signed in.
   *
   * `GET /api/gyms`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * for await (const item of fitsync.schedule.listGyms.items()) console.log(item);
   * ```
   */
  readonly listGyms: ApiMethod<ListGyms>;

  /**
   * Add a gym.
   *
   * Adds a gym. Only administrators may. Its time zone decides what the wall-clock times of its
   * sessions mean.
   *
   * `POST /api/gyms`, for the role admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.schedule.createGym({
   *   body: { name: 'FitSync Mitte', address: 'Torstraße 1, 10119 Berlin', time_zone: 'Europe/Berlin' },
   * }).unwrap();
   * ```
   */
  readonly createGym: ApiMethod<CreateGym>;
}
