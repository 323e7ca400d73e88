// Written by `fitsync generate` from specs/http/notification.openapi.yaml and specs/events/notification.asyncapi.yaml: edit that, not this.

import type { ServiceContract } from '@fitsync/descriptor';
import { eventValidators } from '../events/validators.js';
import { defaultUrl, name, operations, receives, sends, sources } from './contract.ts';
import type { NotificationReceived } from './event-handlers.ts';
import type { NotificationPayloads } from './events.ts';
import type { NotificationOperations } from './operations.ts';
import { validators } from './validators.js';

export type * from './calls.ts';
export type * from './client.ts';
export type * from './event-handlers.ts';
export type * from './events.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type * from './stub.ts';

export { notificationCalls } from './calls.ts';

/** The contract of the notification service. */
export const notification: ServiceContract<
  NotificationOperations,
  NotificationPayloads,
  NotificationReceived
> = {
  name,
  defaultUrl,
  operations,
  validators,
  sends,
  receives,
  sources,
  eventValidators: {
    'achievement.earned': eventValidators['achievement.earned'],
    'booking.cancelled': eventValidators['booking.cancelled'],
    'booking.completed': eventValidators['booking.completed'],
    'booking.created': eventValidators['booking.created'],
    'booking.reminder': eventValidators['booking.reminder'],
    'booking.rescheduled': eventValidators['booking.rescheduled'],
    'milestone.reached': eventValidators['milestone.reached'],
    'program.assigned': eventValidators['program.assigned'],
    'program.completed': eventValidators['program.completed'],
    'program.updated': eventValidators['program.updated'],
    'progress.updated': eventValidators['progress.updated'],
  },
};
