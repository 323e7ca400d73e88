// Written by `fitsync generate` from specs/shared/common.yaml: edit that, not this.

import { dateFormat } from '../rules/date-format.js';
import { textLength } from '../rules/text-length.js';

/** A day of the calendar, `YYYY-MM-DD`. */
export function validateCalendarDate(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (typeof data === "string") {
    if (textLength(data) > 10) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "maxLength", params: { limit: 10 }, message: "must NOT have more than 10 characters" });
    }
    if (textLength(data) < 10) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "minLength", params: { limit: 10 }, message: "must NOT have fewer than 10 characters" });
    }
    if (!dateFormat.test(data)) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "format", params: { format: "date" }, message: 'must match format "date"' });
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
  }
  validateCalendarDate.errors = vErrors;
  return errors === 0;
}
