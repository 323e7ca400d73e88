// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { validateCalendarDate } from '../../common/validators/calendar-date.js';
import { validateUuid } from '../../common/validators/uuid.js';
import { validateMetricName } from './metric-name.js';

const fields0 = new Set(['client_id', 'metric', 'target_value', 'start_value', 'target_date']);

/** A value to reach. */
export function validateCreateGoalRequest(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.client_id === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "client_id" }, message: "must have required property 'client_id'" });
    }
    if (data.metric === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "metric" }, message: "must have required property 'metric'" });
    }
    if (data.target_value === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "target_value" }, message: "must have required property 'target_value'" });
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
    if (data.metric !== undefined) {
      if (!validateMetricName(data.metric, instancePath + "/metric")) {
        errors = (vErrors = (vErrors ?? []).concat(validateMetricName.errors)).length;
      }
    }
    if (data.target_value !== undefined) {
      let data2 = data.target_value;
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 700 || isNaN(data2)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/target_value", keyword: "maximum", params: { comparison: "<=", limit: 700 }, message: "must be <= 700" });
        }
        if (data2 < 1 || isNaN(data2)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/target_value", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/target_value", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.start_value !== undefined) {
      let data3 = data.start_value;
      if (typeof data3 == "number" && isFinite(data3)) {
        if (data3 > 700 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/start_value", keyword: "maximum", params: { comparison: "<=", limit: 700 }, message: "must be <= 700" });
        }
        if (data3 < 1 || isNaN(data3)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/start_value", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      } else {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/start_value", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.target_date !== undefined) {
      if (!validateCalendarDate(data.target_date, instancePath + "/target_date")) {
        errors = (vErrors = (vErrors ?? []).concat(validateCalendarDate.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateCreateGoalRequest.errors = vErrors;
  return errors === 0;
}
