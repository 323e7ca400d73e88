// Written by `fitsync generate` from specs/events/: edit that, not this.

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
import type { UserUpdatedData } from '../user/events.ts';

/** Payloads of all events by name. */
export type EventPayloads = {
  /**
   * Sent once for an achievement, whether metrics, a workout log or a completed program led to it.
   */
  readonly 'achievement.earned': AchievementEarnedData;
  /** Sessions that were cancelled. */
  readonly 'booking.cancelled': BookingCancelledData;
  /** Sessions that took place. */
  readonly 'booking.completed': BookingCompletedData;
  /** Sessions that were booked. */
  readonly 'booking.created': BookingCreatedData;
  /** Sessions that are near. */
  readonly 'booking.reminder': BookingReminderData;
  /** Sessions that were moved. */
  readonly 'booking.rescheduled': BookingRescheduledData;
  /** Sent once for a goal, when a value that meets its target is recorded. */
  readonly 'milestone.reached': MilestoneReachedData;
  /** Programs that were assigned. */
  readonly 'program.assigned': ProgramAssignedData;
  /** Programs that were completed. */
  readonly 'program.completed': ProgramCompletedData;
  /** Programs that were changed. */
  readonly 'program.updated': ProgramUpdatedData;
  /**
   * Sent for each entry of body metrics, with the values of the entry and how each differs from the
   * one that was measured before it.
   */
  readonly 'progress.updated': ProgressUpdatedData;
  /** Accounts that were changed. */
  readonly 'user.updated': UserUpdatedData;
};

/** Name of an event. */
export type EventType = keyof EventPayloads;
