// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import { validateTimeZone } from '../../common/validators/time-zone.js';
import { validateAvailabilityWindow } from './availability-window.js';

const fields0 = new Set(['time_zone', 'windows']);

/** Weekly working hours. */
export function validateAvailabilityRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.time_zone === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "time_zone" }, message: "must have required property 'time_zone'" });
    }
    if (data.windows === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "windows" }, message: "must have required property 'windows'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.time_zone !== undefined) {
      if (!validateTimeZone(data.time_zone, instancePath + "/time_zone")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimeZone.errors)).length;
      }
    }
    if (data.windows !== undefined) {
      let data1 = data.windows;
      if (Array.isArray(data1)) {
        if (data1.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/windows", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        const len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateAvailabilityWindow(data1[i0], instancePath + "/windows/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateAvailabilityWindow.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/windows", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateAvailabilityRequest.errors = vErrors;
  return errors === 0;
}
