// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

/** Validators by operation. */
export const validators = {};
