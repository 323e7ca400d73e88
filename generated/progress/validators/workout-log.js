// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { textLength } from '../../common/rules/text-length.js';
import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateCompletedExercise } from './completed-exercise.js';
import { validateWorkoutLogStatus } from './workout-log-status.js';

const fields0 = new Set([
  'id',
  'client_id',
  'trainer_id',
  'booking_id',
  'program_id',
  'workout_date',
  'exercises_completed',
  'total_duration_minutes',
  'notes',
  'trainer_notes',
  'status',
  'created_at',
  'updated_at',
]);

/** What was done in a workout, or that a session took place and it is still to be written down. */
export function validateWorkoutLog(data, instancePath = "") {
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
    if (data.booking_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "booking_id" }, message: "must have required property 'booking_id'" });
    }
    if (data.program_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "program_id" }, message: "must have required property 'program_id'" });
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
    if (data.notes === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "notes" }, message: "must have required property 'notes'" });
    }
    if (data.trainer_notes === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "trainer_notes" }, message: "must have required property 'trainer_notes'" });
    }
    if (data.status === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" });
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
      let data2 = data.trainer_id;
      const _errs5 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs6 = errors;
      if (!validateUuid(data2, instancePath + "/trainer_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
      var _valid0 = _errs6 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs7 = errors;
        if (data2 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_id", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs7 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_id", keyword: "anyOf", params: { alternatives: [_end0 - _errs5, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs5;
        if (vErrors !== null) {
          if (_errs5) {
            vErrors.length = _errs5;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.booking_id !== undefined) {
      let data3 = data.booking_id;
      const _errs10 = errors;
      let valid2 = false;
      let _end2;
      let _end3;
      const _errs11 = errors;
      if (!validateUuid(data3, instancePath + "/booking_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
      var _valid1 = _errs11 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        _end2 = errors;
        const _errs12 = errors;
        if (data3 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/booking_id", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid1 = _errs12 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
          _end3 = errors;
        }
      }
      if (!valid2) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/booking_id", keyword: "anyOf", params: { alternatives: [_end2 - _errs10, _end3 - _end2] }, message: "must match a schema in anyOf" });
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
    if (data.program_id !== undefined) {
      let data4 = data.program_id;
      const _errs15 = errors;
      let valid3 = false;
      let _end4;
      let _end5;
      const _errs16 = errors;
      if (!validateUuid(data4, instancePath + "/program_id")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
      var _valid2 = _errs16 === errors;
      valid3 = valid3 || _valid2;
      if (!valid3) {
        _end4 = errors;
        const _errs17 = errors;
        if (data4 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/program_id", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid2 = _errs17 === errors;
        valid3 = valid3 || _valid2;
        if (!valid3) {
          _end5 = errors;
        }
      }
      if (!valid3) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/program_id", keyword: "anyOf", params: { alternatives: [_end4 - _errs15, _end5 - _end4] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs15;
        if (vErrors !== null) {
          if (_errs15) {
            vErrors.length = _errs15;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.workout_date !== undefined) {
      if (!validateCalendarDate(data.workout_date, instancePath + "/workout_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
    if (data.exercises_completed !== undefined) {
      let data6 = data.exercises_completed;
      if (Array.isArray(data6)) {
        if (data6.length > 100) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/exercises_completed", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" });
        }
        const len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          if (!validateCompletedExercise(data6[i0], instancePath + "/exercises_completed/" + i0)) {
            errors = (vErrors = (vErrors ?? []).concat(validateCompletedExercise.errors)).length;
          }
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/exercises_completed", keyword: "type", params: { type: "array" }, message: "must be array" });
      }
    }
    if (data.total_duration_minutes !== undefined) {
      let data8 = data.total_duration_minutes;
      if (!(typeof data8 == "number" && (!(data8 % 1) && !isNaN(data8)) && isFinite(data8))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/total_duration_minutes", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 > 1440 || isNaN(data8)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/total_duration_minutes", keyword: "maximum", params: { comparison: "<=", limit: 1440 }, message: "must be <= 1440" });
        }
        if (data8 < 1 || isNaN(data8)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/total_duration_minutes", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.notes !== undefined) {
      let data9 = data.notes;
      if (typeof data9 !== "string" && data9 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data9 === "string") {
        if (textLength(data9) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/notes", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      }
    }
    if (data.trainer_notes !== undefined) {
      let data10 = data.trainer_notes;
      if (typeof data10 !== "string" && data10 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_notes", keyword: "type", params: { type: ['string', 'null'] }, message: "must be string,null" });
      }
      if (typeof data10 === "string") {
        if (textLength(data10) > 2e3) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/trainer_notes", keyword: "maxLength", params: { limit: 2e3 }, message: "must NOT have more than 2000 characters" });
        }
      }
    }
    if (data.status !== undefined) {
      if (!validateWorkoutLogStatus(data.status, instancePath + "/status")) {
        errors = (vErrors = (vErrors ?? []).concat(validateWorkoutLogStatus.errors)).length;
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
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateWorkoutLog.errors = vErrors;
  return errors === 0;
}
