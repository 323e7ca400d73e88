// Written by `fitsync generate` from specs/http/progress.openapi.yaml and specs/events/progress.asyncapi.yaml: edit that, not this.

import type { ServiceContract } from '@fitsync/descriptor';
import { eventValidators } from '../events/validators.js';
import { defaultUrl, name, operations, receives, sends, sources } from './contract.ts';
import type { ProgressReceived } from './event-handlers.ts';
import type { ProgressPayloads } from './events.ts';
import type { ProgressOperations } from './operations.ts';
import { validators } from './validators.js';

export type * from './calls.ts';
export type * from './client.ts';
export type * from './event-handlers.ts';
export type * from './events.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type * from './stub.ts';

export { progressCalls } from './calls.ts';

/** The contract of the progress service. */
export const progress: ServiceContract<ProgressOperations, ProgressPayloads, ProgressReceived> = {
  name,
  defaultUrl,
  operations,
  validators,
  sends,
  receives,
  sources,
  eventValidators: {
    'achievement.earned': eventValidators['achievement.earned'],
    'booking.completed': eventValidators['booking.completed'],
    'milestone.reached': eventValidators['milestone.reached'],
    'program.completed': eventValidators['program.completed'],
    'progress.updated': eventValidators['progress.updated'],
  },
};
