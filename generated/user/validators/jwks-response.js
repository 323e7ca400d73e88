// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { validatePublicKey } from './public-key.js';

const fields0 = new Set(['keys']);

/** The keys that access tokens are checked with (RFC 7517). */
export function validateJwksResponse(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.keys === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "keys" }, message: "must have required property 'keys'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.keys !== undefined) {
      let data0 = data.keys;
      if (Array.isArray(data0)) {
        if (data0.length > 20) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/keys", keyword: "maxItems", params: { limit: 20 }, message: "must NOT have more than 20 items" });
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validatePublicKey(data0[i0], instancePath + "/keys/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validatePublicKey.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/keys", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateJwksResponse.errors = vErrors;
  return errors === 0;
}
