// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateEmail } from './email.js';

const fields0 = new Set(['email', 'password']);

/** Who signs in. */
export function validateLoginRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.email === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "email" }, message: "must have required property 'email'" });
    }
    if (data.password === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "password" }, message: "must have required property 'password'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.email !== undefined) {
      if (!validateEmail(data.email, instancePath + "/email")) {
        errors = (vErrors = (vErrors ?? []).concat(validateEmail.errors)).length;
      }
    }
    if (data.password !== undefined) {
      let data1 = data.password;
      if (typeof data1 === "string") {
        if (textLength(data1) > 128) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/password", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
        }
        if (textLength(data1) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/password", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/password", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateLoginRequest.errors = vErrors;
  return errors === 0;
}
