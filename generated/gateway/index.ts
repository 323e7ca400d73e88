// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import type { ServiceContract } from '@fitsync/descriptor';
import { defaultUrl, name, operations, sends } from './contract.ts';
import type { GatewayPayloads } from './events.ts';
import type { GatewayOperations } from './operations.ts';
import { validators } from './validators.js';

export type * from './calls.ts';
export type * from './client.ts';
export type * from './events.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type * from './stub.ts';

export { gatewayCalls } from './calls.ts';

/** The contract of the gateway service. */
export const gateway: ServiceContract<GatewayOperations, GatewayPayloads> = {
  name,
  defaultUrl,
  operations,
  validators,
  sends,
  receives: {},
  sources: {},
  eventValidators: {},
};
