// Written by `fitsync generate` from specs/shared/common.yaml: edit that, not this.

import { dateTimeFormat } from '../rules/date-time-format.js';
import { textLength } from '../rules/text-length.js';

/**
 * An instant, RFC 3339 in UTC.
 *
 * Turns texts into the values of the contract.
 */
export function validateTimestampFromText(data, instancePath = "", parentData, parentDataProperty) {
  let vErrors = null;
  let errors = 0;
  if (typeof data !== "string") {
    let dataType0 = typeof data;
    let coerced0 = undefined;
    if (dataType0 == "object" && Array.isArray(data) && data.length == 1) {
      data = data[0];
      dataType0 = typeof data;
      if (typeof data === "string") {
        coerced0 = data;
      }
    }
    if (!(coerced0 !== undefined)) {
      if (dataType0 == "number" || dataType0 == "boolean") {
        coerced0 = "" + data;
      } else if (data === null) {
        coerced0 = "";
      } else {
        errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (coerced0 !== undefined) {
      data = coerced0;
      if (parentData !== undefined) {
        parentData[parentDataProperty] = coerced0;
      }
    }
  }
  if (typeof data === "string") {
    if (textLength(data) > 40) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "maxLength", params: { limit: 40 }, message: "must NOT have more than 40 characters" });
    }
    if (!dateTimeFormat.test(data)) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "format", params: { format: "date-time" }, message: 'must match format "date-time"' });
    }
  }
  validateTimestampFromText.errors = vErrors;
  return errors === 0;
}
