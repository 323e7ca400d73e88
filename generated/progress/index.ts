// Written by `fitsync generate` from specs/http/progress.openapi.yaml and specs/events/progress.asyncapi.yaml: edit that, not this.

import type { ServiceContract } from '@fitsync/descriptor';
import { eventValidators } from '../events/validators.js';
import { defaultUrl, name, operations, sends } from './contract.ts';
import type { ProgressPayloads } from './events.ts';
import type { ProgressOperations } from './operations.ts';
import { validators } from './validators.js';

export type * from './calls.ts';
export type * from './client.ts';
export type * from './events.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type * from './stub.ts';

export { progressCalls } from './calls.ts';

/** The contract of the progress service. */
export const progress: ServiceContract<ProgressOperations, ProgressPayloads> = {
  name,
  defaultUrl,
  operations,
  validators,
  sends,
  eventValidators: {
    'achievement.earned': eventValidators['achievement.earned'],
    'milestone.reached': eventValidators['milestone.reached'],
    'progress.updated': eventValidators['progress.updated'],
  },
};
