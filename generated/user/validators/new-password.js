// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';

/** A password: 8 to 128 characters, without further rules. */
export function validateNewPassword(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (textLength(data) > 128) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" });
    }
    if (textLength(data) < 8) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" });
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  validateNewPassword.errors = vErrors;
  return errors === 0;
}
