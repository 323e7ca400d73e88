// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateGoalStatus } from './goal-status.js';
import { validateMetricName } from './metric-name.js';

const fields0 = new Set([
  'id',
  'client_id',
  'metric',
  'target_value',
  'start_value',
  'current_value',
  'target_date',
  'status',
  'reached_at',
  'created_by',
  'created_at',
]);

/** A value that a client wants to reach. */
export function validateGoal(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" });
    }
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.metric === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "metric" }, message: "must have required property 'metric'" });
    }
    if (data.target_value === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "target_value" }, message: "must have required property 'target_value'" });
    }
    if (data.start_value === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "start_value" }, message: "must have required property 'start_value'" });
    }
    if (data.current_value === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "current_value" }, message: "must have required property 'current_value'" });
    }
    if (data.target_date === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "target_date" }, message: "must have required property 'target_date'" });
    }
    if (data.status === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" });
    }
    if (data.reached_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "reached_at" }, message: "must have required property 'reached_at'" });
    }
    if (data.created_by === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "created_by" }, message: "must have required property 'created_by'" });
    }
    if (data.created_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "created_at" }, message: "must have required property 'created_at'" });
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
    if (data.metric !== undefined) {
      if (!validateMetricName(data.metric, instancePath + "/metric")) {
        errors = (vErrors = (vErrors ?? []).concat(validateMetricName.errors)).length;
      }
    }
    if (data.target_value !== undefined) {
      let data3 = data.target_value;
      if (!(typeof data3 == "number" && isFinite(data3))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/target_value", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.start_value !== undefined) {
      let data4 = data.start_value;
      if (!(typeof data4 == "number" && isFinite(data4)) && data4 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/start_value", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
    }
    if (data.current_value !== undefined) {
      let data5 = data.current_value;
      if (!(typeof data5 == "number" && isFinite(data5)) && data5 !== null) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/current_value", keyword: "type", params: { type: ['number', 'null'] }, message: "must be number,null" });
      }
    }
    if (data.target_date !== undefined) {
      let data6 = data.target_date;
      const _errs12 = errors;
      let valid1 = false;
      let _end0;
      let _end1;
      const _errs13 = errors;
      if (!validateCalendarDate(data6, instancePath + "/target_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
      var _valid0 = _errs13 === errors;
      valid1 = valid1 || _valid0;
      if (!valid1) {
        _end0 = errors;
        const _errs14 = errors;
        if (data6 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/target_date", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid0 = _errs14 === errors;
        valid1 = valid1 || _valid0;
        if (!valid1) {
          _end1 = errors;
        }
      }
      if (!valid1) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/target_date", keyword: "anyOf", params: { alternatives: [_end0 - _errs12, _end1 - _end0] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs12;
        if (vErrors !== null) {
          if (_errs12) {
            vErrors.length = _errs12;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.status !== undefined) {
      if (!validateGoalStatus(data.status, instancePath + "/status")) {
        errors = (vErrors = (vErrors ?? []).concat(validateGoalStatus.errors)).length;
      }
    }
    if (data.reached_at !== undefined) {
      let data8 = data.reached_at;
      const _errs18 = errors;
      let valid2 = false;
      let _end2;
      let _end3;
      const _errs19 = errors;
      if (!validateTimestamp(data8, instancePath + "/reached_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
      var _valid1 = _errs19 === errors;
      valid2 = valid2 || _valid1;
      if (!valid2) {
        _end2 = errors;
        const _errs20 = errors;
        if (data8 !== null) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/reached_at", keyword: "type", params: { type: "null" }, message: "must be null" });
        }
        var _valid1 = _errs20 === errors;
        valid2 = valid2 || _valid1;
        if (!valid2) {
          _end3 = errors;
        }
      }
      if (!valid2) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/reached_at", keyword: "anyOf", params: { alternatives: [_end2 - _errs18, _end3 - _end2] }, message: "must match a schema in anyOf" });
      } else {
        errors = _errs18;
        if (vErrors !== null) {
          if (_errs18) {
            vErrors.length = _errs18;
          } else {
            vErrors = null;
          }
        }
      }
    }
    if (data.created_by !== undefined) {
      if (!validateUuid(data.created_by, instancePath + "/created_by")) {
        errors = (vErrors = (vErrors ?? []).concat(validateUuid.errors)).length;
      }
    }
    if (data.created_at !== undefined) {
      if (!validateTimestamp(data.created_at, instancePath + "/created_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateGoal.errors = vErrors;
  return errors === 0;
}
