// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { validateAccessToken } from './access-token.js';
import { validateRefreshToken } from './refresh-token.js';
import { validateUser } from './user.js';

const fields0 = new Set(['access_token', 'refresh_token', 'token_type', 'expires_in', 'user']);

/** Tokens of a new session and whose it is. */
export function validateSignedIn(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.access_token === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "access_token" }, message: "must have required property 'access_token'" });
    }
    if (data.refresh_token === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "refresh_token" }, message: "must have required property 'refresh_token'" });
    }
    if (data.token_type === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "token_type" }, message: "must have required property 'token_type'" });
    }
    if (data.expires_in === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "expires_in" }, message: "must have required property 'expires_in'" });
    }
    if (data.user === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "user" }, message: "must have required property 'user'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.access_token !== undefined) {
      if (!validateAccessToken(data.access_token, instancePath + "/access_token")) {
        errors = (vErrors = (vErrors ?? []).concat(validateAccessToken.errors)).length;
      }
    }
    if (data.refresh_token !== undefined) {
      if (!validateRefreshToken(data.refresh_token, instancePath + "/refresh_token")) {
        errors = (vErrors = (vErrors ?? []).concat(validateRefreshToken.errors)).length;
      }
    }
    if (data.token_type !== undefined) {
      let data2 = data.token_type;
      if (typeof data2 !== "string") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/token_type", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
      if ("Bearer" !== data2) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/token_type", keyword: "const", params: { allowedValue: "Bearer" }, message: "must be equal to constant" });
      }
    }
    if (data.expires_in !== undefined) {
      let data3 = data.expires_in;
      if (!(typeof data3 == "number" && (!(data3 % 1) && !isNaN(data3)) && isFinite(data3))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/expires_in", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 3600 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/expires_in", keyword: "maximum", params: { comparison: "<=", limit: 3600 }, message: "must be <= 3600" });
        }
        if (data3 < 1 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/expires_in", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.user !== undefined) {
      if (!validateUser(data.user, instancePath + "/user")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUser.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateSignedIn.errors = vErrors;
  return errors === 0;
}
