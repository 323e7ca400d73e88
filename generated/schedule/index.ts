// Written by `fitsync generate` from specs/http/schedule.openapi.yaml and specs/events/schedule.asyncapi.yaml: edit that, not this.

import type { ServiceContract } from '@fitsync/descriptor';
import { eventValidators } from '../events/validators.js';
import { defaultUrl, name, operations, sends } from './contract.ts';
import type { SchedulePayloads } from './events.ts';
import type { ScheduleOperations } from './operations.ts';
import { validators } from './validators.js';

export type * from './calls.ts';
export type * from './client.ts';
export type * from './events.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type * from './stub.ts';

export { scheduleCalls } from './calls.ts';

/** The contract of the schedule service. */
export const schedule: ServiceContract<ScheduleOperations, SchedulePayloads> = {
  name,
  defaultUrl,
  operations,
  validators,
  sends,
  receives: {},
  sources: {},
  eventValidators: {
    'booking.cancelled': eventValidators['booking.cancelled'],
    'booking.completed': eventValidators['booking.completed'],
    'booking.created': eventValidators['booking.created'],
    'booking.reminder': eventValidators['booking.reminder'],
    'booking.rescheduled': eventValidators['booking.rescheduled'],
  },
};
