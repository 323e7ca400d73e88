// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import type { OperationValidators } from '@fitsync/descriptor';
import type { ProgressOperations } from './operations.ts';

/** Validators by operation. */
export declare const validators: {
  readonly [Id in keyof ProgressOperations]: OperationValidators;
};
