// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

/** The operations of the gateway service by operationId. */
export type GatewayOperations = Record<never, never>;
