// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateCompletedExercise } from './completed-exercise.js';

const fields0 = new Set([
  'client_id',
  'workout_date',
  'exercises_completed',
  'total_duration_minutes',
  'booking_id',
  'notes',
  'program_id',
]);

/** A workout that has been done. */
export function validateCreateWorkoutLogRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.workout_date === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "workout_date" }, message: "must have required property 'workout_date'" });
    }
    if (data.exercises_completed === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "exercises_completed" }, message: "must have required property 'exercises_completed'" });
    }
    if (data.total_duration_minutes === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "total_duration_minutes" }, message: "must have required property 'total_duration_minutes'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.client_id !== undefined) {
      if (!validateUuid(data.client_id, instancePath + "/client_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.workout_date !== undefined) {
      if (!validateCalendarDate(data.workout_date, instancePath + "/workout_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
    if (data.exercises_completed !== undefined) {
      let data2 = data.exercises_completed;
      if (Array.isArray(data2)) {
        if (data2.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/exercises_completed", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        const len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateCompletedExercise(data2[i0], instancePath + "/exercises_completed/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateCompletedExercise.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/exercises_completed", keyword: "type", params: { type: "array" }, message: "must be array" });
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
    if (data.booking_id !== undefined) {
      if (!validateUuid(data.booking_id, instancePath + "/booking_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.notes !== undefined) {
      let data6 = data.notes;
      if (typeof data6 === "string") {
        if (textLength(data6) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.program_id !== undefined) {
      if (!validateUuid(data.program_id, instancePath + "/program_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateCreateWorkoutLogRequest.errors = vErrors;
  return errors === 0;
}
