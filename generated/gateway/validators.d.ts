// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import type { OperationValidators } from '@fitsync/descriptor';
import type { GatewayOperations } from './operations.ts';

/** Validators by operation. */
export declare const validators: {
  readonly [Id in keyof GatewayOperations]: OperationValidators;
};
