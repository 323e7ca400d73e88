// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateGoals } from './goals.js';

const fields0 = new Set([
  'diet_plan_id',
  'duration_weeks',
  'goals',
  'name',
  'start_date',
  'status',
  'workout_plan_id',
  'workouts_per_week',
]);

/** What to change; what is absent stays. */
export function validateUpdateProgramRequest(data, instancePath = "") {
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
    if (data.diet_plan_id !== undefined) {
      let data0 = data.diet_plan_id;
      const _errs3 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs4 = errors;
      if (!validateUuid(data0, instancePath + "/diet_plan_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
      var _valid0 = _errs4 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs5 = errors;
        if (data0 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/diet_plan_id", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs5 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/diet_plan_id", keyword: "anyOf", params: { alternatives: [_end0 - _errs3, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs3;
        if (vErrors !== null) {
          if (_errs3) {
            vErrors.length = _errs3;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.duration_weeks !== undefined) {
      let data1 = data.duration_weeks;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_weeks", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 > 104 || isNaN(data1)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_weeks", keyword: "maximum", params: { comparison: "<=", limit: 104 }, message: "must be <= 104" });
        }
        if (data1 < 1 || isNaN(data1)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_weeks", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.goals !== undefined) {
      if (!validateGoals(data.goals, instancePath + "/goals")) {
        errors = (vErrors = (vErrors ?? []).concat(validateGoals.errors)).length;
      }
    }
    if (data.name !== undefined) {
      let data3 = data.name;
      if (typeof data3 === "string") {
        if (textLength(data3) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
        if (textLength(data3) < 1) {
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
    if (data.status !== undefined) {
      let data5 = data.status;
      if (typeof data5 !== "string") {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
      if (!(data5 === "active" || data5 === "paused" || data5 === "cancelled")) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/status", keyword: "enum", params: { allowedValues: ['active', 'paused', 'cancelled'] }, message: "must be equal to one of the allowed values" });
      }
    }
    if (data.workout_plan_id !== undefined) {
      let data6 = data.workout_plan_id;
      const _errs16 = errors;
      let valid2 = false;
      let _end2;
      let _end3;
      const _errs17 = errors;
      if (!validateUuid(data6, instancePath + "/workout_plan_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
      var _valid1 = _errs17 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        _end2 = errors;
        const _errs18 = errors;
        if (data6 !== null) {
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
    if (data.workouts_per_week !== undefined) {
      let data7 = data.workouts_per_week;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_per_week", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 14 || isNaN(data7)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_per_week", keyword: "maximum", params: { comparison: "<=", limit: 14 }, message: "must be <= 14" });
        }
        if (data7 < 1 || isNaN(data7)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/workouts_per_week", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateUpdateProgramRequest.errors = vErrors;
  return errors === 0;
}
