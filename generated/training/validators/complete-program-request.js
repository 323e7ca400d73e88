// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import { validateCalendarDate } from '../../common/validators/calendar-date.js';

const fields0 = new Set(['adherence_rate', 'completion_date']);

/** How the program ended. */
export function validateCompleteProgramRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.adherence_rate !== undefined) {
      let data0 = data.adherence_rate;
      if (!(typeof data0 == "number" && isFinite(data0)) && data0 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
      if (typeof data0 == "number" && isFinite(data0)) {
        if (data0 > 1 || isNaN(data0)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
        }
        if (data0 < 0 || isNaN(data0)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.completion_date !== undefined) {
      if (!validateCalendarDate(data.completion_date, instancePath + "/completion_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateCompleteProgramRequest.errors = vErrors;
  return errors === 0;
}
