// Written by `fitsync generate` from specs/shared/common.yaml: edit that, not this.

import { textLength } from '../rules/text-length.js';

const pattern0 = new RegExp("^[A-Za-z0-9-]{8,64}$", "u");

/** Ties together what one request set off, in answers, logs and events. */
export function validateCorrelationId(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (textLength(data) > 64) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" });
    }
    if (textLength(data) < 8) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" });
    }
    if (!pattern0.test(data)) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "pattern", params: { pattern: "^[A-Za-z0-9-]{8,64}$" }, message: 'must match pattern "^[A-Za-z0-9-]{8,64}$"' });
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  validateCorrelationId.errors = vErrors;
  return errors === 0;
}
