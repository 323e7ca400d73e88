import type { NotificationEventHandlers, NotificationStub } from '@fitsync/contracts/notification';
import { achievementEarned } from './handlers/achievement-earned.ts';
import { bookingCancelled } from './handlers/booking-cancelled.ts';
import { bookingCompleted } from './handlers/booking-completed.ts';
import { bookingCreated } from './handlers/booking-created.ts';
import { bookingReminder } from './handlers/booking-reminder.ts';
import { bookingRescheduled } from './handlers/booking-rescheduled.ts';
import { countUnreadNotifications } from './handlers/count-unread-notifications.ts';
import { getNotificationPreferences } from './handlers/get-notification-preferences.ts';
import { listNotifications } from './handlers/list-notifications.ts';
import { markNotificationRead } from './handlers/mark-notification-read.ts';
import { milestoneReached } from './handlers/milestone-reached.ts';
import { programAssigned } from './handlers/program-assigned.ts';
import { programCompleted } from './handlers/program-completed.ts';
import { programUpdated } from './handlers/program-updated.ts';
import { progressUpdated } from './handlers/progress-updated.ts';
import { registerDevice } from './handlers/register-device.ts';
import { removeDevice } from './handlers/remove-device.ts';
import type { TellDeps } from './handlers/tell.ts';
import { updateNotificationPreferences } from './handlers/update-notification-preferences.ts';
import type { NotificationDeps } from './notification-deps.ts';

/** The notification service: every operation of its contract. */
export function createNotificationStub(deps: NotificationDeps): NotificationStub {
  return {
    countUnreadNotifications,
    getNotificationPreferences: getNotificationPreferences(deps),
    listNotifications,
    markNotificationRead,
    registerDevice: registerDevice(deps),
    removeDevice,
    updateNotificationPreferences: updateNotificationPreferences(deps),
  };
}

/** What the notification service does with events: every one that its contract says it receives. */
export function createNotificationEventHandlers(deps: TellDeps): NotificationEventHandlers {
  return {
    'achievement.earned': achievementEarned(deps),
    'booking.cancelled': bookingCancelled(deps),
    'booking.completed': bookingCompleted(deps),
    'booking.created': bookingCreated(deps),
    'booking.reminder': bookingReminder(deps),
    'booking.rescheduled': bookingRescheduled(deps),
    'milestone.reached': milestoneReached(deps),
    'program.assigned': programAssigned(deps),
    'program.completed': programCompleted(deps),
    'program.updated': programUpdated(deps),
    'progress.updated': progressUpdated(deps),
  };
}
