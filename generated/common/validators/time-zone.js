// Written by `fitsync generate` from specs/shared/common.yaml: edit that, not this.

import { textLength } from '../rules/text-length.js';

/** An IANA time zone, such as `Europe/Berlin`. */
export function validateTimeZone(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (textLength(data) > 64) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" });
    }
    if (textLength(data) < 1) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  validateTimeZone.errors = vErrors;
  return errors === 0;
}
