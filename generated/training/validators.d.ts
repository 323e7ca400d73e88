// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import type { OperationValidators } from '@fitsync/descriptor';
import type { TrainingOperations } from './operations.ts';

/** Validators by operation. */
export declare const validators: {
  readonly [Id in keyof TrainingOperations]: OperationValidators;
};
