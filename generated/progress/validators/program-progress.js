// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateUuid } from '../../common/validators/uuid.js';

const fields0 = new Set([
  'program_id',
  'name',
  'trainer_id',
  'start_date',
  'duration_weeks',
  'workouts_due',
  'workouts_completed',
  'adherence_rate',
]);

/** How far a client is in an active program. */
export function validateProgramProgress(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.program_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "program_id" }, message: "must have required property 'program_id'" });
    }
    if (data.name === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" });
    }
    if (data.trainer_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "trainer_id" }, message: "must have required property 'trainer_id'" });
    }
    if (data.start_date === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "start_date" }, message: "must have required property 'start_date'" });
    }
    if (data.duration_weeks === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "duration_weeks" }, message: "must have required property 'duration_weeks'" });
    }
    if (data.workouts_due === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "workouts_due" }, message: "must have required property 'workouts_due'" });
    }
    if (data.workouts_completed === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "workouts_completed" }, message: "must have required property 'workouts_completed'" });
    }
    if (data.adherence_rate === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "adherence_rate" }, message: "must have required property 'adherence_rate'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.program_id !== undefined) {
      if (!validateUuid(data.program_id, instancePath + "/program_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.name !== undefined) {
      let data1 = data.name;
      if (typeof data1 === "string") {
        if (textLength(data1) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
        if (textLength(data1) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.trainer_id !== undefined) {
      if (!validateUuid(data.trainer_id, instancePath + "/trainer_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.start_date !== undefined) {
      if (!validateCalendarDate(data.start_date, instancePath + "/start_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
    if (data.duration_weeks !== undefined) {
      let data4 = data.duration_weeks;
      if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_weeks", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 1 || isNaN(data4)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_weeks", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.workouts_due !== undefined) {
      let data5 = data.workouts_due;
      if (!(typeof data5 == "number" && (!(data5 % 1) && !isNaN(data5)) && isFinite(data5))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_due", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 0 || isNaN(data5)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_due", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.workouts_completed !== undefined) {
      let data6 = data.workouts_completed;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_completed", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 < 0 || isNaN(data6)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_completed", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.adherence_rate !== undefined) {
      let data7 = data.adherence_rate;
      if (!(typeof data7 == "number" && isFinite(data7)) && data7 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 1 || isNaN(data7)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
        }
        if (data7 < 0 || isNaN(data7)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateProgramProgress.errors = vErrors;
  return errors === 0;
}
