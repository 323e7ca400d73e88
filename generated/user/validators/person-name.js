// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';

/** Name as others see it. */
export function validatePersonName(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (textLength(data) > 200) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
    }
    if (textLength(data) < 1) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  validatePersonName.errors = vErrors;
  return errors === 0;
}
