// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import type { EventDescriptor, OperationDescriptor } from '@fitsync/descriptor';
import type { GatewayPayloads } from './events.ts';
import type { GatewayOperations } from './operations.ts';

/** Name of the service. */
export const name = 'gateway';

/** Where the service listens unless told otherwise. */
export const defaultUrl = 'http://localhost:4000';

/** What the engines know about each operation. */
export const operations: { readonly [Id in keyof GatewayOperations]: OperationDescriptor } = {};

/** The events that the service publishes. */
export const sends: { readonly [Type in keyof GatewayPayloads]: EventDescriptor } = {};
