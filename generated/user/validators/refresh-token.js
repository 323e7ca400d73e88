// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';

/** Exchanged for new tokens, once; lives 30 days. Only the latest one of a session is good. */
export function validateRefreshToken(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (textLength(data) > 100) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" });
    }
    if (textLength(data) < 1) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  validateRefreshToken.errors = vErrors;
  return errors === 0;
}
