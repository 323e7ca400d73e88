// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import { validateTimestamp } from '../../common/validators/timestamp.js';
import { validateMetricName } from './metric-name.js';

const fields0 = new Set([
  'metric',
  'entries',
  'first_value',
  'latest_value',
  'change',
  'first_recorded_at',
  'latest_recorded_at',
]);

/** How one metric has changed. */
export function validateMetricTrend(data, instancePath = "") {
  let vErrors = null;
  let errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.metric === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "metric" }, message: "must have required property 'metric'" });
    }
    if (data.entries === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "entries" }, message: "must have required property 'entries'" });
    }
    if (data.first_value === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "first_value" }, message: "must have required property 'first_value'" });
    }
    if (data.latest_value === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "latest_value" }, message: "must have required property 'latest_value'" });
    }
    if (data.change === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "change" }, message: "must have required property 'change'" });
    }
    if (data.first_recorded_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "first_recorded_at" }, message: "must have required property 'first_recorded_at'" });
    }
    if (data.latest_recorded_at === undefined) {
      errors = (vErrors ??= []).push({ instancePath, keyword: "required", params: { missingProperty: "latest_recorded_at" }, message: "must have required property 'latest_recorded_at'" });
    }
    for (const key0 in data) {
      if (!fields0.has(key0)) {
        errors = (vErrors ??= []).push({ instancePath, keyword: "additionalProperties", params: { additionalProperty: key0, allowedProperties: [...fields0] }, message: "must NOT have additional properties" });
      }
    }
    if (data.metric !== undefined) {
      if (!validateMetricName(data.metric, instancePath + "/metric")) {
        errors = (vErrors = (vErrors ?? []).concat(validateMetricName.errors)).length;
      }
    }
    if (data.entries !== undefined) {
      let data1 = data.entries;
      if (!(typeof data1 == "number" && (!(data1 % 1) && !isNaN(data1)) && isFinite(data1))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/entries", keyword: "type", params: { type: "integer" }, message: "must be integer" });
      }
      if (typeof data1 == "number" && isFinite(data1)) {
        if (data1 < 1 || isNaN(data1)) {
          errors = (vErrors ??= []).push({ instancePath: instancePath + "/entries", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" });
        }
      }
    }
    if (data.first_value !== undefined) {
      let data2 = data.first_value;
      if (!(typeof data2 == "number" && isFinite(data2))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/first_value", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.latest_value !== undefined) {
      let data3 = data.latest_value;
      if (!(typeof data3 == "number" && isFinite(data3))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/latest_value", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.change !== undefined) {
      let data4 = data.change;
      if (!(typeof data4 == "number" && isFinite(data4))) {
        errors = (vErrors ??= []).push({ instancePath: instancePath + "/change", keyword: "type", params: { type: "number" }, message: "must be number" });
      }
    }
    if (data.first_recorded_at !== undefined) {
      if (!validateTimestamp(data.first_recorded_at, instancePath + "/first_recorded_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
    if (data.latest_recorded_at !== undefined) {
      if (!validateTimestamp(data.latest_recorded_at, instancePath + "/latest_recorded_at")) {
        errors = (vErrors = (vErrors ?? []).concat(validateTimestamp.errors)).length;
      }
    }
  } else {
    errors = (vErrors ??= []).push({ instancePath, keyword: "type", params: { type: "object" }, message: "must be object" });
  }
  validateMetricTrend.errors = vErrors;
  return errors === 0;
}
