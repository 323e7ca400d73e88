// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';

const pattern0 = new RegExp("^\\+[0-9]{4,18}$", "u");

/** Phone number in international form, `+` and digits. */
export function validatePhoneNumber(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (textLength(data) > 20) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "maxLength", params: { limit: 20 }, message: "must NOT have more than 20 characters" });
    }
    if (textLength(data) < 5) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "minLength", params: { limit: 5 }, message: "must NOT have fewer than 5 characters" });
    }
    if (!pattern0.test(data)) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "pattern", params: { pattern: "^\\+[0-9]{4,18}$" }, message: 'must match pattern "^\\+[0-9]{4,18}$"' });
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  validatePhoneNumber.errors = vErrors;
  return errors === 0;
}
