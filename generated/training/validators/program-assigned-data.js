// Written by `fitsync generate` from specs/events/training.asyncapi.yaml: edit that, not this.

import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateUuid } from '../../common/validators/uuid.js';

const fields0 = new Set([
  'program_id',
  'client_id',
  'trainer_id',
  'workout_plan_id',
  'diet_plan_id',
  'start_date',
  'duration_weeks',
]);

/** Payload of `program.assigned`. */
export function validateProgramAssignedData(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.program_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "program_id" }, message: "must have required property 'program_id'" });
    }
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.trainer_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "trainer_id" }, message: "must have required property 'trainer_id'" });
    }
    if (data.workout_plan_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "workout_plan_id" }, message: "must have required property 'workout_plan_id'" });
    }
    if (data.diet_plan_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "diet_plan_id" }, message: "must have required property 'diet_plan_id'" });
    }
    if (data.start_date === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "start_date" }, message: "must have required property 'start_date'" });
    }
    if (data.duration_weeks === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "duration_weeks" }, message: "must have required property 'duration_weeks'" });
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
    if (data.client_id !== undefined) {
      if (!validateUuid(data.client_id, instancePath + "/client_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.trainer_id !== undefined) {
      if (!validateUuid(data.trainer_id, instancePath + "/trainer_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.workout_plan_id !== undefined) {
      let data3 = data.workout_plan_id;
      const _errs6 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs7 = errors;
      if (!validateUuid(data3, instancePath + "/workout_plan_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
      var _valid0 = _errs7 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs8 = errors;
        if (data3 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/workout_plan_id", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs8 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/workout_plan_id", keyword: "anyOf", params: { alternatives: [_end0 - _errs6, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs6;
        if (vErrors !== null) {
          if (_errs6) {
            vErrors.length = _errs6;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.diet_plan_id !== undefined) {
      let data4 = data.diet_plan_id;
      const _errs11 = errors;
      let valid2 = false;
      let _end2;
      let _end3;
      const _errs12 = errors;
      if (!validateUuid(data4, instancePath + "/diet_plan_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
      var _valid1 = _errs12 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        _end2 = errors;
        const _errs13 = errors;
        if (data4 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/diet_plan_id", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid1 = _errs13 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
          _end3 = errors;
        }
      }
      if (!valid2) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/diet_plan_id", keyword: "anyOf", params: { alternatives: [_end2 - _errs11, _end3 - _end2] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs11;
        if (vErrors !== null) {
          if (_errs11) {
            vErrors.length = _errs11;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.start_date !== undefined) {
      if (!validateCalendarDate(data.start_date, instancePath + "/start_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
    if (data.duration_weeks !== undefined) {
      let data6 = data.duration_weeks;
      if (!(typeof data6 == "number" && (!(data6 % 1) && !isNaN(data6)) && isFinite(data6))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_weeks", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 104 || isNaN(data6)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_weeks", keyword: "maximum", params: { comparison: "<=", limit: 104 }, message: "must be <= 104" });
        }
        if (data6 < 1 || isNaN(data6)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_weeks", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateProgramAssignedData.errors = vErrors;
  return errors === 0;
}
