// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateGoals } from './goals.js';
import { validateProgramStatus } from './program-status.js';

const fields0 = new Set([
  'id',
  'client_id',
  'trainer_id',
  'workout_plan_id',
  'diet_plan_id',
  'name',
  'start_date',
  'duration_weeks',
  'workouts_per_week',
  'goals',
  'status',
  'adherence_rate',
  'completion_date',
  'version',
  'created_at',
  'updated_at',
  'client_name',
  'trainer_name',
]);

/** A program that a trainer assigned to a client. */
export function validateProgram(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
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
    if (data.name === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" });
    }
    if (data.start_date === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "start_date" }, message: "must have required property 'start_date'" });
    }
    if (data.duration_weeks === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "duration_weeks" }, message: "must have required property 'duration_weeks'" });
    }
    if (data.workouts_per_week === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "workouts_per_week" }, message: "must have required property 'workouts_per_week'" });
    }
    if (data.goals === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "goals" }, message: "must have required property 'goals'" });
    }
    if (data.status === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" });
    }
    if (data.adherence_rate === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "adherence_rate" }, message: "must have required property 'adherence_rate'" });
    }
    if (data.completion_date === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "completion_date" }, message: "must have required property 'completion_date'" });
    }
    if (data.version === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" });
    }
    if (data.created_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "created_at" }, message: "must have required property 'created_at'" });
    }
    if (data.updated_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "updated_at" }, message: "must have required property 'updated_at'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.id !== undefined) {
      if (!validateUuid(data.id, instancePath + "/id")) {
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
    if (data.name !== undefined) {
      let data5 = data.name;
      if (typeof data5 === "string") {
        if (textLength(data5) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/name", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
        if (textLength(data5) < 1) {
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
      let data7 = data.duration_weeks;
      if (!(typeof data7 == "number" && (!(data7 % 1) && !isNaN(data7)) && isFinite(data7))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_weeks", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data7 == "number" && isFinite(data7)) {
        if (data7 > 104 || isNaN(data7)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_weeks", keyword: "maximum", params: { comparison: "<=", limit: 104 }, message: "must be <= 104" });
        }
        if (data7 < 1 || isNaN(data7)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/duration_weeks", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.workouts_per_week !== undefined) {
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
    }
    if (data.goals !== undefined) {
      if (!validateGoals(data.goals, instancePath + "/goals")) {
        errors = (vErrors = (vErrors ?? []).concat(validateGoals.errors)).length;
      }
    }
    if (data.status !== undefined) {
      if (!validateProgramStatus(data.status, instancePath + "/status")) {
        errors = (vErrors = (vErrors ?? []).concat(validateProgramStatus.errors)).length;
      }
    }
    if (data.adherence_rate !== undefined) {
      let data11 = data.adherence_rate;
      if (!(typeof data11 == "number" && isFinite(data11)) && data11 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
      if (typeof data11 == "number" && isFinite(data11)) {
        if (data11 > 1 || isNaN(data11)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1" });
        }
        if (data11 < 0 || isNaN(data11)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/adherence_rate", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" });
        }
      }
    }
    if (data.completion_date !== undefined) {
      let data12 = data.completion_date;
      const _errs27 = errors;
      let valid3 = false;
      let _end4;
      let _end5;
      const _errs28 = errors;
      if (!validateCalendarDate(data12, instancePath + "/completion_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
      var _valid2 = _errs28 === errors;
      valid3 = valid3 || _valid2;
      if (!valid3) {
        _end4 = errors;
        const _errs29 = errors;
        if (data12 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/completion_date", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid2 = _errs29 === errors;
        valid3 = valid3 || _valid2;
        if (!valid3) {
          _end5 = errors;
        }
      }
      if (!valid3) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/completion_date", keyword: "anyOf", params: { alternatives: [_end4 - _errs27, _end5 - _end4] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs27;
        if (vErrors !== null) {
          if (_errs27) {
            vErrors.length = _errs27;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.version !== undefined) {
      let data13 = data.version;
      if (!(typeof data13 == "number" && (!(data13 % 1) && !isNaN(data13)) && isFinite(data13))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/version", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data13 == "number" && isFinite(data13)) {
        if (data13 > 2147483647 || isNaN(data13)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/version", keyword: "maximum", params: { comparison: "<=", limit: 2147483647 }, message: "must be <= 2147483647" });
        }
        if (data13 < 1 || isNaN(data13)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/version", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.created_at !== undefined) {
      if (!validateTimestamp(data.created_at, instancePath + "/created_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
    if (data.updated_at !== undefined) {
      if (!validateTimestamp(data.updated_at, instancePath + "/updated_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
    if (data.client_name !== undefined) {
      let data16 = data.client_name;
      if (typeof data16 === "string") {
        if (textLength(data16) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/client_name", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/client_name", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
    if (data.trainer_name !== undefined) {
      let data17 = data.trainer_name;
      if (typeof data17 === "string") {
        if (textLength(data17) > 200) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_name", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_name", keyword: "type", params: { type: "string" }, message: "must be string" });
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateProgram.errors = vErrors;
  return errors === 0;
}
