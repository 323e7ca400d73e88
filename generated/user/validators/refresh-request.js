// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { validateRefreshToken } from './refresh-token.js';

const fields0 = new Set(['refresh_token']);

/** The session to go on with. */
export function validateRefreshRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.refresh_token === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "refresh_token" }, message: "must have required property 'refresh_token'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.refresh_token !== undefined) {
      if (!validateRefreshToken(data.refresh_token, instancePath + "/refresh_token")) {
        errors = (vErrors = (vErrors ?? []).concat(validateRefreshToken.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateRefreshRequest.errors = vErrors;
  return errors === 0;
}
