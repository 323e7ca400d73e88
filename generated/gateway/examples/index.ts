// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import type { GatewayOperations } from '../operations.ts';
import { dashboardsExamples } from './dashboards.ts';
import { eventsExamples } from './events.ts';

/** By operation, an input that works and the answers to expect, as far as they have a body. */
export type GatewayExamples = {
  readonly [Id in keyof GatewayOperations]: {
    readonly input: GatewayOperations[Id]['input'];
    readonly responses: Partial<GatewayOperations[Id]['responses']>;
  };
};

/** Examples of all operations of the gateway service. */
export const examples: GatewayExamples = { ...dashboardsExamples, ...eventsExamples };
