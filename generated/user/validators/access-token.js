// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';

/** Sent as `Authorization: Bearer …`; lives ten minutes. */
export function validateAccessToken(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (textLength(data) > 4096) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" });
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  validateAccessToken.errors = vErrors;
  return errors === 0;
}
