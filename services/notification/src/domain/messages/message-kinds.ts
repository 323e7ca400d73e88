import type { NotificationReceived } from '@fitsync/contracts/notification';
import { achievementEarned } from './achievement-earned.ts';
import { bookingCancelled } from './booking-cancelled.ts';
import { bookingCompleted } from './booking-completed.ts';
import { bookingCreated } from './booking-created.ts';
import { bookingReminder } from './booking-reminder.ts';
import { bookingRescheduled } from './booking-rescheduled.ts';
import type { MessageKind } from './message-kind.ts';
import { milestoneReached } from './milestone-reached.ts';
import { programAssigned } from './program-assigned.ts';
import { programCompleted } from './program-completed.ts';
import { programUpdated } from './program-updated.ts';
import { progressUpdated } from './progress-updated.ts';

/** An event that people are told of. */
export type ToldEvent = keyof NotificationReceived;

/** How each event is told. */
export const messageKinds: {
  readonly [Type in ToldEvent]: MessageKind<NotificationReceived[Type]['data']>;
} = {
  'achievement.earned': achievementEarned,
  'booking.cancelled': bookingCancelled,
  'booking.completed': bookingCompleted,
  'booking.created': bookingCreated,
  'booking.reminder': bookingReminder,
  'booking.rescheduled': bookingRescheduled,
  'milestone.reached': milestoneReached,
  'program.assigned': programAssigned,
  'program.completed': programCompleted,
  'program.updated': programUpdated,
  'progress.updated': progressUpdated,
};
