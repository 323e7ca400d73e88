// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

/** Calls the gateway service. There are none yet. */
export type GatewayClient = Record<never, never>;
