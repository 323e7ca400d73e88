// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import { validateWallTime } from '../../common/validators/wall-time.js';

const fields0 = new Set(['start', 'end']);

/**
 * The time of each day when nothing but the app gets notifications; over midnight if it ends before
 * it starts.
 */
export function validateQuietHours(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.start === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "start" }, message: "must have required property 'start'" });
    }
    if (data.end === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "end" }, message: "must have required property 'end'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.start !== undefined) {
      if (!validateWallTime(data.start, instancePath + "/start")) {
        errors = (vErrors = (vErrors ?? []).concat(validateWallTime.errors)).length;
      }
    }
    if (data.end !== undefined) {
      if (!validateWallTime(data.end, instancePath + "/end")) {
        errors = (vErrors = (vErrors ?? []).concat(validateWallTime.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateQuietHours.errors = vErrors;
  return errors === 0;
}
