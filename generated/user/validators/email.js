// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { emailFormat } from '../../common/rules/email-format.js';
import { textLength } from '../../common/rules/text-length.js';

/** Email address; upper and lower case make no difference. */
export function validateEmail(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (textLength(data) > 254) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "maxLength", params: { limit: 254 }, message: "must NOT have more than 254 characters" });
    }
    if (textLength(data) < 3) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "minLength", params: { limit: 3 }, message: "must NOT have fewer than 3 characters" });
    }
    if (!emailFormat.test(data)) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "format", params: { format: "email" }, message: 'must match format "email"' });
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  validateEmail.errors = vErrors;
  return errors === 0;
}
