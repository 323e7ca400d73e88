// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

var validators = {};
export {
  validators
};
