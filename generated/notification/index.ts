// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { ServiceContract } from '@fitsync/descriptor';
import { defaultUrl, name, operations, sends } from './contract.ts';
import type { NotificationPayloads } from './events.ts';
import type { NotificationOperations } from './operations.ts';
import { validators } from './validators.js';

export type * from './calls.ts';
export type * from './client.ts';
export type * from './events.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type * from './stub.ts';

export { notificationCalls } from './calls.ts';

/** The contract of the notification service. */
export const notification: ServiceContract<NotificationOperations, NotificationPayloads> = {
  name,
  defaultUrl,
  operations,
  validators,
  sends,
  eventValidators: {},
};
