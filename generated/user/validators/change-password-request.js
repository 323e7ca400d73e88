// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateNewPassword } from './new-password.js';

const fields0 = new Set(['current_password', 'new_password']);

/** Old and new password. */
export function validateChangePasswordRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.current_password === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "current_password" }, message: "must have required property 'current_password'" });
    }
    if (data.new_password === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "new_password" }, message: "must have required property 'new_password'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.current_password !== undefined) {
      let data0 = data.current_password;
      if (typeof data0 === "string") {
        if (textLength(data0) > 128) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/current_password", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
        }
        if (textLength(data0) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/current_password", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/current_password", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.new_password !== undefined) {
      if (!validateNewPassword(data.new_password, instancePath + "/new_password")) {
        errors = (vErrors = (vErrors ?? []).concat(validateNewPassword.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateChangePasswordRequest.errors = vErrors;
  return errors === 0;
}
