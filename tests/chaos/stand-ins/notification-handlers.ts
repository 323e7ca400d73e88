import type { NotificationEventHandlers } from '@fitsync/contracts/notification';
import { recordEffect } from './record-effect.ts';

const record = { apply: recordEffect };

/** Writes down everything that people would be told about. */
export const notificationHandlers: NotificationEventHandlers = {
  'achievement.earned': record,
  'booking.cancelled': record,
  'booking.completed': record,
  'booking.created': record,
  'booking.reminder': record,
  'booking.rescheduled': record,
  'milestone.reached': record,
  'program.assigned': record,
  'program.completed': record,
  'program.updated': record,
  'progress.updated': record,
};
