// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import type { OperationValidators } from '@fitsync/descriptor';
import type { UserOperations } from './operations.ts';

/** Validators by operation. */
export declare const validators: {
  readonly [Id in keyof UserOperations]: OperationValidators;
};
