// Written by `fitsync generate` from specs/http/user.openapi.yaml and specs/events/user.asyncapi.yaml: edit that, not this.

import type { ServiceContract } from '@fitsync/descriptor';
import { eventValidators } from '../events/validators.js';
import { defaultUrl, name, operations, receives, sends, sources } from './contract.ts';
import type { UserReceived } from './event-handlers.ts';
import type { UserPayloads } from './events.ts';
import type { UserOperations } from './operations.ts';
import { validators } from './validators.js';

export type * from './calls.ts';
export type * from './client.ts';
export type * from './event-handlers.ts';
export type * from './events.ts';
export type * from './operations.ts';
export type * from './schemas.ts';
export type * from './stub.ts';

export { userCalls } from './calls.ts';

/** The contract of the user service. */
export const user: ServiceContract<UserOperations, UserPayloads, UserReceived> = {
  name,
  defaultUrl,
  operations,
  validators,
  sends,
  receives,
  sources,
  eventValidators: { 'user.updated': eventValidators['user.updated'] },
};
