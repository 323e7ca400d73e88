// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

/** The gateway service publishes no events. */
export type GatewayPayloads = Record<never, never>;
