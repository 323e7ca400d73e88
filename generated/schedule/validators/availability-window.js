// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import { validateWallTime } from '../../common/validators/wall-time.js';

const fields0 = new Set(['weekday', 'start_time', 'end_time']);

/** A stretch of work on a weekday. */
export function validateAvailabilityWindow(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.weekday === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "weekday" }, message: "must have required property 'weekday'" });
    }
    if (data.start_time === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "start_time" }, message: "must have required property 'start_time'" });
    }
    if (data.end_time === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "end_time" }, message: "must have required property 'end_time'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.weekday !== undefined) {
      let data0 = data.weekday;
      if (!(typeof data0 == "number" && (!(data0 % 1) && !isNaN(data0)) && isFinite(data0))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/weekday", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 7 || isNaN(data0)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/weekday", keyword: "maximum", params: { comparison: "<=", limit: 7 }, message: "must be <= 7" });
        }
        if (data0 < 1 || isNaN(data0)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/weekday", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.start_time !== undefined) {
      if (!validateWallTime(data.start_time, instancePath + "/start_time")) {
        errors = (vErrors = (vErrors ?? []).concat(validateWallTime.errors)).length;
      }
    }
    if (data.end_time !== undefined) {
      if (!validateWallTime(data.end_time, instancePath + "/end_time")) {
        errors = (vErrors = (vErrors ?? []).concat(validateWallTime.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateAvailabilityWindow.errors = vErrors;
  return errors === 0;
}
