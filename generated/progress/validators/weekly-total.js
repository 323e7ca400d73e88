// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { validateCalendarDate } from '../../common/validators/calendar-date.js';

const fields0 = new Set(['week_start', 'workouts_completed', 'duration_minutes', 'volume_kg']);

/** What was done in one week. */
export function validateWeeklyTotal(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.week_start === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "week_start" }, message: "must have required property 'week_start'" });
    }
    if (data.workouts_completed === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "workouts_completed" }, message: "must have required property 'workouts_completed'" });
    }
    if (data.duration_minutes === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "duration_minutes" }, message: "must have required property 'duration_minutes'" });
    }
    if (data.volume_kg === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "volume_kg" }, message: "must have required property 'volume_kg'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.week_start !== undefined) {
      if (!validateCalendarDate(data.week_start, instancePath + "/week_start")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
    if (data.workouts_completed !== undefined) {
      let data1 = data.workouts_completed;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_completed", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 0 || isNaN(data1)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_completed", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.duration_minutes !== undefined) {
      let data2 = data.duration_minutes;
      if (!(typeof data2 == "number" && (!(data2 % 1) && !isNaN(data2)) && isFinite(data2))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_minutes", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 < 0 || isNaN(data2)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_minutes", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.volume_kg !== undefined) {
      let data3 = data.volume_kg;
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 < 0 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/volume_kg", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/volume_kg", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateWeeklyTotal.errors = vErrors;
  return errors === 0;
}
