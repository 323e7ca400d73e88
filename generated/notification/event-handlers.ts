// Written by `fitsync generate` from specs/events/notification.asyncapi.yaml: edit that, not this.

import type { Envelope, EventHandler } from '@fitsync/descriptor';
import type {
  AchievementEarnedData,
  MilestoneReachedData,
  ProgressUpdatedData,
} from '../progress/events.ts';
import type {
  BookingCancelledData,
  BookingCompletedData,
  BookingCreatedData,
  BookingReminderData,
  BookingRescheduledData,
} from '../schedule/events.ts';
import type {
  ProgramAssignedData,
  ProgramCompletedData,
  ProgramUpdatedData,
} from '../training/events.ts';
import type { NotificationCalls } from './calls.ts';
import type { NotificationPayloads } from './events.ts';

/** The events that the notification service receives: payload, and what handling it may publish. */
export type NotificationReceived = {
  'achievement.earned': { data: AchievementEarnedData; emits: never };
  'booking.cancelled': { data: BookingCancelledData; emits: never };
  'booking.completed': { data: BookingCompletedData; emits: never };
  'booking.created': { data: BookingCreatedData; emits: never };
  'booking.reminder': { data: BookingReminderData; emits: never };
  'booking.rescheduled': { data: BookingRescheduledData; emits: never };
  'milestone.reached': { data: MilestoneReachedData; emits: never };
  'program.assigned': { data: ProgramAssignedData; emits: never };
  'program.completed': { data: ProgramCompletedData; emits: never };
  'program.updated': { data: ProgramUpdatedData; emits: never };
  'progress.updated': { data: ProgressUpdatedData; emits: never };
};

/** The handler of one of them; `Loaded` is what its `load` gives to its `apply`. */
export type NotificationEventHandler<
  Type extends keyof NotificationReceived,
  Loaded = undefined,
> = EventHandler<
  Envelope<Type, NotificationReceived[Type]['data']>,
  NotificationReceived[Type]['emits'],
  NotificationPayloads,
  NotificationCalls,
  Loaded
>;

/** What the notification service does with the events that it receives: one handler per event. */
export interface NotificationEventHandlers {
  /**
   * Congratulates the client on an achievement.
   *
   * Sent by the progress service.
   */
  readonly 'achievement.earned': NotificationEventHandler<'achievement.earned', unknown>;

  /**
   * Tells client and trainer of a cancelled session, except the one who cancelled it.
   *
   * Sent by the schedule service.
   */
  readonly 'booking.cancelled': NotificationEventHandler<'booking.cancelled', unknown>;

  /**
   * Thanks the client for a session and asks to fill in the workout log.
   *
   * Sent by the schedule service.
   */
  readonly 'booking.completed': NotificationEventHandler<'booking.completed', unknown>;

  /**
   * Tells client and trainer of a new session, except the one who booked it.
   *
   * Sent by the schedule service.
   */
  readonly 'booking.created': NotificationEventHandler<'booking.created', unknown>;

  /**
   * Reminds client and trainer of a session.
   *
   * Sent by the schedule service.
   */
  readonly 'booking.reminder': NotificationEventHandler<'booking.reminder', unknown>;

  /**
   * Tells client and trainer of the new time of a session, except the one who moved it.
   *
   * Sent by the schedule service.
   */
  readonly 'booking.rescheduled': NotificationEventHandler<'booking.rescheduled', unknown>;

  /**
   * Congratulates the client on a goal that was reached.
   *
   * Sent by the progress service.
   */
  readonly 'milestone.reached': NotificationEventHandler<'milestone.reached', unknown>;

  /**
   * Tells the client of a new program: its name, duration and start.
   *
   * Sent by the training service.
   */
  readonly 'program.assigned': NotificationEventHandler<'program.assigned', unknown>;

  /**
   * Congratulates the client on a completed program.
   *
   * Sent by the training service.
   */
  readonly 'program.completed': NotificationEventHandler<'program.completed', unknown>;

  /**
   * Tells the client what has changed in a program.
   *
   * Sent by the training service.
   */
  readonly 'program.updated': NotificationEventHandler<'program.updated', unknown>;

  /**
   * Tells the client of new body metrics, in the app only unless the client chose otherwise.
   *
   * Sent by the progress service.
   */
  readonly 'progress.updated': NotificationEventHandler<'progress.updated', unknown>;
}
