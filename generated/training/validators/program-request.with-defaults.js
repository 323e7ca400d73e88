// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateGoals } from './goals.js';

const fields0 = new Set([
  'client_id',
  'trainer_id',
  'name',
  'start_date',
  'duration_weeks',
  'diet_plan_id',
  'goals',
  'workout_plan_id',
  'workouts_per_week',
]);

/**
 * A program to assign.
 *
 * Fills in the defaults of the contract.
 */
export function validateProgramRequestWithDefaults(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.workouts_per_week === undefined) {
      data.workouts_per_week = 3;
    }
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.trainer_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "trainer_id" }, message: "must have required property 'trainer_id'" });
    }
    if (data.name === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" });
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
    if (data.name !== undefined) {
      let data2 = data.name;
      if (typeof data2 === "string") {
        if (textLength(data2) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
        if (textLength(data2) < 1) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "type", params: { type: "string" }, message: "must be string" });
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
        if (data4 > 104 || isNaN(data4)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_weeks", keyword: "maximum", params: { comparison: "<=", limit: 104 }, message: "must be <= 104" });
        }
        if (data4 < 1 || isNaN(data4)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_weeks", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.diet_plan_id !== undefined) {
      let data5 = data.diet_plan_id;
      const _errs10 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs11 = errors;
      if (!validateUuid(data5, instancePath + "/diet_plan_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
      var _valid0 = _errs11 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs12 = errors;
        if (data5 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/diet_plan_id", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs12 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/diet_plan_id", keyword: "anyOf", params: { alternatives: [_end0 - _errs10, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs10;
        if (vErrors !== null) {
          if (_errs10) {
            vErrors.length = _errs10;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.goals !== undefined) {
      if (!validateGoals(data.goals, instancePath + "/goals")) {
        errors = (vErrors = (vErrors ?? []).concat(validateGoals.errors)).length;
      }
    }
    if (data.workout_plan_id !== undefined) {
      let data7 = data.workout_plan_id;
      const _errs16 = errors;
      let valid2 = false;
      let _end2;
      let _end3;
      const _errs17 = errors;
      if (!validateUuid(data7, instancePath + "/workout_plan_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
      var _valid1 = _errs17 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        _end2 = errors;
        const _errs18 = errors;
        if (data7 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/workout_plan_id", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid1 = _errs18 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
          _end3 = errors;
        }
      }
      if (!valid2) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/workout_plan_id", keyword: "anyOf", params: { alternatives: [_end2 - _errs16, _end3 - _end2] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs16;
        if (vErrors !== null) {
          if (_errs16) {
            vErrors.length = _errs16;
          } else {
            vErrors = null;
          }
        }
      }
    }
    let data8 = data.workouts_per_week;
    if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
      errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_per_week", keyword: "type", params: { type: "integer" }, message: "must be integer" });
    }
    if (typeof data8 == "number" && isFinite(data8)) {
      if (data8 > 14 || isNaN(data8)) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_per_week", keyword: "maximum", params: { comparison: "<=", limit: 14 }, message: "must be <= 14" });
      }
      if (data8 < 1 || isNaN(data8)) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_per_week", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateProgramRequestWithDefaults.errors = vErrors;
  return errors === 0;
}
