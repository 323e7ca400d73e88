// Written by `fitsync generate` from specs/shared/common.yaml: edit that, not this.

import { dateTimeFormat } from '../rules/date-time-format.js';
import { textLength } from '../rules/text-length.js';

/** An instant, RFC 3339 in UTC. */
export function validateTimestamp(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (textLength(data) > 40) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" });
    }
    if (!dateTimeFormat.test(data)) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' });
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  validateTimestamp.errors = vErrors;
  return errors === 0;
}
