// Written by `fitsync generate` from specs/http/training.openapi.yaml and specs/events/training.asyncapi.yaml: edit that, not this.

import type { ServiceContract } from '@fitsync/descriptor';
import { eventValidators } from '../events/validators.js';
import { defaultUrl, name, operations, sends } from './contract.ts';
import type { TrainingPayloads } from './events.ts';
import type { TrainingOperations } from './operations.ts';
import { validators } from './validators.js';

export type * from './calls.ts';
export type * from './client.ts';
export type * from './events.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type * from './stub.ts';

export { trainingCalls } from './calls.ts';

/** The contract of the training service. */
export const training: ServiceContract<TrainingOperations, TrainingPayloads> = {
  name,
  defaultUrl,
  operations,
  validators,
  sends,
  receives: {},
  sources: {},
  eventValidators: {
    'program.assigned': eventValidators['program.assigned'],
    'program.completed': eventValidators['program.completed'],
    'program.updated': eventValidators['program.updated'],
  },
};
