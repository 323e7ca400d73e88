// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateCompletedExercise } from './completed-exercise.js';

const fields0 = new Set([
  'exercises_completed',
  'notes',
  'program_id',
  'total_duration_minutes',
  'workout_date',
]);

/** The fields of a workout log to change. */
export function validateUpdateWorkoutLogRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.exercises_completed !== undefined) {
      let data0 = data.exercises_completed;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/exercises_completed", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        const len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateCompletedExercise(data0[i0], instancePath + "/exercises_completed/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateCompletedExercise.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/exercises_completed", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
    if (data.notes !== undefined) {
      let data2 = data.notes;
      if (typeof data2 !== "string" && data2 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data2 === "string") {
        if (textLength(data2) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      }
    }
    if (data.program_id !== undefined) {
      if (!validateUuid(data.program_id, instancePath + "/program_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.total_duration_minutes !== undefined) {
      let data4 = data.total_duration_minutes;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/total_duration_minutes", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 1440 || isNaN(data4)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/total_duration_minutes", keyword: "maximum", params: { comparison: "<=", limit: 1440 }, message: "must be <= 1440" });
        }
        if (data4 < 1 || isNaN(data4)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/total_duration_minutes", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.workout_date !== undefined) {
      if (!validateCalendarDate(data.workout_date, instancePath + "/workout_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateUpdateWorkoutLogRequest.errors = vErrors;
  return errors === 0;
}
