// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import type { OperationValidators } from '@fitsync/descriptor';
import type { ScheduleOperations } from './operations.ts';

/** Validators by operation. */
export declare const validators: {
  readonly [Id in keyof ScheduleOperations]: OperationValidators;
};
