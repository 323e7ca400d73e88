// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

/** The implementation of the gateway service: one handler per operation. There are none yet. */
export type GatewayStub = Record<never, never>;
