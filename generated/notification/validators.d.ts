// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { OperationValidators } from '@fitsync/descriptor';
import type { NotificationOperations } from './operations.ts';

/** Validators by operation. */
export declare const validators: {
  readonly [Id in keyof NotificationOperations]: OperationValidators;
};
