// Written by `fitsync generate` from specs/shared/common.yaml: edit that, not this.

import { textLength } from '../rules/text-length.js';

const pattern0 = new RegExp("^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$", "u");

/** A time of day on the wall clock of the place concerned, `HH:MM:SS`. */
export function validateWallTime(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (textLength(data) > 8) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "maxLength", params: { limit: 8 }, message: "must NOT have more than 8 characters" });
    }
    if (textLength(data) < 8) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "minLength", params: { limit: 8 }, message: "must NOT have fewer than 8 characters" });
    }
    if (!pattern0.test(data)) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "pattern", params: { pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$" }, message: 'must match pattern "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$"' });
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  validateWallTime.errors = vErrors;
  return errors === 0;
}
